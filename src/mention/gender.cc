// Gender is a filter on antecedents (Lappin & Leass 1994; Lee et al. 2013, "gender agreement"), so only words that hardly
// ever mislead are listed: forms of address, nouns of one sex, and first names that one sex bears in the news of most
// countries. "Chairman" or "minister" say nothing. Sorted for a binary search.
#include "mention/gender.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 61> kMaleWords = {
    "assemblyman", "ayatollah", "baron", "bishop", "boy", "brother", "brother-in-law", "businessman", "cardinal",
    "clergyman", "cleric", "congressman", "councilman", "duke", "emir", "emperor", "father", "father-in-law",
    "fisherman", "gentleman", "grandfather", "gunman", "he", "herr", "him", "himself", "his", "husband", "imam", "king",
    "lawman", "lord", "man", "maulana", "men", "mister", "monk", "monsieur", "mr", "mufti", "mullah", "nephew", "nobleman",
    "patriarch", "policeman", "pope", "priest", "prince", "salesman", "senor", "serviceman", "señor", "sir",
    "son", "son-in-law", "spokesman", "statesman", "sultan", "tsar", "uncle", "widower"};

constexpr std::array<std::string_view, 49> kFemaleWords = {
    "actress", "assemblywoman", "aunt", "baroness", "begum", "businesswoman", "chairwoman", "congresswoman",
    "councilwoman", "countess", "dame", "daughter", "daughter-in-law", "duchess", "empress", "frau", "girl", "grandmother",
    "her", "hers", "herself", "lady", "madam", "madame", "mademoiselle", "miss", "mother", "mother-in-law", "mrs", "ms",
    "niece", "nun", "policewoman", "princess", "queen", "saleswoman", "senora", "servicewoman", "señora", "she", "sheikha",
    "sister", "sister-in-law", "spokeswoman", "stateswoman", "widow", "wife", "woman", "women"};

constexpr std::array<std::string_view, 916> kMaleNames = {
    "aaron", "abbas", "abdel", "abdul", "abdulaziz", "abdullah", "abdulrahman", "abiy", "abraham", "adam", "adel",
    "adil", "adnan", "adolfo", "ahmad", "ahmed", "ahmet", "aidan", "aiden", "akbar", "akhtar", "akira", "alan",
    "albert", "alberto", "alejandro", "aleksandar", "aleksandr", "alex", "alexander", "alexei", "alexey", "alfonso",
    "alfred", "alfredo", "ali", "allan", "allen", "alvaro", "alvin", "amir", "amit", "anatoly", "anders", "andre",
    "andreas", "andrei", "andrej", "andrew", "andriy", "andrzej", "andy", "anibal", "anil", "anthony", "antoine",
    "antonio", "antony", "antwan", "anwar", "ariel", "arif", "arjun", "armando", "arnold", "artem", "arthur", "artur",
    "arturo", "arun", "arvind", "asad", "ashok", "ashraf", "asif", "asim", "aslan", "ataullah", "augusto", "axel",
    "aymen", "azam", "aziz", "babak", "bahram", "bakhtiar", "barack", "barry", "bart", "bashar", "bashir", "ben",
    "benedict", "benito", "benjamin", "benny", "bernard", "bernardo", "bernd", "bernie", "bilal", "bilawal", "bill",
    "billy", "bishnu", "blake", "bob", "bobby", "boris", "brad", "bradley", "brady", "brandon", "brendan", "brent",
    "brett", "brian", "brock", "bruce", "bruno", "bryan", "burak", "byron", "caleb", "calvin", "carl", "carlo",
    "carlos", "cedric", "cesar", "chad", "charles", "charlie", "chester", "chris", "christian", "christoph",
    "christopher", "chuck", "clarence", "claude", "claudio", "cliff", "clint", "cody", "colin", "connor", "conor",
    "corey", "cory", "craig", "cristian", "curtis", "cyril", "damian", "damien", "damon", "dan", "daniel", "daniil",
    "danny", "dario", "darius", "darnell", "darrell", "darren", "darryl", "daryl", "dave", "david", "davit", "dean",
    "demetrius", "denis", "dennis", "derek", "derrick", "deshawn", "desmond", "devin", "dewayne", "dick", "diego",
    "dieter", "dimitri", "dirk", "dmitri", "dmitry", "dmytro", "dominic", "don", "donald", "donnell", "donnie",
    "dontae", "doug", "douglas", "duane", "duncan", "dustin", "dwayne", "dwight", "earl", "earnest", "ed", "eddie",
    "edgar", "edmund", "eduardo", "edward", "edwin", "ehud", "elias", "elijah", "elliot", "elliott", "emanuel",
    "emile", "emilio", "emmanuel", "emmerson", "emmett", "emomali", "enrique", "eric", "erich", "erik", "ernest",
    "ernesto", "ernie", "erwin", "esteban", "ethan", "eugene", "evan", "everett", "evo", "ezekiel", "fabio", "faisal",
    "farhad", "farid", "farooq", "faruk", "federico", "felipe", "felix", "ferdinand", "fernando", "fidel", "fikret",
    "filip", "florian", "floyd", "francesco", "francisco", "franco", "francois", "frank", "franz", "fred", "freddie",
    "freddy", "frederick", "frederik", "friedrich", "fyodor", "gabor", "gabriel", "ganesh", "gareth", "gary", "gavin",
    "gennady", "geoff", "geoffrey", "georg", "george", "georges", "georgy", "gerald", "gerard", "gerardo", "gerhard",
    "gerry", "ghani", "gideon", "gilbert", "giorgi", "giorgio", "giovanni", "giuseppe", "glen", "glenn", "gonzalo",
    "gordon", "graham", "greg", "gregor", "gregory", "grigory", "guido", "guillermo", "gulbuddin", "gustavo", "guy",
    "habib", "hafiz", "haidar", "hakan", "hakim", "hamdi", "hameed", "hamid", "hamza", "hank", "hans", "hardeep",
    "harold", "harry", "harvey", "hasan", "hashim", "hassan", "hector", "heinrich", "heinz", "helmut", "henri",
    "henrik", "henry", "herbert", "herman", "hermann", "hikmet", "hiroshi", "horst", "hosni", "howard", "hubert",
    "hugh", "hugo", "hussain", "hussein", "ian", "ibrahim", "idris", "igor", "ihor", "ilham", "ilya", "imran",
    "imtiaz", "ira", "irving", "isaac", "isaiah", "ishaq", "ismail", "ivan", "ivo", "jack", "jacob", "jacques",
    "jagdish", "jaime", "jair", "jake", "jakob", "jalal", "jamal", "jamar", "james", "janos", "janusz", "jared",
    "jaroslaw", "jarrod", "jason", "jasper", "javad", "javed", "javier", "jawad", "jay", "jeb", "jeff", "jeffery",
    "jeffrey", "jens", "jerald", "jeremiah", "jeremy", "jermaine", "jerome", "jerry", "jesse", "jim", "jimmie",
    "jimmy", "joachim", "joao", "joaquin", "jochen", "joe", "joel", "joey", "johan", "johann", "johannes", "john",
    "johnathan", "johnny", "jon", "jonas", "jonathan", "jonathon", "jorge", "jose", "josef", "joseph", "josh",
    "joshua", "josiah", "juan", "julian", "julio", "julius", "juma", "jurgen", "justin", "kamal", "kamran", "karim",
    "karl", "kaspar", "keith", "kelvin", "kemal", "ken", "kendrick", "kenji", "kenneth", "kenny", "kevin", "khaled",
    "khalid", "khalil", "khawaja", "kirill", "kirk", "klaus", "kofi", "konstantin", "kristian", "krzysztof", "kurt",
    "kurtis", "kwame", "kyle", "lamar", "landon", "larry", "lars", "laurence", "laurent", "lawrence", "lazaro", "lech",
    "leo", "leon", "leonard", "leonardo", "leonid", "leopold", "leroy", "levi", "liam", "lionel", "lloyd", "lonnie",
    "loren", "lorenzo", "louis", "lowell", "luca", "lucas", "luciano", "ludwig", "luigi", "luis", "luiz", "lukas",
    "luke", "luther", "lutz", "lyle", "maciej", "magnus", "mahathir", "mahdi", "mahinda", "mahmood", "mahmoud",
    "mahmud", "malcolm", "malik", "mamadou", "manmohan", "manoj", "manuel", "marc", "marcel", "marcelo", "marcin",
    "marco", "marcos", "marcus", "marek", "mario", "marius", "mark", "marko", "markus", "marlon", "marshall", "martin",
    "marty", "marvin", "marwan", "mateusz", "mathieu", "matt", "matteo", "matthew", "matthias", "maurice", "mauricio",
    "max", "maxim", "maxime", "mehdi", "mehmet", "melvin", "mian", "micah", "michael", "michal", "michel", "mickey",
    "miguel", "mihail", "mike", "mikhail", "mikheil", "milan", "milos", "milton", "miroslav", "mirwais", "mitch",
    "mitt", "mohamed", "mohammad", "mohammed", "mohan", "mohsin", "monte", "moqtada", "morris", "moses", "muammar",
    "mubarak", "muhammad", "muhammadu", "mukesh", "murad", "murat", "murray", "musa", "mustafa", "mustapha", "myron",
    "nabil", "nadeem", "nader", "narendra", "naser", "nasir", "nasser", "nathan", "nathanial", "nathaniel", "naveed",
    "nawaz", "neal", "ned", "neil", "nelson", "nestor", "nicholas", "nick", "nickolas", "nicolae", "nicolas", "niels",
    "nigel", "nikita", "nikol", "nikola", "nikolai", "nikos", "nils", "nisar", "noah", "noel", "nolan", "norbert",
    "norman", "nouri", "nuri", "octavio", "olaf", "oleg", "oleksandr", "oleksiy", "oliver", "olivier", "olof", "omar",
    "orlando", "orville", "osama", "oscar", "osman", "oswaldo", "otto", "pablo", "paolo", "pascal", "patrice",
    "patrick", "paul", "paulo", "pavel", "pavlo", "pedro", "percy", "pervez", "peter", "petr", "petro", "petros",
    "phil", "philip", "philippe", "pierre", "pieter", "piotr", "prakash", "pranab", "prasad", "pyotr", "qasem",
    "quentin", "quinton", "rafael", "rafiq", "rahim", "rahul", "raj", "rajesh", "rajiv", "rajnath", "rakesh", "ralf",
    "ralph", "ram", "raman", "ramesh", "ramiro", "ramon", "ramzan", "rand", "randall", "randolph", "randy", "raphael",
    "rashid", "raul", "ravi", "ray", "raymond", "recep", "reggie", "reginald", "reinhard", "rene", "reuben", "rex",
    "reza", "ricardo", "richard", "rick", "rickey", "ricky", "rob", "robert", "roberto", "roderick", "rodney",
    "rodolfo", "rodrick", "rodrigo", "rogelio", "roger", "roland", "rolf", "roman", "ron", "ronald", "rory", "ross",
    "roy", "rudolf", "rudolph", "rudy", "rufus", "rupert", "rushdi", "ruslan", "russ", "russell", "rustam", "ryan",
    "saad", "sabir", "saddam", "sadiq", "saeed", "saif", "sajid", "saleh", "salim", "salman", "salva", "sam", "sami",
    "samir", "sammy", "samuel", "sanjay", "santiago", "satoshi", "saul", "scott", "sean", "sebastian", "sepp", "serge",
    "sergei", "sergey", "sergio", "serhiy", "seth", "shafqat", "shahbaz", "shahid", "shane", "sharif", "shaukat",
    "shaun", "shavkat", "shawn", "shehbaz", "sheldon", "shinzo", "shoaib", "sigmar", "silvio", "simon", "sirajuddin",
    "slobodan", "sohail", "spencer", "stanislav", "stanislaw", "stanley", "stefan", "stefano", "stephan", "stephane",
    "stephen", "steve", "steven", "stuart", "subrahmanyam", "sunil", "suresh", "svein", "sven", "sylvester", "tadeusz",
    "taher", "tahir", "takeshi", "tamim", "tariq", "taro", "tayyip", "ted", "terrance", "terrell", "terrence",
    "tewodros", "thaddeus", "theo", "theodore", "thiago", "thierry", "thomas", "tim", "timmy", "timothy", "timur",
    "tito", "tobias", "toby", "todd", "tolga", "tom", "tomas", "tomasz", "tommie", "tommy", "tony", "travis", "trent",
    "trevor", "tyler", "tyrone", "ulrich", "umar", "umberto", "usman", "vaclav", "valentin", "valery", "vasily",
    "vasyl", "venkat", "vernon", "victor", "vijay", "vikram", "viktor", "vince", "vincent", "vinod", "virgil",
    "vitali", "vitaly", "vittorio", "vivek", "vladimir", "vladislav", "volodymyr", "vyacheslav", "wade", "waleed",
    "walid", "wally", "walter", "warren", "wayne", "wendell", "werner", "wesley", "wilbert", "wilbur", "wilfried",
    "wilhelm", "willard", "william", "willy", "wojciech", "wolfgang", "woodrow", "xavier", "yahya", "yair", "yannick",
    "yaroslav", "yasir", "yasser", "yevgeny", "yitzhak", "yoon", "yoweri", "yuri", "yuriy", "yusuf", "yves",
    "zachariah", "zachary", "zachery", "zafar", "zaheer", "zahid", "zalmay", "zbigniew", "zeljko", "zia", "zoran",
    "zubair", "zulfikar"};

constexpr std::array<std::string_view, 868> kFemaleNames = {
    "abby", "abigail", "ada", "adele", "adriana", "adrienne", "afsaneh", "agatha", "agnes", "agnieszka", "aicha",
    "aino", "aisha", "alana", "alberta", "alejandra", "aleksandra", "alessandra", "alexandra", "alexis", "alice",
    "alicia", "alina", "alisha", "alison", "alissa", "allie", "allison", "alma", "alyssa", "amal", "amalia", "amanda",
    "amber", "amelia", "amina", "amy", "ana", "anastasia", "anat", "angela", "angelia", "angelina",
    "angelique", "angie", "anita", "anja", "ann", "anna", "annalena", "anne", "annegret", "annette", "annie",
    "antoinette", "antonella", "antonia", "aretha", "ariana", "arlene", "asha", "ashlee", "ashley", "asma", "asmaa",
    "astrid", "aubrey", "audrey", "aurora", "ava", "ayesha", "aysel", "aysha", "azra", "barbara", "beata", "beatrice",
    "beatriz", "bella", "benazir", "bernadette", "bernice", "bertha", "bessie", "beth", "bethany", "betsy", "bettie",
    "betty", "beverly", "birgit", "blanca", "bonnie", "brandi", "brandy", "breanna", "brenda", "brianna", "bridget",
    "brigitte", "brittany", "caitlin", "camila", "camille", "candace", "candice", "carla", "carly", "carmen", "carol",
    "carolina", "caroline", "carolyn", "carrie", "cassandra", "cassie", "catalina", "caterina", "catherine", "cathy",
    "cecilia", "celeste", "celia", "charlene", "charlotte", "charmaine", "chelsea", "chelsey", "cheryl", "chiara",
    "christa", "christi", "christie", "christina", "christine", "christy", "chrystia", "ciara", "cindy", "claire",
    "clara", "clarice", "claudette", "claudia", "colleen", "condoleezza", "connie", "constance", "cora", "corazon",
    "corinne", "cristina", "cynthia", "daisy", "dalia", "daniela", "danielle", "danna", "daria", "darlene", "deanna",
    "debbie", "deborah", "debra", "deirdre", "delia", "denise", "desiree", "diana", "diane", "dianna", "dianne",
    "dilma", "dina", "dolores", "donna", "dora", "doreen", "doris", "dorothea", "dorothy", "dorthy", "ebony", "edith",
    "edna", "effie", "eileen", "elaine", "eleanor", "elena", "elif", "elisa", "elisabeth", "elise", "eliza",
    "elizabeth", "ella", "ellen", "ellie", "eloise", "elsa", "elsie", "elvira", "ema", "emilia", "emilie", "emily",
    "emma", "erica", "ericka", "erika", "erin", "erma", "ernestine", "esmeralda", "estelle", "esther", "ethel", "etta",
    "eugenia", "eunice", "eva", "evangeline", "evelyn", "fahmida", "faiza", "fannie", "farah", "farida", "farzana",
    "fatima", "fatma", "fawzia", "federica", "felecia", "felicia", "fernanda", "fiona", "fozia", "fran", "frances",
    "francesca", "francine", "frauke", "freda", "frederica", "frederike", "freya", "frieda", "gabriela", "gabriella",
    "gabrielle", "galina", "gayle", "genevieve", "georgina", "geraldine", "gertrude", "gina", "giorgia", "gisela",
    "gladys", "glenda", "gloria", "golda", "goldie", "grace", "graciela", "greta", "gretchen", "gulnara", "gwen",
    "gwendolyn", "habiba", "hailey", "haley", "halima", "hanan", "hanna", "hannah", "harriet", "harriett", "hasina",
    "hattie", "hazel", "heather", "heidi", "heike", "helen", "helena", "helene", "helga", "helle", "henrietta",
    "hilary", "hilda", "hillary", "hina", "huda", "humaira", "hyacinth", "ida", "ilana", "ilene", "ilse", "imogene",
    "ina", "ines", "inga", "ingrid", "irena", "irene", "irina", "iris", "irma", "isabel", "isabella", "isabelle",
    "ivana", "ivanka", "ivanna", "ivonne", "izabela", "jacinda", "jacqueline", "jacquelyn", "jamila", "jana", "jane",
    "janelle", "janet", "janette", "janice", "janie", "janine", "janis", "jasmin", "jasmine", "jayne", "jeanette",
    "jeanine", "jeanne", "jeannette", "jeannie", "jelena", "jenna", "jennifer", "jenny", "jeri", "jerri", "jessica",
    "jill", "joan", "joann", "joanna", "joanne", "jocelyn", "jodi", "jodie", "johanna", "jolene", "josefina",
    "josephine", "josie", "joyce", "juana", "juanita", "judith", "judy", "julia", "juliana", "julie", "juliet",
    "juliette", "justine", "kaitlin", "kaitlyn", "kaja", "kajsa", "kamala", "kara", "karen", "kari", "karin", "karina",
    "karla", "karolina", "katarina", "katarzyna", "kate", "katelyn", "katerina", "katharina", "katherine", "kathie",
    "kathleen", "kathrine", "kathryn", "kathy", "katie", "katja", "katlyn", "katrin", "katrina", "kay", "kayla",
    "keiko", "keisha", "kelley", "kelli", "kellie", "kellyanne", "kendra", "keri", "kerri", "khadija", "kimberly",
    "kirsten", "kirstjen", "kirsty", "krista", "kristalina", "kristen", "kristi", "kristie", "kristin", "kristina",
    "kristine", "kristy", "krystal", "ksenia", "laila", "lakeisha", "lakshmi", "lana", "lara", "latasha", "latifa",
    "latonya", "latoya", "laura", "lauren", "lauri", "laurie", "layla", "leah", "leanne", "leila", "lela", "lena",
    "leona", "leticia", "leyla", "lidia", "lila", "lilia", "lilian", "liliana", "lillian", "lilly", "lily", "lina",
    "linda", "lindsay", "lindsey", "lisa", "liz", "lois", "lora", "lorena", "loretta", "lori", "lorraine", "lottie",
    "louisa", "louise", "lubna", "lucia", "lucie", "lucile", "lucille", "lucinda", "lucy", "ludmila", "luella",
    "luisa", "luiza", "lula", "lydia", "lynda", "lynette", "lynne", "lyudmila", "mabel", "mable", "macy", "madeleine",
    "madeline", "magda", "magdalena", "maggie", "maha", "mahnaz", "maia", "malala", "malgorzata", "mamata", "mamie",
    "mandy", "manuela", "marcela", "marcella", "marcia", "marcy", "mareike", "margaret", "margarita", "margaux",
    "margery", "margie", "margit", "margot", "margrethe", "marguerite", "maria", "mariah", "mariam", "mariana",
    "marianne", "maribel", "marie", "mariella", "marielle", "marilyn", "marina", "marine", "marisa", "marissa",
    "marjorie", "marlena", "marlene", "marsha", "marta", "martha", "martina", "mary", "maryam", "maryann", "maryanne",
    "masha", "matilda", "mattie", "maud", "maureen", "mavis", "maxine", "maya", "meagan", "meera", "megan", "meghan",
    "mehbooba", "melania", "melanie", "melinda", "melissa", "meredith", "merve", "mette", "mia", "michele", "michelle",
    "mila", "mildred", "millie", "mina", "mindy", "minerva", "minna", "minnie", "miranda", "miriam", "moira", "mollie",
    "molly", "mona", "monica", "monika", "monique", "muna", "muriel", "myra", "myriam", "myrna", "myrtle", "nadia",
    "nadine", "najat", "nalini", "nancy", "nannette", "naomi", "nasrin", "natalia", "natalie", "nataliya", "natasha",
    "navi", "nazanin", "neelam", "nell", "nellie", "nettie", "nichole", "nicole", "nikki", "nina", "ninette", "noelle",
    "nola", "nora", "noreen", "norma", "noura", "nuria", "octavia", "odette", "oksana", "olena", "olga", "olivia",
    "ophelia", "oriana", "pam", "pamela", "paola", "patricia", "patsy", "patti", "patty", "paula", "paulina",
    "pauline", "peggie", "peggy", "penelope", "penny", "petra", "phyllis", "pilar", "polly", "pooja", "pramila",
    "prerna", "priscilla", "priti", "priyanka", "rabia", "rachael", "rachel", "radhika", "rae", "ramona", "rania",
    "raquel", "razia", "reba", "rebecca", "regina", "renata", "renee", "rhoda", "rhonda", "rita", "roberta", "robyn",
    "rochelle", "rosa", "rosalie", "rosalind", "rosalinda", "rosalyn", "rosanna", "rose", "roseann", "rosemarie",
    "rosemary", "rosetta", "rosie", "rowena", "roxana", "roxanne", "rubina", "ruby", "rukhsana", "ruth", "ruthie",
    "saba", "sabina", "sabine", "sabrina", "sadia", "sadie", "safia", "saima", "saira", "sally", "salma", "samantha",
    "samia", "samina", "sana", "sandra", "sania", "sanna", "sara", "sarah", "selma", "serena", "shabana", "shamima",
    "shamsa", "shana", "shanna", "shari", "sharon", "sharron", "shawna", "sheila", "shelia", "shelley", "shelly",
    "sheri", "sherri", "sherrie", "sherry", "sheryl", "shireen", "shirin", "shirley", "sigrid", "silvia", "sima",
    "simonetta", "sofia", "sofie", "sondra", "sonia", "sonja", "sophia", "sophie", "soraya", "stacey", "staci",
    "stacie", "stacy", "stella", "stephanie", "sue", "suhasini", "sumaya", "susan", "susana", "susanna", "susannah",
    "susanne", "sushma", "susie", "suzanne", "suzette", "svetlana", "sviatlana", "sybil", "sylvia", "sylvie",
    "tabitha", "tamara", "tami", "tamika", "tammy", "tamra", "tania", "tanisha", "tanja", "tanya", "tara", "tasha",
    "tatiana", "tatyana", "teresa", "tereza", "terri", "terrie", "thea", "thelma", "theodora", "theresa", "therese",
    "tiffany", "tina", "toni", "tonia", "tonya", "tracey", "traci", "tracie", "tricia", "trina", "trisha", "trudy",
    "tulsi", "tzipi", "ulla", "ulrike", "umaima", "ursula", "urszula", "uzma", "valarie", "valentina", "valeria",
    "valerie", "vanessa", "velma", "vera", "verna", "veronica", "veronika", "vicki", "vickie", "vicky", "victoria",
    "viktoria", "violeta", "vivian", "viviane", "vivien", "wanda", "wendy", "whitney", "wilda", "willa", "wilma",
    "winifred", "winnie", "xiomara", "yasmin", "yasmine", "yelena", "yesenia", "yolanda", "yulia", "yuliya", "yvette",
    "yvonne", "zahra", "zainab", "zakia", "zara", "zarina", "zehra", "zeinab", "zelda", "zhanna", "zoe", "zoey",
    "zsuzsanna", "zuzana"};

template <class List>
bool holds(List const& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}
static_assert(std::is_sorted(kMaleWords.begin(), kMaleWords.end()) && std::is_sorted(kFemaleWords.begin(), kFemaleWords.end()));
static_assert(std::is_sorted(kMaleNames.begin(), kMaleNames.end()) && std::is_sorted(kFemaleNames.begin(), kFemaleNames.end()));

}  // namespace

Gender gender_of_word(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  if (holds(kMaleWords, word)) return Gender::kMale;
  return holds(kFemaleWords, word) ? Gender::kFemale : Gender::kUnknown;
}

Gender gender_of_first_name(std::string_view name) {
  std::array<char, 32> letters;
  if (name.size() > letters.size()) return Gender::kUnknown;  // longer than any name listed
  std::transform(name.begin(), name.end(), letters.begin(), [](char c) { return lower_ascii(c); });
  std::string_view const lower(letters.data(), name.size());
  if (holds(kMaleNames, lower)) return Gender::kMale;
  return holds(kFemaleNames, lower) ? Gender::kFemale : Gender::kUnknown;
}

}  // namespace dragoman
