"""Claims over real parses: exact spans, groups and order of conditions; who stands how to whom; which claim answers which."""
import json
import unittest

from program import run


def coded(text):
    document = {"id": "d", "text": text, "date": "2025-03-20"}
    code, out, err = run("code", "--input-format", "jsonl", "-", stdin=json.dumps(document).encode())
    assert code == 0, err
    return json.loads(out)


class Conditions(unittest.TestCase):
    def expect(self, text, *conditions):
        """(connective, group, ordinal, polarity, exact words) of the first claim that has conditions."""
        found = next((c["conditions"] for c in coded(text)["claims"] if c["conditions"]), [])
        self.assertEqual([(c["connective"], c["group"], c["ordinal"], c["polarity"], text[c["start"]:c["end"]]) for c in found], list(conditions))

    def test_a_noun_phrase_with_a_clause_of_its_own(self):
        self.expect("A joint patrol of Albania and Greece may come about next spring, subject to the two navies agreeing on a common map.",
                    ("subject to", 1, 1, True, "the two navies agreeing on a common map"))

    def test_only_stands_apart_from_if(self):
        self.expect("This accord is expected only, if both parliaments settle the question of the water dues.",
                    ("only if", 1, 1, True, "both parliaments settle the question of the water dues"))

    def test_steps_keep_their_order(self):
        self.expect("A common effort is only possible if both ministries sit together, bring the herders on board and then close the smugglers' road.",
                    ("only if", 1, 1, True, "both ministries sit together"), ("only if", 1, 2, True, "bring the herders on board"),
                    ("only if", 1, 3, True, "close the smugglers' road"))

    def test_both_sides_must_do_their_part(self):
        self.expect("This can be achieved if Albania helps Greece repair the dam, while Greece opens its market to Albania.",
                    ("if", 1, 1, True, "Albania helps Greece repair the dam"), ("if", 1, 2, True, "Greece opens its market to Albania"))

    def test_what_follows_the_condition_may_go_on_with_the_forecast(self):
        self.expect("The council might let the convoy pass, provided that the guards leave, and in return ask for grain.",
                    ("provided that", 1, 1, True, "the guards leave"))

    def test_or_opens_an_alternative(self):
        self.expect("The truce will hold if the rebels leave the town or if the army lifts the siege.",
                    ("if", 1, 1, True, "the rebels leave the town"), ("if", 2, 1, True, "the army lifts the siege"))

    def test_unless_this_or_that_asks_that_neither_happen(self):
        self.expect("The talks will fail unless the prisoners are freed or the general resigns.",
                    ("unless", 1, 1, False, "the prisoners are freed"), ("unless", 1, 2, False, "the general resigns"))

    def test_only_when_behind_but(self):
        self.expect("The two countries will cooperate, but only when the border is quiet.", ("only when", 1, 1, True, "the border is quiet"))

    def test_contingent_on(self):
        self.expect("Any progress is contingent on a ceasefire.", ("contingent on", 1, 1, True, "a ceasefire"))


class Stances(unittest.TestCase):
    def stances(self, text):
        return [(c["stance"], text[c["content"]["start"]:c["content"]["end"]]) for c in coded(text)["claims"]]

    def test_an_official_act_says_nothing(self):
        self.assertEqual(self.stances("The senate confirmed the judge on Monday."), [])
        self.assertEqual(self.stances("The court in Dakar dismissed the lawsuit against the port."), [])
        self.assertEqual(self.stances("The mayor has not conceded the race."), [])

    def test_what_was_said_is_denied_or_confirmed(self):
        self.assertEqual(self.stances("The governor dismissed the report."), [("denies", "the report")])
        self.assertEqual(self.stances("The army confirmed the death of two soldiers."), [("confirms", "the death of two soldiers")])

    def test_one_word_in_common_links_no_doubt_to_a_claim(self):
        text = "Ghana expects Danish help against both gangs, its minister said. The talks go on. The union doubts Danish friendship."
        self.assertEqual([r for r in coded(text)["claim_relations"] if r["relation"] == "contradicts"], [])

    def test_turning_down_a_plan_denies_nothing(self):
        self.assertEqual(self.stances("Malawi rejected the proposal of its neighbour."), [("asserts", "the proposal of its neighbour")])


class OwnVoice(unittest.TestCase):
    OPINION = ("We should not expect too much of this treaty. The two governments must settle their quarrel over the river first. "
               "Our neighbours may yet refuse to sign.")

    def own(self, sentence):
        text = self.OPINION + " " + sentence
        claims = [c for c in coded(text)["claims"] if c["voice"] == "publication"]
        self.assertTrue(any(c["content"]["start"] < len(self.OPINION) for c in claims), "the opinion itself is read")
        return [text[c["content"]["start"]:c["content"]["end"]] for c in claims if c["content"]["start"] >= len(self.OPINION)]

    def test_a_judgement_is_the_authors(self):
        self.assertEqual(self.own("The treaty is a serious risk for both."), ["The treaty is a serious risk for both."])

    def test_what_is_told_is_no_judgement(self):
        self.assertEqual(self.own("The envoy took the view of his rival for a joke and left."), [])

    def test_figures_speak_for_themselves(self):
        self.assertEqual(self.own("The latest survey shows the party on a dangerous 12 percent."), [])

    def test_rules_for_the_reader_are_no_forecast(self):
        self.assertEqual(self.own("If you cross by ferry, you can renew your pass at the pier."), [])
        self.assertEqual(self.own("You should think twice before you cross."), ["You should think twice before you cross."])


class Propositions(unittest.TestCase):
    def said(self, text):
        parts = ("subject", "predicate", "object", "comparator", "degree", "trend", "polarity")
        return [tuple(p[k] for k in parts) for c in coded(text)["claims"] for p in c["propositions"]]

    def expect(self, text, *facts):
        found = self.said(text)
        for fact in facts:
            self.assertIn(fact, found)

    def test_threat_comparator_and_trend(self):
        self.expect("Kenya faces a growing threat from al-Shabaab rather than the LRA.",
                    ("SOM-AL_SHABAAB", "threatens", "KEN", "UGA-LRA", None, "rising", True))

    def test_the_viewer_ranks(self):
        self.expect("Both Armenia and Turkey regard the PKK as a threat.",
                    ("ARM", "ranks_as_threat", "TUR-PKK", None, None, None, True), ("TUR", "ranks_as_threat", "TUR-PKK", None, None, None, True))

    def test_the_subject_may_be_the_relation(self):
        self.expect("The biggest threat to Niger is Boko Haram.", ("NGA-BOKO_HARAM", "threatens", "NER", None, "most", None, True))

    def test_among_the_threats(self):
        self.expect("Al-Shabaab remains among the greatest dangers for Kenya and Somalia.",
                    ("SOM-AL_SHABAAB", "threatens", "KEN", None, "most", None, True), ("SOM-AL_SHABAAB", "threatens", "SOM", None, "most", None, True))

    def test_focus_ranks(self):
        self.expect("Nigeria focuses on Boko Haram instead of ISWAP.", ("NGA", "ranks_as_threat", "NGA-BOKO_HARAM", "NGA-ISWAP", None, None, True))

    def test_who_is_accused_acts(self):
        self.expect("Ethiopia accuses Eritrea of sheltering fighters of the Oromo Liberation Army.", ("ERI", "shelters", "ETH-OLA", None, None, None, True))

    def test_help_against_and_in_return(self):
        self.expect("Uganda could help Congo fight the ADF, while Congo would back Uganda.", ("UGA", "supports", "COD", None, None, None, True),
                    ("COD", "opposes", "UGA-ADF", None, None, None, True), ("COD", "supports", "UGA", None, None, None, True))

    def test_refusal_turns_it_round(self):
        self.expect("The spokesman said that Kabul's refusal to fight the Islamic State angers Tehran.",
                    ("AFG", "opposes", "INT-ISIS", None, None, None, False))

    def test_a_group_noun_is_its_members(self):
        self.expect("Ghana and Togo have quarrelled over the river. The two countries may cooperate against piracy.",
                    ("GHA", "cooperates_with", "TGO", None, None, None, True))

    def test_bare_cooperation_is_between_the_pair_named_last(self):
        self.expect("Cooperation between Ghana and Togo may grow. Such cooperation is only possible if both sides pay.",
                    ("GHA", "cooperates_with", "TGO", None, None, None, True))

    def test_things_and_expletives_are_nobody(self):
        self.assertEqual(self.said("It is a threat. The road threatens the harvest."), [])


class Answers(unittest.TestCase):
    def links(self, text):
        document = coded(text)
        words = {c["claim_id"]: text[c["content"]["start"]:c["content"]["end"]] for c in document["claims"]}
        return [(words[r["claim"]], r["relation"], words.get(r["target_claim"]), r["basis"]) for r in document["claim_relations"]]

    def test_denial_of_a_denial(self):
        found = self.links("The ministry said that the dam had been mined. The mayor denied it. The ministry rejected the denial.")
        self.assertIn(("the denial", "contradicts", "it", "pointing words: the denial"), found)
        self.assertIn(("the denial", "supports", "that the dam had been mined", "denies the denial"), found)

    def test_standing_by_ones_word(self):
        found = self.links("The army claimed that it had killed forty rebels. The rebels denied the claim. The army stood by its claim.")
        self.assertIn(("its claim", "supports", "that it had killed forty rebels", "pointing words: its claim"), found)

    def test_retraction(self):
        found = self.links("The newspaper reported that the king had fled. The newspaper later retracted its report.")
        self.assertEqual([l[1:3] for l in found], [("updates", "that the king had fled")])

    def test_high_against_low_standing(self):
        text = "Police said that Karim Dost was the mastermind of the bombing. The group described Dost as a low-level fighter."
        self.assertIn(("Dost as a low-level fighter", "contradicts", "that Karim Dost was the mastermind of the bombing", "fighter against mastermind"), self.links(text))

    def test_two_high_standings_agree(self):
        text = "Police said that Karim Dost was the mastermind of the bombing. The group described Dost as a senior commander."
        self.assertEqual([l for l in self.links(text) if l[1] == "contradicts"], [])

    def test_a_pointing_denial_says_what_the_claim_says(self):
        document = coded("Ethiopia accuses Eritrea of sheltering fighters of the Oromo Liberation Army. Asmara denied the allegation.")
        denial = next(c for c in document["claims"] if c["stance"] == "denies")
        self.assertEqual([(p["subject"], p["predicate"], p["object"]) for p in denial["propositions"]], [("ERI", "shelters", "ETH-OLA")])


class Effects(unittest.TestCase):
    """What raises or lowers the odds points at the forecast the text is about."""

    def expect(self, text, *effects):
        document = coded(text)
        words = {c["claim_id"]: text[c["content"]["start"]:c["content"]["end"]] for c in document["claims"]}
        found = [(r["relation"], words[r["claim"]].split()[1], words.get(r["target_claim"], "").split()[:2]) for r in document["claim_relations"]]
        self.assertEqual(found, [(relation, word, forecast.split()) for relation, word, forecast in effects])

    def test_verbs_and_nouns_of_effect(self):
        self.expect("Ghana and Togo will probably sign a fishing treaty next year. The seizure of the trawlers may strain relations between the two neighbours. "
                    "The arrest of the pirates has rekindled hopes of a treaty. The biggest obstacle to the treaty is the dispute over the lagoon.",
                    ("lowers", "seizure", "Ghana and"), ("raises", "arrest", "Ghana and"), ("lowers", "biggest", "Ghana and"))

    def test_likelier_and_less_likely(self):
        self.expect("Kenya and Uganda could form a union. The dispute lowers the chances of a union. The verdict is no sign of a change. "
                    "The new road makes a union more likely. This drought makes it less likely that the union will come about.",
                    ("lowers", "dispute", "Kenya and"), ("not_evidence_for", "verdict", "Kenya and"), ("raises", "new", "Kenya and"), ("lowers", "drought", "Kenya and"))

    def test_the_conditional_forecast_is_meant_and_a_side_remark_is_not(self):
        self.expect("A joint patrol of Albania and Greece is possible if Tirana pays. The visit does not signal a shift in relations. "
                    "The quarrel calls for calm in relations, as it needs care that could spread.",
                    ("not_evidence_for", "visit", "A joint"))

    def test_a_condition_is_no_effect(self):
        self.expect("A union is possible if Kenya helps the talks.")


class Estimates(unittest.TestCase):
    def expect(self, text, term, horizon):
        claim = next(c for c in coded(text)["claims"] if c["kind"] == "forecast")
        self.assertEqual((claim["probability_term"], claim["horizon"]), (term, horizon))

    def test_terms_and_horizons(self):
        self.expect("Cooperation between Ghana and Togo will probably deepen in the coming months.", "probably", "in the coming months")
        self.expect("The truce may collapse within a year.", "may", "within a year")
        self.expect("It is more likely than not that the talks will resume next spring.", "more likely than not", "next spring")
        self.expect("A long-term alliance between Ghana and Togo is highly unlikely.", "highly unlikely", "long-term")

    def test_a_horizon_denotes_days(self):
        claim = next(c for c in coded("The truce may collapse next year.")["claims"])
        self.assertEqual((claim["horizon"], claim["horizon_start"], claim["horizon_end"]), ("next year", "2026-01-01", "2026-12-31"))

    def test_a_digest_names_the_text_that_claims(self):
        claims = coded("The article argues that sanctions have failed. The truce may collapse next year.")["claims"]
        self.assertEqual([c["claimant_document"] for c in claims], ["original", None])

    def test_certain_groups_are_no_estimate(self):
        self.expect("Certain groups may attack remote villages soon.", "may", None)


if __name__ == "__main__":
    unittest.main()
