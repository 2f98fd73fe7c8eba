// The lemmatiser's index comes from WordNet, which holds commoner names of people and places among the nouns. Text in
// capitals needs them apart; these are the frequent given names and surnames of English and Spanish that it holds.
#include "text/personal_names.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 435> kNames = {
    "aaron", "abel", "abraham", "adam", "adolfo", "adrian", "alan", "albert", "alberto", "alcides", "alejandro",
    "alex", "alexander", "alfonso", "alfred", "alfredo", "ali", "allen", "alonso", "alvaro", "amanda", "ana",
    "anderson", "andrea", "andres", "andrew", "anna", "anne", "anthony", "antonio", "aragon", "arenas", "arthur",
    "arturo", "balboa", "barbara", "barillas", "barnes", "becker", "benjamin", "bernard", "bernardo", "bolivar",
    "bowman", "bradley", "brenda", "brent", "brian", "brooks", "bruce", "bruno", "byrd", "campbell", "canales",
    "carlos", "carmen", "carolina", "caroline", "carter", "catherine", "charles", "chavez", "christopher", "clara",
    "claro", "claudia", "clinton", "colin", "concepcion", "cora", "cordoba", "cordova", "corrales", "cortes",
    "cortez", "cox", "crawford", "cristina", "cunningham", "curtis", "cutler", "daniel", "david", "dawson", "diana",
    "diaz", "diego", "dolores", "domingo", "dorothy", "douglas", "drake", "edgar", "edison", "eduardo", "edward",
    "edwin", "einstein", "elena", "elias", "elisa", "elizabeth", "ellis", "elmer", "emilio", "emma", "enrique",
    "eric", "ernest", "ernesto", "esteban", "esther", "eugene", "eva", "evans", "fabian", "fatima", "felicia",
    "felipe", "felix", "fernandez", "fernando", "fleming", "fletcher", "frances", "francis", "francisco", "franklin",
    "frederick", "friedman", "gabriel", "gandhi", "garcia", "gardner", "george", "gerald", "gibson", "gilbert",
    "giovanni", "gladys", "gloria", "gomez", "gonzales", "gonzalez", "goodman", "gordon", "graham", "greco", "greene",
    "gregory", "griffin", "guillermo", "gustavo", "gutierrez", "harold", "harrison", "harry", "harvey", "hawkins",
    "hayes", "hector", "helen", "henry", "herbert", "hernandez", "hicks", "hitler", "hoffman", "hopkins", "howard",
    "hudson", "hughes", "hugo", "ibrahim", "iglesias", "ignacio", "irving", "isaac", "isaacs", "isabel", "ivan",
    "jackson", "jacob", "jaime", "james", "jane", "javier", "jean", "jefferson", "jeffrey", "jeremy", "jerez",
    "jerome", "jesus", "jimenez", "joan", "joaquin", "john", "johnson", "jonathan", "jorge", "jose", "joseph",
    "joshua", "juan", "juana", "juarez", "judith", "julia", "julian", "julio", "karen", "karl", "keith", "kelly",
    "kennedy", "kenneth", "kent", "kevin", "khan", "kidd", "labrador", "laura", "lawrence", "leigh", "lenin", "leo",
    "leon", "leonard", "leonardo", "leonidas", "lewis", "linares", "lincoln", "lino", "llanos", "lloyd", "logan",
    "lopes", "lopez", "louis", "louise", "lucas", "luis", "madrigal", "magdalena", "mandela", "manuel", "marcos",
    "margaret", "margarita", "maria", "mario", "marshal", "marshall", "marti", "martin", "martinez", "marx", "mary",
    "matthew", "mccarthy", "mendoza", "mesa", "michael", "miguel", "mina", "mohammed", "monica", "monroe",
    "montenegro", "montes", "morel", "moreno", "morris", "morton", "moses", "muhammad", "murphy", "murray",
    "mussolini", "nancy", "napoleon", "nash", "navarro", "nelson", "nestor", "newman", "newton", "nicholas",
    "nicolas", "nixon", "noel", "nogales", "norma", "norman", "norris", "ochoa", "oliver", "omar", "orlando",
    "orozco", "oscar", "osman", "ossa", "owens", "pablo", "paredes", "parker", "patricia", "paul", "pavlov", "pedro",
    "percy", "peter", "peters", "philip", "pilar", "pinto", "pizarro", "primo", "rachel", "rafael", "ramirez",
    "ramon", "ramona", "raphael", "raul", "raymond", "reagan", "rebecca", "reid", "reis", "reyes", "rhodes",
    "ricardo", "richard", "riley", "rios", "rivera", "robbins", "robert", "roberto", "roberts", "robin", "rodolfo",
    "rodrigo", "rodriguez", "roger", "rogers", "ronald", "roosevelt", "rosa", "rosales", "rosario", "ross", "ruben",
    "russell", "ruth", "salome", "salomon", "salvador", "samuel", "sanchez", "sanders", "sandra", "santiago", "sara",
    "sarah", "scott", "sebastian", "segovia", "sergio", "sharon", "shaw", "silvia", "simeon", "simon", "simpson",
    "smith", "soledad", "soler", "solomon", "spencer", "stalin", "stanley", "stephen", "steven", "stevens", "stewart",
    "stokes", "stuart", "susan", "swanson", "teresa", "terry", "theodore", "thomas", "thompson", "thornton",
    "timothy", "todd", "toledo", "tomas", "torres", "turner", "tyler", "valdez", "valencia", "vargas", "vega",
    "velazquez", "velez", "veronica", "vicente", "victoria", "vidal", "villa", "vincent", "virginia", "wallace",
    "walter", "walters", "watson", "watts", "weber", "webster", "weiss", "whitney", "wilkins", "william", "williams",
    "wilson", "wright", "zapata"};

constexpr std::array<std::string_view, 50> kGivenOrWord = {
    "amber", "angel", "april", "art", "august", "basil", "bill", "bob", "carol", "charity", "christian", "dale",
    "dawn", "dean", "don", "drew", "earl", "eve", "faith", "frank", "gene", "glen", "grace", "grant", "guy", "hope",
    "iris", "ivy", "jack", "jasmine", "joy", "june", "lance", "mark", "miles", "nick", "olive", "pat", "penny", "ray",
    "rich", "rob", "roman", "rose", "ruby", "sally", "sue", "victor", "violet", "will"};

/// Surnames behind a given name, words elsewhere.
constexpr std::array<std::string_view, 114> kSurnameOrWord = {
    "ball", "barco", "baron", "bell", "bello", "bishop", "black", "blanco", "bond", "bravo", "butler", "calvo",
    "carpenter", "casanova", "castle", "chambers", "chapman", "chase", "church", "clay", "colon", "cook", "cooper",
    "corona", "crane", "cross", "dante", "day", "delgado", "fisher", "ford", "foster", "fowler", "fox", "freeman",
    "fresco", "fuller", "gates", "gill", "glass", "glover", "graves", "gray", "green", "hale", "hall", "hardy",
    "hart", "hunt", "hunter", "king", "klein", "knight", "lamb", "lane", "little", "lord", "love", "lynch",
    "mantilla", "marsh", "mason", "mills", "moody", "noble", "page", "parks", "pastor", "pierce", "pike", "plaza",
    "polo", "pope", "porter", "potter", "powers", "prado", "price", "reed", "regina", "rice", "rico", "rivers",
    "rosas", "sharp", "shepherd", "short", "sierra", "snow", "steele", "stern", "stone", "strong", "summers", "swift",
    "tucker", "underwood", "viola", "wade", "wall", "ward", "warner", "warren", "waters", "weaver", "webb", "welch",
    "wells", "west", "wheeler", "white", "wood", "woods", "young"};

/// Words of every day that some public figure, paper or agency bears as well: capitals do not tell them apart.
constexpr std::array<std::string_view, 81> kWordFirst = {
    "amnesty", "anonymous", "ban", "barrack", "begin", "borne", "bot", "bout", "champagne", "coats", "conservatives",
    "constant", "dawn", "disk", "drew", "fall", "fry", "green", "gross", "guardian", "hang", "harmony", "hatch",
    "hijab", "horn", "ice", "jam", "let", "liberation", "long", "mafia", "male", "man", "memorial", "mend", "mock",
    "model", "moon", "mosquito", "mud", "opt", "pace", "pale", "pan", "panic", "park", "parts", "pique", "plant",
    "platter", "plot", "pole", "poles", "raw", "reliance", "revival", "royal", "sang", "shatter", "shell", "shorten",
    "skate", "slim", "solidarity", "son", "spa", "spies", "store", "struck", "sturgeon", "tan", "tea", "tenet", "tip",
    "top", "truss", "unity", "vanguard", "waltz", "win", "yen"};

/// Towns and regions that the index holds and that are nothing else in news.
constexpr std::array<std::string_view, 136> kPlaces = {
    "acapulco", "alabama", "alaska", "amazonas", "amazonia", "antioquia", "arequipa", "arizona", "arkansas",
    "atlanta", "aurora", "baltimore", "barcelona", "barranquilla", "belfast", "boston", "buffalo", "calcutta", "cali",
    "california", "callao", "cartagena", "chicago", "chihuahua", "cincinnati", "cleveland", "colorado", "columbus",
    "connecticut", "cordoba", "cusco", "cuzco", "dallas", "delaware", "denver", "detroit", "durango", "edinburgh",
    "florence", "florida", "frankfurt", "galveston", "geneva", "glasgow", "guadalajara", "guantanamo", "guayaquil",
    "hamburg", "hawaii", "hollywood", "houston", "idaho", "illinois", "indiana", "iowa", "jalisco", "johannesburg",
    "kansas", "karachi", "kentucky", "lahore", "leeds", "leipzig", "leningrad", "liverpool", "louisiana", "lucerne",
    "maine", "managua", "manchester", "maracaibo", "marseille", "marseilles", "maryland", "massachusetts", "medellin",
    "melbourne", "merida", "mexicali", "miami", "michigan", "milan", "milwaukee", "minneapolis", "minnesota",
    "mississippi", "missouri", "monterrey", "montreal", "mumbai", "munich", "nagasaki", "naples", "nebraska",
    "nevada", "newark", "oakland", "oaxaca", "ohio", "oklahoma", "omaha", "oregon", "osaka", "palermo", "patagonia",
    "peshawar", "philadelphia", "pittsburgh", "quebec", "recife", "rosario", "sacramento", "seattle", "seville",
    "shanghai", "sonora", "sydney", "tampico", "tennessee", "texas", "tijuana", "toledo", "toronto", "turin", "utah",
    "valparaiso", "vancouver", "venice", "veracruz", "vermont", "vienna", "york", "yorkshire", "yucatan", "zaragoza",
    "zurich"};

}  // namespace

bool is_personal_name(std::string_view lower) { return std::binary_search(kNames.begin(), kNames.end(), lower); }
bool may_be_given_name(std::string_view lower) { return std::binary_search(kGivenOrWord.begin(), kGivenOrWord.end(), lower); }
bool may_be_surname(std::string_view lower) { return std::binary_search(kSurnameOrWord.begin(), kSurnameOrWord.end(), lower); }
bool is_word_before_name(std::string_view lower) { return std::binary_search(kWordFirst.begin(), kWordFirst.end(), lower); }
bool is_place_name(std::string_view lower) { return std::binary_search(kPlaces.begin(), kPlaces.end(), lower); }

}  // namespace dragoman
