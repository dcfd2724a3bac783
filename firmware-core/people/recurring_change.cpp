#include "firmware-core/people/recurring_change.h"

#include "firmware-core/people/pin_rules.h"

namespace locktwin::core {

Reason RecurringChange::start(std::uint8_t index, const RecurringWindow& window,
                              std::span<const std::uint8_t> digits, std::uint8_t maker) {
  const Reason refused = RecurringCodes::refusal(index, window, digits);
  if (refused != Reason::none) return refused;
  if (is_weak_pin(digits)) return Reason::weak_pin;
  digits_.clear();
  for (const std::uint8_t digit : digits) digits_.add(digit);
  index_ = index;
  maker_ = maker;
  window_ = window;
  clash_.start(index);
  state_ = State::searching;
  return Reason::none;
}

bool RecurringChange::update(const StepContext& step, Store& store, const Users& users,
                             const RecurringCodes& codes) {
  if (state_ == State::idle) return false;
  if (store.broken()) return end(Reason::store);
  if (state_ == State::writing) {
    return store.state_of(ticket_) == Store::WriteState::done && end(Reason::none);
  }
  if (!store.can_write()) return false;
  switch (clash_.advance(step, store, users, codes, digits_.digits())) {
    case PinClash::Verdict::searching:
      return false;
    case PinClash::Verdict::taken:
      return end(Reason::duplicate);
    case PinClash::Verdict::vacant:
      break;
  }
  const Reason refused = codes.set(step, store, index_, window_, digits_.digits(), ticket_, maker_);
  if (refused != Reason::none) return end(refused);
  digits_.clear();
  state_ = State::writing;
  return false;
}

bool RecurringChange::end(Reason outcome) {
  digits_.clear();
  clash_ = PinClash{};
  state_ = State::idle;
  outcome_ = outcome;
  return true;
}

}  // namespace locktwin::core
