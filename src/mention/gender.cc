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

constexpr std::array<std::string_view, 784> kMaleNames = {
    "aaron", "abbas", "abdel", "abdul", "abdulaziz", "abdullah", "abdulrahman", "abiy", "abraham", "adam", "adel", "adil",
    "adnan", "adolfo", "ahmad", "ahmed", "ahmet", "aidan", "akbar", "akhtar", "akira", "alan", "albert", "alberto",
    "alejandro", "aleksandar", "aleksandr", "alex", "alexander", "alexei", "alexey", "alfonso", "alfred", "alfredo", "ali",
    "allan", "allen", "alvaro", "amir", "amit", "anatoly", "anders", "andre", "andreas", "andrei", "andrej", "andrew",
    "andriy", "andrzej", "andy", "anibal", "anil", "anthony", "antonio", "antony", "anwar", "ariel", "arif", "arjun",
    "armando", "arnold", "artem", "arthur", "artur", "arturo", "arun", "arvind", "asad", "ashok", "ashraf", "asif", "asim",
    "aslan", "ataullah", "augusto", "axel", "aymen", "azam", "aziz", "babak", "bahram", "bakhtiar", "barack", "bart",
    "bashar", "bashir", "ben", "benedict", "benito", "benjamin", "benny", "bernard", "bernardo", "bernd", "bernie",
    "bilal", "bilawal", "bill", "billy", "bishnu", "bob", "bobby", "boris", "brad", "brandon", "brendan", "brett", "brian",
    "bruce", "bruno", "burak", "byron", "carl", "carlo", "carlos", "cesar", "charles", "charlie", "christian", "christoph",
    "christopher", "chuck", "clarence", "claude", "claudio", "cliff", "clint", "colin", "connor", "craig", "cristian",
    "curtis", "cyril", "dan", "daniel", "daniil", "danny", "dario", "darren", "dave", "david", "davit", "dean", "denis",
    "dennis", "derek", "dick", "diego", "dieter", "dimitri", "dirk", "dmitri", "dmitry", "dmytro", "dominic", "don",
    "donald", "doug", "douglas", "duncan", "dustin", "dwight", "earl", "ed", "eddie", "edgar", "eduardo", "edward",
    "edwin", "ehud", "elias", "elijah", "elliott", "emanuel", "emile", "emilio", "emmanuel", "emmerson", "emomali",
    "enrique", "eric", "erich", "erik", "ernest", "ernesto", "erwin", "esteban", "eugene", "evan", "evo", "ezekiel",
    "fabio", "faisal", "farhad", "farid", "farooq", "faruk", "federico", "felipe", "felix", "ferdinand", "fernando",
    "fidel", "fikret", "filip", "florian", "francesco", "francisco", "franco", "francois", "frank", "franz", "fred",
    "frederick", "frederik", "friedrich", "fyodor", "gabor", "gabriel", "ganesh", "gareth", "gary", "gavin", "gennady",
    "geoff", "geoffrey", "georg", "george", "georges", "georgy", "gerald", "gerard", "gerardo", "gerhard", "ghani",
    "gideon", "gilbert", "giorgi", "giorgio", "giovanni", "giuseppe", "glenn", "gonzalo", "gordon", "graham", "greg",
    "gregor", "gregory", "grigory", "guido", "guillermo", "gulbuddin", "gustavo", "guy", "habib", "hafiz", "haidar",
    "hakan", "hakim", "hamdi", "hameed", "hamid", "hamza", "hank", "hans", "hardeep", "harold", "harry", "harvey", "hasan",
    "hashim", "hassan", "hector", "heinrich", "heinz", "helmut", "henri", "henrik", "henry", "herbert", "hermann",
    "hikmet", "hiroshi", "horst", "hosni", "howard", "hubert", "hugh", "hugo", "hussain", "hussein", "ian", "ibrahim",
    "idris", "igor", "ihor", "ilham", "ilya", "imran", "imtiaz", "ishaq", "ismail", "ivan", "ivo", "jack", "jacob",
    "jacques", "jagdish", "jaime", "jair", "jake", "jakob", "jalal", "jamal", "james", "janos", "janusz", "jared",
    "jaroslaw", "jason", "javad", "javed", "javier", "jawad", "jay", "jeb", "jeff", "jeffrey", "jens", "jeremy", "jerome",
    "jerry", "jesse", "jim", "jimmy", "joachim", "joao", "joaquin", "jochen", "joe", "joel", "johan", "johann", "johannes",
    "john", "johnny", "jon", "jonas", "jonathan", "jorge", "jose", "josef", "joseph", "josh", "joshua", "juan", "julian",
    "julio", "julius", "juma", "jurgen", "justin", "kamal", "kamran", "karim", "karl", "kaspar", "keith", "kemal", "ken",
    "kenji", "kenneth", "kevin", "khaled", "khalid", "khalil", "khawaja", "kirill", "klaus", "kofi", "konstantin",
    "kristian", "krzysztof", "kurt", "kwame", "kyle", "larry", "lars", "laurent", "lawrence", "lazaro", "lech", "leo",
    "leon", "leonard", "leonardo", "leonid", "leopold", "liam", "lionel", "lloyd", "lorenzo", "louis", "luca", "lucas",
    "luciano", "ludwig", "luigi", "luis", "luiz", "lukas", "luke", "lutz", "maciej", "magnus", "mahathir", "mahdi",
    "mahinda", "mahmood", "mahmoud", "mahmud", "malcolm", "malik", "mamadou", "manmohan", "manoj", "manuel", "marc",
    "marcel", "marcelo", "marcin", "marco", "marcos", "marcus", "marek", "mario", "marius", "mark", "marko", "markus",
    "marlon", "marshall", "martin", "marvin", "marwan", "mateusz", "mathieu", "matt", "matteo", "matthew", "matthias",
    "maurice", "mauricio", "max", "maxim", "maxime", "mehdi", "mehmet", "mian", "michael", "michal", "michel", "miguel",
    "mihail", "mike", "mikhail", "mikheil", "milan", "milos", "milton", "miroslav", "mirwais", "mitch", "mitt", "mohamed",
    "mohammad", "mohammed", "mohan", "mohsin", "moqtada", "moses", "muammar", "mubarak", "muhammad", "muhammadu", "mukesh",
    "murad", "murat", "murray", "musa", "mustafa", "mustapha", "nabil", "nadeem", "nader", "narendra", "naser", "nasir",
    "nasser", "nathan", "nathaniel", "naveed", "nawaz", "neal", "ned", "neil", "nelson", "nestor", "nicholas", "nick",
    "nicolae", "nicolas", "niels", "nigel", "nikita", "nikol", "nikola", "nikolai", "nikos", "nils", "nisar", "noah",
    "noel", "norbert", "norman", "nouri", "nuri", "octavio", "olaf", "oleg", "oleksandr", "oleksiy", "oliver", "olivier",
    "olof", "omar", "orlando", "osama", "oscar", "osman", "oswaldo", "otto", "pablo", "paolo", "pascal", "patrice",
    "patrick", "paul", "paulo", "pavel", "pavlo", "pedro", "pervez", "peter", "petr", "petro", "petros", "phil", "philip",
    "philippe", "pierre", "pieter", "piotr", "prakash", "pranab", "prasad", "pyotr", "qasem", "quentin", "rafael", "rafiq",
    "rahim", "rahul", "raj", "rajesh", "rajiv", "rajnath", "rakesh", "ralf", "ralph", "ram", "raman", "ramesh", "ramiro",
    "ramon", "ramzan", "rand", "randy", "rashid", "raul", "ravi", "ray", "raymond", "recep", "reinhard", "rene", "reuben",
    "rex", "reza", "ricardo", "richard", "rick", "rob", "robert", "roberto", "rodney", "rodolfo", "rodrigo", "roger",
    "roland", "rolf", "roman", "ron", "ronald", "rory", "ross", "roy", "rudolf", "rudy", "rupert", "rushdi", "ruslan",
    "russell", "rustam", "ryan", "saad", "sabir", "saddam", "sadiq", "saeed", "saif", "sajid", "saleh", "salim", "salman",
    "salva", "sam", "sami", "samir", "samuel", "sanjay", "santiago", "satoshi", "scott", "sean", "sebastian", "sepp",
    "serge", "sergei", "sergey", "sergio", "serhiy", "seth", "shafqat", "shahbaz", "shahid", "shane", "sharif", "shaukat",
    "shavkat", "shehbaz", "shinzo", "shoaib", "sigmar", "silvio", "simon", "sirajuddin", "slobodan", "sohail", "spencer",
    "stanislav", "stanislaw", "stanley", "stefan", "stefano", "stephan", "stephane", "stephen", "steve", "steven",
    "stuart", "subrahmanyam", "sunil", "suresh", "svein", "sven", "sylvester", "tadeusz", "taher", "tahir", "takeshi",
    "tamim", "tariq", "taro", "tayyip", "ted", "terrence", "tewodros", "theo", "theodore", "thiago", "thierry", "thomas",
    "tim", "timothy", "timur", "tito", "tobias", "todd", "tolga", "tom", "tomas", "tomasz", "tommy", "tony", "travis",
    "trevor", "tyler", "ulrich", "umar", "umberto", "usman", "vaclav", "valentin", "valery", "vasily", "vasyl", "venkat",
    "victor", "vijay", "vikram", "viktor", "vincent", "vinod", "vitali", "vitaly", "vittorio", "vivek", "vladimir",
    "vladislav", "volodymyr", "vyacheslav", "wade", "waleed", "walid", "wally", "walter", "warren", "wayne", "wendell",
    "werner", "wilfried", "wilhelm", "william", "willy", "wojciech", "wolfgang", "woodrow", "xavier", "yahya", "yair",
    "yannick", "yaroslav", "yasir", "yasser", "yevgeny", "yitzhak", "yoon", "yoweri", "yuri", "yuriy", "yusuf", "yves",
    "zachary", "zafar", "zaheer", "zahid", "zalmay", "zbigniew", "zeljko", "zia", "zoran", "zubair", "zulfikar"};

constexpr std::array<std::string_view, 607> kFemaleNames = {
    "abigail", "ada", "adriana", "afsaneh", "agatha", "agnes", "agnieszka", "aicha", "aino", "aisha", "alejandra",
    "aleksandra", "alessandra", "alexandra", "alice", "alicia", "alina", "alison", "allison", "alma", "amal", "amalia",
    "amanda", "amber", "amelia", "amina", "amy", "ana", "anastasia", "anat", "angela", "angelina", "angelique", "anita",
    "anja", "ann", "anna", "annalena", "anne", "annegret", "annette", "annie", "antonella", "antonia", "ariana", "arlene",
    "asha", "ashley", "asma", "asmaa", "astrid", "audrey", "aurora", "ava", "ayesha", "aysel", "aysha", "azra", "barbara",
    "beata", "beatrice", "beatriz", "bella", "benazir", "bernadette", "beth", "betty", "beverly", "birgit", "bonnie",
    "brenda", "bridget", "brigitte", "brittany", "camila", "camille", "carla", "carly", "carmen", "carol", "carolina",
    "caroline", "carolyn", "catalina", "caterina", "catherine", "cathy", "cecilia", "celia", "charlotte", "chelsea",
    "cheryl", "chiara", "christina", "christine", "chrystia", "ciara", "cindy", "claire", "clara", "claudia", "colleen",
    "condoleezza", "connie", "constance", "corazon", "corinne", "cristina", "cynthia", "daisy", "dalia", "danielle",
    "daria", "debbie", "deborah", "debra", "delia", "denise", "diana", "diane", "dilma", "dina", "dolores", "donna",
    "dora", "doreen", "doris", "dorothy", "edith", "eileen", "elaine", "eleanor", "elena", "elif", "elisa", "elisabeth",
    "elise", "eliza", "elizabeth", "ella", "ellen", "elsa", "ema", "emilia", "emily", "emma", "erica", "erika",
    "esmeralda", "esther", "ethel", "eugenia", "eva", "evelyn", "fahmida", "faiza", "farah", "farida", "farzana", "fatima",
    "fatma", "fawzia", "federica", "felicia", "fernanda", "fiona", "fozia", "frances", "francesca", "frauke", "frederica",
    "frederike", "freya", "gabriela", "gabriella", "gabrielle", "galina", "gayle", "georgina", "geraldine", "gertrude",
    "gina", "giorgia", "gisela", "gladys", "gloria", "golda", "grace", "graciela", "greta", "gretchen", "gulnara",
    "habiba", "halima", "hanan", "hanna", "hannah", "harriet", "hasina", "hazel", "heather", "heidi", "heike", "helen",
    "helena", "helene", "helga", "helle", "henrietta", "hilary", "hilda", "hillary", "hina", "huda", "humaira", "hyacinth",
    "ida", "ilana", "ilse", "ines", "inga", "ingrid", "irena", "irene", "irina", "iris", "irma", "isabel", "isabella",
    "isabelle", "ivana", "ivanka", "ivanna", "ivonne", "izabela", "jacinda", "jacqueline", "jamila", "jane", "janet",
    "janice", "jasmine", "jeanette", "jeanine", "jeanne", "jelena", "jennifer", "jenny", "jessica", "jill", "joan",
    "joanna", "joanne", "jocelyn", "johanna", "josefina", "josephine", "joyce", "juanita", "judith", "judy", "julia",
    "juliana", "julie", "juliet", "juliette", "justine", "kaja", "kajsa", "kamala", "karen", "kari", "karin", "karina",
    "karla", "karolina", "katarina", "katarzyna", "kate", "katerina", "katharina", "katherine", "kathleen", "kathryn",
    "kathy", "katie", "katja", "katrin", "katrina", "keiko", "kellyanne", "khadija", "kirsten", "kirstjen", "kristalina",
    "kristen", "kristi", "kristin", "kristina", "ksenia", "laila", "lakshmi", "lara", "latifa", "laura", "lauren", "layla",
    "leila", "lena", "leticia", "leyla", "lidia", "lila", "lilia", "lilian", "liliana", "lillian", "lily", "lina", "linda",
    "lindsay", "lindsey", "lisa", "liz", "lois", "lorena", "loretta", "lorraine", "louisa", "louise", "lubna", "lucia",
    "lucie", "lucille", "lucinda", "lucy", "ludmila", "luisa", "luiza", "lydia", "lyudmila", "mabel", "madeleine",
    "madeline", "magda", "magdalena", "maha", "mahnaz", "maia", "malala", "malgorzata", "mamata", "manuela", "marcela",
    "mareike", "margaret", "margarita", "margaux", "margit", "margot", "margrethe", "maria", "mariam", "mariana",
    "marianne", "marie", "mariella", "marielle", "marilyn", "marina", "marine", "marisa", "marissa", "marjorie", "marlene",
    "marta", "martha", "martina", "mary", "maryam", "masha", "matilda", "maud", "maureen", "mavis", "maya", "meera",
    "megan", "mehbooba", "melania", "melanie", "melinda", "melissa", "merve", "mette", "mia", "michelle", "mila",
    "mildred", "mina", "minerva", "minna", "miriam", "moira", "mona", "monica", "monika", "monique", "muna", "muriel",
    "myra", "myriam", "nadia", "nadine", "najat", "nalini", "nancy", "naomi", "nasrin", "natalia", "natalie", "nataliya",
    "natasha", "navi", "nazanin", "neelam", "nellie", "nicole", "nikki", "nina", "ninette", "nora", "noreen", "norma",
    "noura", "nuria", "octavia", "odette", "oksana", "olena", "olga", "olivia", "ophelia", "oriana", "pamela", "paola",
    "patricia", "patsy", "paula", "paulina", "pauline", "peggy", "penelope", "penny", "petra", "phyllis", "pilar", "pooja",
    "pramila", "prerna", "priti", "priyanka", "rabia", "rachel", "radhika", "rania", "raquel", "razia", "rebecca",
    "regina", "renata", "rhonda", "rita", "roberta", "rosa", "rosalind", "rosalyn", "rosanna", "rose", "rosemary", "rosie",
    "roxana", "rubina", "ruby", "rukhsana", "ruth", "saba", "sabina", "sabine", "sabrina", "sadia", "safia", "saima",
    "saira", "sally", "salma", "samantha", "samia", "samina", "sana", "sandra", "sania", "sanna", "sara", "sarah", "selma",
    "shabana", "shamima", "shamsa", "sharon", "sheila", "shelley", "sherry", "shireen", "shirin", "shirley",
    "sigrid", "silvia", "sima", "simonetta", "sofia", "sofie", "sonia", "sonja", "sophia", "sophie", "soraya", "stacey",
    "stacy", "stella", "stephanie", "sue", "suhasini", "sumaya", "susan", "susana", "susanna", "susanne", "sushma",
    "suzanne", "svetlana", "sviatlana", "sylvia", "sylvie", "tamara", "tammy", "tania", "tanja", "tanya", "tara",
    "tatiana", "tatyana", "teresa", "tereza", "thelma", "theresa", "therese", "tiffany", "tina", "tracey", "trudy",
    "tulsi", "tzipi", "ulla", "ulrike", "umaima", "ursula", "urszula", "uzma", "valentina", "valeria", "valerie",
    "vanessa", "vera", "veronica", "veronika", "victoria", "viktoria", "violeta", "vivian", "viviane", "wanda", "wendy",
    "whitney", "wilma", "winifred", "winnie", "xiomara", "yasmin", "yasmine", "yelena", "yolanda", "yulia", "yuliya",
    "yvette", "yvonne", "zahra", "zainab", "zakia", "zara", "zarina", "zehra", "zeinab", "zhanna", "zoe", "zsuzsanna",
    "zuzana"};

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
  std::string const lower = lower_ascii(name);
  if (holds(kMaleNames, lower)) return Gender::kMale;
  return holds(kFemaleNames, lower) ? Gender::kFemale : Gender::kUnknown;
}

}  // namespace dragoman
