// The same scenario with other digits: what a record is made of that may be passed on.
//
// Every PIN and code, and whatever else is typed, is put in place of by digits that follow from its
// length and its turn alone, so nothing leads back. What counts is kept: the same digits become the
// same again, a PIN within a longer entry (UNL-4) stays within it, one that the lock refuses as too
// simple (INS-5) becomes another such one. A single digit between two other keys chooses something
// and is no secret: it stays.
#pragma once

#include "sim/scenario/scenario.h"

namespace locktwin::sim {

Scenario with_other_digits(const Scenario& scenario);

}  // namespace locktwin::sim
