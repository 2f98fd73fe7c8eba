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
constexpr std::array<Form, 72> kForms = {{
    {"autopsied", "autopsy"}, {"axed", "axe"}, {"axing", "axe"}, {"caned", "cane"}, {"caning", "cane"},
    {"defunded", "defund"}, {"defunding", "defund"}, {"deregistered", "deregister"}, {"deregistering", "deregister"},
    {"dined", "dine"}, {"dining", "dine"}, {"enrolled", "enroll"}, {"enrolling", "enroll"}, {"extolled", "extol"},
    {"extolling", "extol"}, {"fined", "fine"}, {"fining", "fine"}, {"forgave", "forgive"}, {"fulfilled", "fulfill"},
    {"fulfilling", "fulfill"}, {"griped", "gripe"}, {"griping", "gripe"}, {"gutted", "gut"}, {"gutting", "gut"},
    {"installed", "install"}, {"installing", "install"}, {"kneed", "knee"}, {"kneeing", "knee"},
    {"lambasted", "lambaste"}, {"lambasting", "lambaste"}, {"napalmed", "napalm"}, {"napalming", "napalm"},
    {"oversaw", "oversee"}, {"pared", "pare"}, {"paring", "pare"}, {"phished", "phish"}, {"phishing", "phish"},
    {"piped", "pipe"}, {"piping", "pipe"}, {"primed", "prime"}, {"priming", "prime"}, {"raped", "rape"},
    {"raping", "rape"}, {"readmitted", "readmit"}, {"readmitting", "readmit"}, {"rearrested", "rearrest"},
    {"rearresting", "rearrest"}, {"reconnected", "reconnect"}, {"reconnecting", "reconnect"},
    {"relaunched", "relaunch"}, {"relaunching", "relaunch"}, {"reoccupied", "reoccupy"}, {"reoccupying", "reoccupy"},
    {"resupplied", "resupply"}, {"resupplying", "resupply"}, {"retook", "retake"}, {"scared", "scare"},
    {"scaring", "scare"}, {"slated", "slate"}, {"sniped", "snipe"}, {"sniping", "snipe"}, {"staged", "stage"},
    {"staging", "stage"}, {"unbanned", "unban"}, {"unbanning", "unban"}, {"unfroze", "unfreeze"},
    {"unpublished", "unpublish"}, {"upskilled", "upskill"}, {"waged", "wage"}, {"waging", "wage"},
    {"waterboarded", "waterboard"}, {"waterboarding", "waterboard"}}};

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
