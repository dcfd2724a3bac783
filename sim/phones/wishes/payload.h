// The payload of a command, field by field in the order of its letters in
// firmware-core/phone/commands.def. A name that the account does not know spoils the whole.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "sim/air/wire_bytes.h"
#include "sim/phones/account.h"

namespace locktwin::sim {

// From and until, seconds since 2000-01-01 UTC; 0: open.
struct Times {
  std::uint32_t from_s = 0;
  std::uint32_t until_s = 0;
  LT_FIELDS(from_s, until_s)
  bool operator==(const Times&) const = default;
};

class Payload {
 public:
  explicit Payload(const Account& account) : account_(account) {}

  template <typename Number>
  Payload& one(Number number) {
    return put(static_cast<std::uint32_t>(number), 1);
  }
  Payload& two(std::uint32_t number) { return put(number, 2); }
  Payload& four(std::uint32_t number) { return put(number, 4); }
  Payload& times(const Times& times) { return four(times.from_s).four(times.until_s); }
  Payload& bytes(std::span<const std::uint8_t> more) {
    bytes_.insert(bytes_.end(), more.begin(), more.end());
    return *this;
  }
  Payload& user(std::string_view name) { return known(account_.user(name)); }
  // Of a phone or an accessory, or of the invitation that it has not taken up.
  Payload& phone(std::string_view name) { return known(account_.key(name)); }

  std::optional<Bytes> take() { return good_ ? std::optional(std::move(bytes_)) : std::nullopt; }

 private:
  Payload& put(std::uint32_t number, unsigned bytes) {
    for (; bytes != 0; --bytes, number >>= 8) bytes_.push_back(static_cast<std::uint8_t>(number));
    return *this;
  }
  Payload& known(std::uint8_t number) {
    good_ = good_ && number != 0;
    return one(number);
  }

  const Account& account_;
  Bytes bytes_;
  bool good_ = true;
};

}  // namespace locktwin::sim
