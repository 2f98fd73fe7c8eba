// Common nouns that name something that happens though their form does not say so. General vocabulary after WordNet's
// noun.act and noun.event files and Levin's (1993) verbs with zero derivation. Sorted, for binary search.
#pragma once

#include <array>
#include <string_view>

namespace dragoman::predicate_parts {

inline constexpr std::array<std::string_view, 265> kEventNouns = {
    "abortion", "abuse", "accident", "acquisition", "activity", "aftermath", "airing", "allegation", "analysis",
    "anniversary", "appearance", "approval", "arrest", "assassination", "auction", "bailout", "bankruptcy", "battle",
    "bid", "blast", "blaze", "bleeding", "bombing", "boom", "boost", "breach", "breakdown", "breakthrough",
    "breakup", "broadcast", "buyout", "campaign", "celebration", "ceremony", "challenge", "change", "charge",
    "claim", "clash", "clean-up", "close", "closing", "collapse", "collision", "comeback", "compromise", "conflict",
    "confrontation", "contest", "controversy", "coup", "crackdown", "crash", "crime", "crisis", "cut", "cutback",
    "dawn", "deal", "death", "debate", "debut", "decision", "decline", "decrease", "default", "defeat", "delay",
    "delivery", "demand", "demise", "departure", "deployment", "discovery", "discussion", "disease", "disposal",
    "dispute", "divorce", "downgrade", "downturn", "drop", "drought", "earthquake", "election", "embrace",
    "emergency", "escape", "eviction", "exercise", "exhibition", "exile", "expansion", "explosion", "fall", "famine",
    "feud", "fight", "filing", "fire", "firing", "flight", "flood", "forecast", "fraud", "funeral", "gain",
    "gathering", "genocide", "growth", "handover", "handshake", "hearing", "heist", "homicide", "illness",
    "improvement", "increase", "inflation", "initiative", "inquiry", "inspection", "interview", "inventory", "jump",
    "killing", "landing", "landslide", "lapse", "launch", "lawsuit", "layoff", "leak", "loss", "marriage",
    "massacre", "measure", "meeting", "memorial", "merger", "miscarriage", "murder", "negotiation", "offer",
    "offering", "opening", "operation", "outbreak", "outcome", "outflow", "overhaul", "parade", "payout", "penalty",
    "plea", "plunge", "poll", "practice", "probe", "problem", "procedure", "process", "procurement", "program",
    "progress", "project", "proposal", "protest", "publicity", "purchase", "pursuit", "questioning", "race",
    "racketeering", "raid", "rally", "rebound", "recall", "recession", "recovery", "referendum", "rehearsal",
    "release", "rescue", "response", "restructuring", "result", "retirement", "return", "reunion", "review",
    "revolt", "rise", "robbery", "round", "ruling", "run", "sale", "scandal", "search", "seizure", "sell-off",
    "selling", "selloff", "session", "setback", "shakeup", "shift", "shipment", "shipping", "shipwreck", "shooting",
    "siege", "slaying", "slide", "slowdown", "slump", "speech", "spending", "split", "spread", "squeeze", "start",
    "step", "storm", "strike", "struggle", "study", "success", "suit", "surge", "surgery", "survey", "takeover",
    "talk", "task", "test", "tie-up", "tour", "trade", "trading", "tragedy", "transplant", "trend", "trial", "trip",
    "turmoil", "turnaround", "turnover", "unrest", "upgrade", "upheaval", "upset", "use", "victory", "visit", "vote",
    "walkout", "war", "warning", "wedding", "win", "withdrawal", "work", "wreck"};

}  // namespace dragoman::predicate_parts
