#include "firmware-core/policy.h"

#include <array>

namespace locktwin::core {
namespace {

enum class Cell : std::uint8_t {
  open,    // as ever
  no,      // refused, for the reason of the column; in a lockout not even read (ALM-6)
  timed,   // refused when the user or the code has times (CLK-1)
  disarm,  // opens, and away mode ends (KEY-4)
  alarm,   // opens, and the app is alarmed (KEY-4)
  warned,  // opens, and every tenth time the battery is told (BAT-1)
};
using enum Cell;
using enum Way;

struct Row {
  Way way;
  Cell lockout;           // ALM-2, ALM-6
  Cell switched_off;      // SET-5, UNL-7, UNL-12
  Cell privacy_admin;     // PRV-1
  Cell privacy_ordinary;  // PRV-1, PRV-2
  Cell away;              // KEY-4
  Cell battery_low;       // BAT-1
  Cell clock_unknown;     // CLK-1
  Cell outside_validity;  // USR-3
  Cell front_doubted;     // SEC-7
};

// In a normal situation every row opens; several columns at once: the leftmost refusal counts.
//
// Lockout: the app, the key and the handle stay usable (ALM-2); an accessory or another lock is
// none of these, and the system is locked for it; nor does it open longer than whoever added it may
// (SEC-3). Privacy: an accessory and another lock name no
// person, and a visitor's code no administrator. Away: a key turned outside and a handle pressed
// inside look the same to the firmware, which sees the bolt move; it takes both for an opening from
// inside.
// clang-format off
constexpr std::array<Row, kWays> kTable = {{
  //                 locked  switch- privacy:         away   low     clock   out-  front
  //                 out     ed off  admin   others   mode   battery unknown side  doubted
  {face,             no,     open,   open,   no,     disarm, warned, timed,  no,   no},  // UNL-1
  {palm,             no,     open,   open,   no,     disarm, warned, timed,  no,   no},  // UNL-2
  {finger,           no,     open,   open,   no,     disarm, warned, timed,  no,   no},  // UNL-3
  {duress_finger,    no,     open,   open,   no,     disarm, warned, timed,  no,   no},  // UNL-9
  {pin,              no,     open,   open,   no,     disarm, warned, timed,  no,   no},  // UNL-4
  {duress_pin,       no,     open,   open,   no,     disarm, warned, timed,  no,   no},  // UNL-9
  {one_time_code,    no,     open,   no,     no,     disarm, warned, open,   open, no},  // UNL-10
  {recurring_code,   no,     open,   no,     no,     disarm, warned, no,     no,   no},  // UNL-11
  {bluetooth_key,    open,   open,   open,   no,     disarm, warned, timed,  no,   open},  // UNL-6
  {guest_key,        open,   open,   no,     no,     disarm, warned, timed,  no,   open},  // UNL-6
  {remote_unlock,    open,   no,     open,   no,     disarm, warned, timed,  no,   open},  // UNL-7
  {accessory_remote, no,     open,   no,     no,     disarm, warned, timed,  no,   open},  // UNL-8
  {linked_lock,      no,     no,     no,     no,     disarm, warned, timed,  no,   open},  // UNL-12
  {mechanical_key,   open,   open,   open,   open,   alarm,  open,   open,   open, open},  // UNL-5
  {inside_handle,    open,   open,   open,   open,   alarm,  open,   open,   open, open},  // UNL-13
}};
// clang-format on

constexpr bool in_order() {
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    if (kTable[i].way != static_cast<Way>(i)) return false;
  }
  return true;
}
static_assert(in_order(), "a row stands at the place of its way");

const Row& row_of(Way way) {
  return kTable[static_cast<std::size_t>(way)];
}

bool refuses(Cell cell, bool is_timed) {
  return cell == no || (is_timed && cell == Cell::timed);
}

Reason refusal(const Row& row, const Circumstances& is) {
  if (is.lockout && refuses(row.lockout, false)) return Reason::locked_out;
  if (is.switched_off && refuses(row.switched_off, false)) return Reason::switched_off;
  const Cell privacy = is.administrator ? row.privacy_admin : row.privacy_ordinary;
  if (is.privacy && refuses(privacy, false)) return Reason::privacy;
  if (is.clock_unknown && refuses(row.clock_unknown, is.timed)) return Reason::clock_unknown;
  if (is.outside_validity && refuses(row.outside_validity, true)) return Reason::outside_validity;
  if (is.front_doubted && refuses(row.front_doubted, false)) return Reason::front_torn_off;
  return Reason::none;
}

}  // namespace

Ruling rule(Way way, const Circumstances& is) {
  const Row& row = row_of(way);
  Ruling ruling;
  ruling.reason = refusal(row, is);
  ruling.opens = ruling.reason == Reason::none;
  ruling.disarms = ruling.opens && is.away && row.away == disarm;
  ruling.raises_away = is.away && row.away == alarm;
  ruling.warns = ruling.opens && is.battery_low && row.battery_low == warned;
  const bool duress = way == duress_finger || way == duress_pin;
  ruling.calls_for_help = duress && ruling.reason != Reason::locked_out;
  return ruling;
}

Method method_of(Way way) {
  static constexpr std::array<Method, kWays> kMethods = {
      Method::face,          Method::palm,
      Method::finger,        Method::finger,
      Method::pin,           Method::pin,
      Method::one_time_code, Method::recurring_code,
      Method::bluetooth_key, Method::guest_key,
      Method::remote_unlock, Method::accessory_remote,
      Method::linked_lock,   Method::mechanical_key,
      Method::inside_handle,
  };
  return kMethods[static_cast<std::size_t>(way)];
}

}  // namespace locktwin::core
