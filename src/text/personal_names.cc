// The lemmatiser's index comes from WordNet, which holds commoner names of people and places among the nouns. Text in
// capitals needs them apart; these are the frequent given names and surnames of English and Spanish that it holds.
#include "text/personal_names.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 402> kNames = {
    "aaron", "abel", "abraham", "adam", "adolfo", "adrian", "alan", "albert", "alberto", "alejandro", "alex",
    "alexander", "alfonso", "alfred", "alfredo", "ali", "allen", "alonso", "alvaro", "amanda", "ana", "anderson",
    "andrea", "andres", "andrew", "anna", "anne", "anthony", "antonio", "aragon", "arenas", "arthur", "arturo",
    "balboa", "barbara", "barillas", "barnes", "becker", "benjamin", "bernard", "bernardo", "bolivar", "bowman",
    "bradley", "brenda", "brent", "brian", "brooks", "bruce", "bruno", "byrd", "campbell", "canales", "carlos",
    "carmen", "carolina", "caroline", "catherine", "charles", "chavez", "christopher", "clara", "claro", "claudia",
    "colin", "concepcion", "cordoba", "cordova", "corrales", "cortes", "cortez", "cox", "crawford", "cristina",
    "cunningham", "curtis", "cutler", "daniel", "david", "dawson", "diana", "diaz", "diego", "dolores", "domingo",
    "dorothy", "douglas", "drake", "edgar", "eduardo", "edward", "edwin", "elena", "elisa", "elizabeth", "ellis",
    "elmer", "emilio", "emma", "enrique", "eric", "ernest", "ernesto", "esteban", "eugene", "eva", "evans",
    "fabian", "fatima", "felicia", "felipe", "felix", "fernandez", "fernando", "fleming", "fletcher", "francis",
    "francisco", "franklin", "frederick", "gabriel", "garcia", "gardner", "george", "gerald", "gibson", "gilbert",
    "giovanni", "gladys", "gloria", "gomez", "gonzales", "gonzalez", "goodman", "gordon", "graham", "greco",
    "greene", "gregory", "griffin", "guillermo", "gustavo", "gutierrez", "harold", "harrison", "harry", "harvey",
    "hawkins", "hayes", "hector", "helen", "henry", "herbert", "hernandez", "hicks", "hoffman", "hopkins", "howard",
    "hudson", "hughes", "hugo", "ibrahim", "iglesias", "ignacio", "irving", "isaac", "isabel", "ivan", "jackson",
    "jacob", "jaime", "james", "jane", "javier", "jean", "jeffrey", "jeremy", "jerez", "jerome", "jesus", "jimenez",
    "joan", "joaquin", "john", "johnson", "jonathan", "jorge", "jose", "joseph", "joshua", "juan", "juana",
    "juarez", "judith", "julia", "julian", "julio", "karen", "karl", "keith", "kelly", "kenneth", "kent", "kevin",
    "khan", "kidd", "labrador", "laura", "lawrence", "leigh", "leo", "leon", "leonard", "leonardo", "lewis",
    "linares", "lino", "llanos", "lloyd", "logan", "lopes", "lopez", "louis", "louise", "lucas", "luis", "madrigal",
    "magdalena", "manuel", "marcos", "margaret", "margarita", "maria", "mario", "marshal", "marshall", "martin",
    "martinez", "mary", "matthew", "mccarthy", "mendoza", "mesa", "michael", "miguel", "mina", "mohammed", "monica",
    "monroe", "montenegro", "montes", "morel", "moreno", "morris", "morton", "moses", "muhammad", "murphy",
    "murray", "nancy", "napoleon", "nash", "navarro", "nelson", "nestor", "newman", "newton", "nicholas", "nicolas",
    "noel", "nogales", "norma", "norman", "norris", "ochoa", "oliver", "omar", "orlando", "orozco", "oscar",
    "osman", "owens", "pablo", "paredes", "parker", "patricia", "paul", "pedro", "peter", "peters", "philip",
    "pilar", "pinto", "pizarro", "primo", "rachel", "rafael", "ramirez", "ramon", "ramona", "raphael", "raul",
    "raymond", "rebecca", "reid", "reis", "reyes", "rhodes", "ricardo", "richard", "riley", "rios", "rivera",
    "robbins", "robert", "roberto", "roberts", "robin", "rodolfo", "rodrigo", "rodriguez", "roger", "rogers",
    "ronald", "rosa", "rosales", "rosario", "ross", "ruben", "russell", "ruth", "salome", "salvador", "samuel",
    "sanchez", "sanders", "sandra", "santiago", "sara", "sarah", "scott", "sebastian", "segovia", "sergio",
    "sharon", "shaw", "silvia", "simon", "simpson", "smith", "soledad", "soler", "solomon", "spencer", "stanley",
    "stephen", "steven", "stevens", "stewart", "stokes", "stuart", "susan", "swanson", "teresa", "terry",
    "theodore", "thomas", "thompson", "thornton", "timothy", "todd", "toledo", "tomas", "torres", "turner", "tyler",
    "valdez", "valencia", "vargas", "vega", "veronica", "vicente", "victoria", "vidal", "villa", "vincent",
    "virginia", "wallace", "walter", "walters", "watson", "watts", "weber", "webster", "weiss", "whitney",
    "wilkins", "william", "williams", "wilson", "wright", "zapata"};

constexpr std::array<std::string_view, 50> kGivenOrWord = {
    "amber", "angel", "april", "art", "august", "basil", "bill", "bob", "carol", "charity", "christian", "dale",
    "dawn", "dean", "don", "drew", "earl", "eve", "faith", "frank", "gene", "glen", "grace", "grant", "guy", "hope",
    "iris", "ivy", "jack", "jasmine", "joy", "june", "lance", "mark", "miles", "nick", "olive", "pat", "penny", "ray",
    "rich", "rob", "roman", "rose", "ruby", "sally", "sue", "victor", "violet", "will"};

/// Surnames behind a given name, words elsewhere.
constexpr std::array<std::string_view, 93> kSurnameOrWord = {
    "ball", "bell", "bishop", "black", "bond", "bravo", "butler", "carpenter", "chambers", "chapman", "chase",
    "church", "clay", "colon", "cook", "cooper", "corona", "crane", "cross", "day", "fisher", "ford", "foster",
    "fowler", "fox", "freeman", "fuller", "gates", "glass", "glover", "graves", "gray", "green", "hale", "hall",
    "hardy", "hart", "hunt", "hunter", "king", "knight", "lamb", "lane", "little", "love", "lynch", "marsh",
    "mason", "mills", "moody", "noble", "page", "parks", "pastor", "pierce", "pike", "plaza", "polo", "pope",
    "porter", "potter", "powers", "price", "reed", "regina", "rice", "sharp", "shepherd", "short", "sierra", "snow",
    "steele", "stone", "strong", "summers", "tucker", "underwood", "wade", "wall", "ward", "warner", "warren",
    "waters", "weaver", "webb", "welch", "wells", "west", "wheeler", "white", "wood", "woods", "young"};

}  // namespace

bool is_personal_name(std::string_view lower) { return std::binary_search(kNames.begin(), kNames.end(), lower); }
bool may_be_given_name(std::string_view lower) { return std::binary_search(kGivenOrWord.begin(), kGivenOrWord.end(), lower); }
bool may_be_surname(std::string_view lower) { return std::binary_search(kSurnameOrWord.begin(), kSurnameOrWord.end(), lower); }

}  // namespace dragoman
