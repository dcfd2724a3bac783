// One command of the state machine: a deed with its arguments. A deed is
//
//   explicit Deed(const House&)             draws its arguments; may refuse to (RC_PRE)
//   Answers foretell(House&) const          what the lock must answer, and what it changes
//   void act(LockUnderTest&) const          does it
//   std::string told() const                itself, for a failure
//   static constexpr int kSeconds           how long it takes at most
#pragma once

#include <rapidcheck.h>
#include <rapidcheck/state.h>

#include <ostream>

#include "tests/firmware-core/model/lock_under_test.h"

namespace locktwin::test::model {

using LockCommand = rc::state::Command<House, LockUnderTest>;

inline constexpr int kLockoutS = 180;  // ALM-2

template <typename Deed>
class Does final : public LockCommand {
 public:
  explicit Does(const House& house) : deed_(house) {}

  // In a lockout nothing is done that could last until about its end; it is waited out.
  void checkPreconditions(const House& house) const override {
    RC_PRE(!house.locked_out || Deed::kEndsLockout ||
           house.lockout_age_s + Deed::kSeconds < kLockoutS - 2);
    RC_PRE(deed_.makes_sense(house));
  }
  void apply(House& house) const override {
    house.lockout_age_s += Deed::kSeconds;
    deed_.foretell(house);
  }
  void run(const House& before, LockUnderTest& lock) const override {
    House after = before;
    const Answers expected = deed_.foretell(after);
    lock.begin();
    deed_.act(lock, before);
    lock.finish();
    RC_ASSERT(lock.answers() == expected);
    RC_ASSERT(lock.report() == after.report());
    RC_ASSERT(lock.elapsed_s() <= Deed::kSeconds);
  }
  void show(std::ostream& out) const override { out << deed_.told(); }

 private:
  Deed deed_;
};

struct DeedBase {
  static constexpr int kSeconds = 8;
  static constexpr bool kEndsLockout = false;
  bool makes_sense(const House&) const { return true; }
};

template <typename T>
T one_of(std::initializer_list<T> values) {
  return *rc::gen::elementOf(std::vector<T>(values));
}
inline int from_to(int first, int last) {
  return *rc::gen::inRange(first, last + 1);
}
inline std::string some_digits(int count) {
  std::string digits;
  while (static_cast<int>(digits.size()) < count) {
    digits.push_back(static_cast<char>('0' + from_to(0, 9)));
  }
  return digits;
}

}  // namespace locktwin::test::model
