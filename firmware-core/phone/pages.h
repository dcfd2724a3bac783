// The pages that a lock shows to an app, byte by byte: the payloads of replies and notices. Both
// ends read it here: the lock puts rows, the app takes them. Numbers are little-endian.
//
// A page is a status, or rows of one kind, one behind the other; a row has the fields that its
// `walk` names, in that order: an enumeration or a count is a byte, flags share one, bit 0 first.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "firmware-core/house/zone.h"
#include "firmware-core/outputs.h"
#include "firmware-core/phone/phone_state.h"
#include "firmware-core/phone/reply.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::core::pages {

enum class Door : std::uint8_t { shut, open, unknown };

struct Status {
  LockState lock = LockState::unknown;
  Door door = Door::unknown;
  std::uint8_t battery_percent = 0;
  bool locked_out = false;
  bool privacy = false;
  bool away = false;
  bool clock_known = false;
  bool battery_low = false;
  std::uint32_t lockout_left_s = 0;
  std::uint32_t clock_s = 0;
  std::uint32_t newest_event = 0;
  std::uint32_t acknowledged_event = 0;
  std::int8_t wifi_dbm = 0;                       // 0: not joined
  Role role = Role::none;                         // of the phone that asks
  std::array<std::uint8_t, Zone::kBytes> zone{};  // CLK-3: times are shown in it

  template <typename Pen, typename Self>
  static constexpr void walk(Pen& pen, Self& is) {
    pen.numbers(is.lock, is.door, is.battery_percent);
    pen.flags(is.locked_out, is.privacy, is.away, is.clock_known, is.battery_low);
    pen.numbers(is.lockout_left_s, is.clock_s, is.newest_event, is.acknowledged_event, is.wifi_dbm,
                is.role);
    pen.bytes(is.zone);
  }
};

struct User {
  std::uint8_t user = 0;
  Role role = Role::none;
  bool has_pin = false;
  bool has_duress_pin = false;
  std::uint8_t faces = 0;
  std::uint8_t palms = 0;
  std::uint8_t fingers = 0;
  std::uint32_t valid_from_s = 0;  // 0: open
  std::uint32_t valid_until_s = 0;

  template <typename Pen, typename Self>
  static constexpr void walk(Pen& pen, Self& is) {
    pen.numbers(is.user, is.role);
    pen.flags(is.has_pin, is.has_duress_pin);
    pen.numbers(is.faces, is.palms, is.fingers, is.valid_from_s, is.valid_until_s);
  }
};

struct Credential {
  std::uint8_t kind = 0;  // a CredentialKind
  std::uint8_t slot = 0;  // of the module; 0: a PIN
  bool duress = false;

  template <typename Pen, typename Self>
  static constexpr void walk(Pen& pen, Self& is) {
    pen.numbers(is.kind, is.slot);
    pen.flags(is.duress);
  }
};

// One for each row of settings.def, in its order.
struct Setting {
  std::uint16_t value = 0;

  template <typename Pen, typename Self>
  static constexpr void walk(Pen& pen, Self& is) {
    pen.numbers(is.value);
  }
};

struct Event {
  std::uint32_t number = 0;
  std::uint32_t clock_s = 0;  // 0: unknown
  std::uint8_t kind = 0;      // an EventKind, perhaps of a newer lock
  std::uint8_t first = 0;
  std::uint8_t second = 0;
  std::uint8_t third = 0;
  bool clock_known = false;
  bool lost_before = false;
  bool ahead = false;  // of its turn: it comes again in its turn

  template <typename Pen, typename Self>
  static constexpr void walk(Pen& pen, Self& is) {
    pen.numbers(is.number, is.clock_s, is.kind, is.first, is.second, is.third);
    pen.flags(is.clock_known, is.lost_before, is.ahead);
  }
};

struct Phone {
  std::uint8_t id = 0;
  PhoneState state = PhoneState::vacant;
  Role role = Role::none;
  std::uint8_t user = 0;  // 0: nobody's
  std::uint32_t valid_from_s = 0;
  std::uint32_t valid_until_s = 0;

  template <typename Pen, typename Self>
  static constexpr void walk(Pen& pen, Self& is) {
    pen.numbers(is.id, is.state, is.role, is.user, is.valid_from_s, is.valid_until_s);
  }
};

// Pens: what measures a row, what puts it, and what takes it.
class Measure {
 public:
  std::size_t size = 0;
  template <typename... Numbers>
  constexpr void numbers(const Numbers&...) {
    size += (sizeof(Numbers) + ...);
  }
  template <typename... Flags>
  constexpr void flags(const Flags&...) {
    static_assert(sizeof...(Flags) <= 8);
    ++size;
  }
  constexpr void bytes(std::span<const std::uint8_t> field) { size += field.size(); }
};

class Putting {
 public:
  explicit Putting(std::uint8_t* at) : at_(at) {}
  template <typename... Numbers>
  void numbers(const Numbers&... values) {
    (put(static_cast<std::uint32_t>(values), sizeof(Numbers)), ...);
  }
  template <typename... Flags>
  void flags(const Flags&... set) {
    unsigned bits = 0;
    unsigned place = 0;
    ((bits |= (set ? 1U : 0U) << place++), ...);
    put(bits, 1);
  }
  void bytes(std::span<const std::uint8_t> field) {
    for (const std::uint8_t byte : field) *at_++ = byte;
  }

 private:
  void put(std::uint32_t value, std::size_t bytes) {
    for (; bytes != 0; --bytes, value >>= 8) *at_++ = static_cast<std::uint8_t>(value);
  }
  std::uint8_t* at_;
};

class Taking {
 public:
  explicit Taking(const std::uint8_t* at) : at_(at) {}
  template <typename... Numbers>
  void numbers(Numbers&... values) {
    ((values = static_cast<Numbers>(take(sizeof(Numbers)))), ...);
  }
  template <typename... Flags>
  void flags(Flags&... set) {
    std::uint32_t bits = take(1);
    ((set = (bits & 1U) != 0, bits >>= 1), ...);
  }
  void bytes(std::span<std::uint8_t> field) {
    for (std::uint8_t& byte : field) byte = *at_++;
  }

 private:
  std::uint32_t take(std::size_t bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value |= std::uint32_t{*at_++} << (8 * i);
    return value;
  }
  const std::uint8_t* at_;
};

template <typename Row>
consteval std::size_t measure() {
  Measure measure;
  const Row row{};
  Row::walk(measure, row);
  return measure.size;
}

template <typename Row>
inline constexpr std::size_t kBytes = measure<Row>();

// False: no room for the whole row; nothing is put.
template <typename Row>
bool put(const Row& row, ReplyPayload& page) {
  std::array<std::uint8_t, kBytes<Row>> bytes;
  Putting pen(bytes.data());
  Row::walk(pen, row);
  return page.put(bytes);
}

// Of the row that begins at `bytes`, which holds kBytes at least. Enumerations are not checked.
template <typename Row>
Row take(std::span<const std::uint8_t> bytes) {
  Row row;
  Taking pen(bytes.data());
  Row::walk(pen, row);
  return row;
}

// Every whole row of a page, in order.
template <typename Row, typename Visit>
void for_each_row(std::span<const std::uint8_t> page, Visit&& visit) {
  for (; page.size() >= kBytes<Row>; page = page.subspan(kBytes<Row>)) visit(take<Row>(page));
}

// Behind a page of rows with room for one more there is none.
template <typename Row>
constexpr bool is_last_page(std::size_t bytes) {
  return bytes + kBytes<Row> <= kReplyPayloadMax;
}

}  // namespace locktwin::core::pages
