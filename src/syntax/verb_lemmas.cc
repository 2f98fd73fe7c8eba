// The rules of the lemmatizer cut endings and take the first result its word list holds: "fined" becomes "fin". Forms and
// bases are those of any dictionary; only verbs whose wrong base was seen stand here.
#include "syntax/verb_lemmas.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace dragoman {

namespace {

struct Form {
  std::string_view inflected, base;
};
constexpr std::array<Form, 111> kForms = {{
    {"airdropped", "airdrop"}, {"autopsied", "autopsy"}, {"axed", "axe"}, {"axes", "axe"}, {"axing", "axe"},
    {"caned", "cane"}, {"canes", "cane"}, {"caning", "cane"}, {"cordoned", "cordon"}, {"cordoning", "cordon"},
    {"cyberattacked", "cyberattack"}, {"decreed", "decree"}, {"defunded", "defund"}, {"defunding", "defund"},
    {"deregistered", "deregister"}, {"deregistering", "deregister"}, {"dined", "dine"}, {"dines", "dine"},
    {"dining", "dine"}, {"enrolled", "enroll"}, {"enrolling", "enroll"}, {"extolled", "extol"},
    {"extolling", "extol"}, {"fined", "fine"}, {"fines", "fine"}, {"fining", "fine"}, {"forgave", "forgive"},
    {"fulfilled", "fulfill"}, {"fulfilling", "fulfill"}, {"gridlocked", "gridlock"}, {"griped", "gripe"},
    {"gripes", "gripe"}, {"griping", "gripe"}, {"gutted", "gut"}, {"gutting", "gut"}, {"hoped", "hope"},
    {"hopes", "hope"}, {"hoping", "hope"}, {"installed", "install"}, {"installing", "install"}, {"jeered", "jeer"},
    {"kneed", "knee"}, {"kneeing", "knee"}, {"lambasted", "lambaste"}, {"lambastes", "lambaste"},
    {"lambasting", "lambaste"}, {"napalmed", "napalm"}, {"napalming", "napalm"}, {"oversaw", "oversee"},
    {"pared", "pare"}, {"pares", "pare"}, {"paring", "pare"}, {"phished", "phish"}, {"phishes", "phish"},
    {"phishing", "phish"}, {"piped", "pipe"}, {"pipes", "pipe"}, {"piping", "pipe"}, {"primed", "prime"},
    {"primes", "prime"}, {"priming", "prime"}, {"raged", "rage"}, {"rages", "rage"}, {"raging", "rage"},
    {"raped", "rape"}, {"rapes", "rape"}, {"raping", "rape"}, {"readied", "ready"}, {"readmitted", "readmit"},
    {"readmitting", "readmit"}, {"rearrested", "rearrest"}, {"rearresting", "rearrest"}, {"reconnected", "reconnect"},
    {"reconnecting", "reconnect"}, {"relaunched", "relaunch"}, {"relaunches", "relaunch"},
    {"relaunching", "relaunch"}, {"reoccupied", "reoccupy"}, {"reoccupies", "reoccupy"}, {"reoccupying", "reoccupy"},
    {"resupplied", "resupply"}, {"resupplies", "resupply"}, {"resupplying", "resupply"}, {"retook", "retake"},
    {"scared", "scare"}, {"scares", "scare"}, {"scaring", "scare"}, {"slated", "slate"}, {"slates", "slate"},
    {"slating", "slate"}, {"sniped", "snipe"}, {"snipes", "snipe"}, {"sniping", "snipe"}, {"spared", "spare"},
    {"spares", "spare"}, {"sparing", "spare"}, {"staged", "stage"}, {"stages", "stage"}, {"staging", "stage"},
    {"strongarmed", "strongarm"}, {"unbanned", "unban"}, {"unbanning", "unban"}, {"unfroze", "unfreeze"},
    {"unpublished", "unpublish"}, {"unpublishes", "unpublish"}, {"upskilled", "upskill"}, {"waged", "wage"},
    {"wages", "wage"}, {"waging", "wage"}, {"waterboarded", "waterboard"}, {"waterboarding", "waterboard"}}};

static_assert(std::is_sorted(kForms.begin(), kForms.end(), [](Form const& a, Form const& b) { return a.inflected < b.inflected; }));

}  // namespace

void correct_verb_lemmas(Tree& tree) {
  for (Token& t : tree.tokens) {
    if (t.pos != Upos::kVerb) continue;  // whatever its tag: "forgave" is at times taken for a present
    std::string const lowered = lower_ascii(t.text);
    auto const at = std::lower_bound(kForms.begin(), kForms.end(), lowered, [](Form const& f, std::string const& s) { return f.inflected < s; });
    if (at != kForms.end() && at->inflected == lowered) t.lemma = at->base;
  }
}

}  // namespace dragoman
