// The lemmatiser's index comes from WordNet, which holds commoner names of people and places among the nouns. Text in
// capitals needs them apart; these are the frequent given names and surnames of English and Spanish that it holds.
#include "text/personal_names.h"

#include <algorithm>
#include <array>

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 268> kNames = {
    "aaron", "abel", "abraham", "adam", "adolfo", "adrian", "alan", "albert", "alberto", "alejandro", "alex",
    "alexander", "alfonso", "alfred", "alfredo", "ali", "alonso", "alvaro", "amanda", "ana", "anderson", "andrea",
    "andres", "andrew", "anna", "anne", "anthony", "antonio", "arthur", "arturo", "barbara", "benjamin", "bernard",
    "bernardo", "brenda", "brent", "brian", "bruce", "carlos", "carmen", "caroline", "catherine", "charles", "chavez",
    "christopher", "clara", "claudia", "colin", "cordoba", "cristina", "daniel", "david", "diana", "diaz", "diego",
    "dorothy", "douglas", "edgar", "eduardo", "edward", "edwin", "elena", "elizabeth", "elmer", "emilio", "emma",
    "enrique", "eric", "ernest", "ernesto", "esteban", "eugene", "eva", "evans", "felipe", "felix", "fernandez",
    "fernando", "francis", "francisco", "franklin", "frederick", "gabriel", "garcia", "george", "gerald", "gilbert",
    "giovanni", "gladys", "gloria", "gomez", "gonzales", "gonzalez", "gordon", "gregory", "guillermo", "gustavo",
    "gutierrez", "harold", "harry", "hector", "helen", "henry", "herbert", "hernandez", "howard", "hugo", "ibrahim",
    "ignacio", "irving", "isaac", "isabel", "ivan", "jacob", "jaime", "james", "jane", "javier", "jean", "jeffrey",
    "jeremy", "jerome", "jesus", "jimenez", "joan", "joaquin", "john", "johnson", "jonathan", "jorge", "jose",
    "joseph", "joshua", "juan", "juana", "judith", "julia", "julian", "julio", "karen", "karl", "keith", "kenneth",
    "kent", "kevin", "khan", "laura", "lawrence", "leigh", "leo", "leon", "leonard", "leonardo", "lewis", "linares",
    "lopez", "louis", "louise", "lucas", "luis", "madrigal", "manuel", "marcos", "margaret", "margarita", "maria",
    "mario", "marshal", "martin", "martinez", "mary", "matthew", "mendoza", "mesa", "michael", "miguel", "mohammed",
    "monica", "montenegro", "montes", "moreno", "morris", "moses", "muhammad", "nancy", "napoleon", "navarro",
    "nelson", "nicholas", "nicolas", "norman", "ochoa", "oliver", "omar", "orlando", "oscar", "osman",
    "pablo", "parker", "patricia", "paul", "pedro", "peter", "philip", "pizarro", "rachel", "rafael", "ramirez",
    "ramon", "raphael", "raul", "raymond", "rebecca", "reyes", "ricardo", "richard", "rivera", "robert", "roberto",
    "roberts", "robin", "rodolfo", "rodrigo", "rodriguez", "roger", "ronald", "rosa", "ruben", "russell", "ruth",
    "salvador", "samuel", "sanchez", "sandra", "santiago", "sara", "sarah", "scott", "sebastian", "segovia", "sergio",
    "sharon", "silvia", "simon", "smith", "solomon", "stephen", "steven", "stuart", "susan", "teresa", "theodore",
    "thomas", "thompson", "timothy", "todd", "tomas", "torres", "valencia", "vargas", "vicente", "victoria",
    "vincent", "wallace", "walter", "william", "williams", "wilson"};

constexpr std::array<std::string_view, 50> kGivenOrWord = {
    "amber", "angel", "april", "art", "august", "basil", "bill", "bob", "carol", "charity", "christian", "dale",
    "dawn", "dean", "don", "drew", "earl", "eve", "faith", "frank", "gene", "glen", "grace", "grant", "guy", "hope",
    "iris", "ivy", "jack", "jasmine", "joy", "june", "lance", "mark", "miles", "nick", "olive", "pat", "penny", "ray",
    "rich", "rob", "roman", "rose", "ruby", "sally", "sue", "victor", "violet", "will"};

}  // namespace

bool is_personal_name(std::string_view lower) { return std::binary_search(kNames.begin(), kNames.end(), lower); }
bool may_be_given_name(std::string_view lower) { return std::binary_search(kGivenOrWord.begin(), kGivenOrWord.end(), lower); }

}  // namespace dragoman
