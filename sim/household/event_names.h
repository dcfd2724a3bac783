// Who is meant by the numbers in what a lock reports: the account of its apps knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>

#include "firmware-core/vocabulary.h"
#include "sim/phones/account.h"
#include "sim/vocabulary/events.h"

namespace locktwin::sim {

// As the event is reported.
EventNames names_in(const core::Event& event, const Account& account);

// Of a list that is gone through from the newest event to the oldest: a number that was given up
// meant somebody else before.
class NamesBackwards {
 public:
  explicit NamesBackwards(const Account& account) : account_(account) {}

  EventNames of(const core::Event& event);

 private:
  const Account& account_;
  std::map<std::uint8_t, std::size_t> users_gone_, phones_gone_;
};

}  // namespace locktwin::sim
