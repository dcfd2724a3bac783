#include "firmware-core/people/pin_clash.h"

#include <array>
#include <memory>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/people/pin_rules.h"

namespace locktwin::core {

struct PinClash::Secrets {
  const StepContext& step;
  const Store& store;
  const Users& users;
  const RecurringCodes& codes;
  std::uint8_t replaced;
  Hmac hmac;

  bool any_of_length(std::size_t length) const {
    return users.has_pin_of(step, store, length) ||
           codes.has_code_of(step, store, length, replaced);
  }
  bool hold(std::span<const std::uint8_t> digits) const {
    const bool pin = users.holds(step, store, hmac, digits);
    const bool code = codes.holds(step, store, hmac, digits, replaced);
    return pin || code;
  }
};

void PinClash::start(std::uint8_t replaced_code) {
  std::construct_at(this);
  replaced_ = replaced_code;
  searching_ = true;
}

PinClash::Verdict PinClash::advance(const StepContext& step, const Store& store, const Users& users,
                                    const RecurringCodes& codes,
                                    std::span<const std::uint8_t> digits) {
  const Secrets secrets{step,  store,     users,
                        codes, replaced_, Hmac(store.read(RecordKey::device_key, step.flash))};
  if (length_ == 0) {
    look_inside(secrets, digits);
    length_ = static_cast<std::uint8_t>(digits.size() + 1);
  } else {
    look_around(secrets, digits);
  }
  while (length_ <= config::kPinMaxDigits && !secrets.any_of_length(length_)) ++length_;
  searching_ = length_ <= config::kPinMaxDigits;
  if (searching_) return Verdict::searching;
  return found_ ? Verdict::taken : Verdict::vacant;
}

void PinClash::look_inside(const Secrets& secrets, std::span<const std::uint8_t> digits) {
  for_each_candidate(digits, [&](std::span<const std::uint8_t> part) {
    const bool held = secrets.hold(part);
    found_ = found_ || held;
  });
}

// Entry n of a length: the new digits at one of the places that it leaves, and a number around.
void PinClash::look_around(const Secrets& secrets, std::span<const std::uint8_t> digits) {
  const std::size_t extra = length_ - digits.size();
  const auto places = static_cast<std::uint32_t>(extra + 1);
  std::uint32_t entries = places;
  for (std::size_t i = 0; i < extra; ++i) entries *= 10;
  std::array<std::uint8_t, config::kPinMaxDigits> entry{};
  for (std::uint32_t tried = 0; tried < config::kClashesAStep && next_ < entries; ++tried) {
    const std::size_t place = next_ % places;
    std::uint32_t number = next_ / places;
    for (std::size_t i = 0; i < length_; ++i) {
      const bool ours = i >= place && i < place + digits.size();
      entry[i] = ours ? digits[i - place] : static_cast<std::uint8_t>(number % 10);
      if (!ours) number /= 10;
    }
    const bool held = secrets.hold({entry.data(), length_});
    found_ = found_ || held;
    ++next_;
  }
  entry = {};
  if (next_ < entries) return;
  next_ = 0;
  ++length_;
}

}  // namespace locktwin::core
