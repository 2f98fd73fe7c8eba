#include "syntax/transition_model.h"

#include <gtest/gtest.h>

namespace dragoman::syntax {
namespace {

std::string order_of(std::string const& json) {
  Names names;
  auto const order = transition_order(json, "moves", names);
  if (!order) return order.error().code;
  std::string out;
  for (Transition const& t : *order)
    out += std::to_string(t.action) + ":" + std::string(names[t.label]) + " ";
  return out;
}

TEST(TransitionOrder, ByActionThenFrequencyThenLabelDescending) {
  EXPECT_EQ(
      order_of(R"({"3":{"pobj":5,"dobj":9},"0":{"":100},"2":{"det":7,"nsubj":7,"aux":8},"1":{"":200}})"),
      "0: 1: 2:aux 2:nsubj 2:det 3:dobj 3:pobj ");
}

TEST(TransitionOrder, LabelsAddedLaterComeLast) {
  EXPECT_EQ(order_of(R"({"1":{"ORG":9,"NEW":-2,"LATE":-3},"2":{"ORG":9,"NEW":-2,"LATE":-3},"5":{"":1}})"),
            "1:ORG 2:ORG 5: 1:NEW 2:NEW 1:LATE 2:LATE ");
}

TEST(TransitionOrder, MalformedTablesAreErrors) {
  for (char const* bad : {"", "[]", R"({"x":{}})", R"({"12":{}})", R"({"1":5})", R"({"1":{"a":"b"}})"}) {
    EXPECT_EQ(order_of(bad), "syntax.model_corrupt") << bad;
  }
}

}  // namespace
}  // namespace dragoman::syntax
