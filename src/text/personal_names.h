// Words that are names of people and places although dictionaries of ordinary words hold them.
#pragma once

#include <string_view>

namespace dragoman {

/// Given names and surnames that are nothing else in news ("carlos", "vargas"). Lower case, ASCII. Pure.
bool is_personal_name(std::string_view lower);
/// Given names that are ordinary words too ("mark", "angel"): names where another name follows.
bool may_be_given_name(std::string_view lower);
/// A word that is a surname behind a given name ("Walter Church").
bool may_be_surname(std::string_view lower);
/// A word of every day, although somebody is called so ("store", "win", "ice").
bool is_word_before_name(std::string_view lower);
/// Towns and regions that are nothing else in news ("medellin", "chicago").
bool is_place_name(std::string_view lower);

}  // namespace dragoman
