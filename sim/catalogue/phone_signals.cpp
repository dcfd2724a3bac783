// What radios carry, and to whom.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;

const model::RadioChips& radio(const Lock& lock) {
  return lock.plant.radio;
}

// All of them together.
double of_attackers(const World& world, double (*what)(const Attacker&)) {
  double sum = 0;
  for (const Attacker& attacker : world.air().attackers) sum += what(attacker);
  return sum;
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"bluetooth.on", "", flag, "The lock's Bluetooth radio is on (SET-5).",
   [](const Lock& l) { return as_number(radio(l).bluetooth_on()); }, {}},
  {"bluetooth.connections", "", number, "Bluetooth connections of the lock's chip, 0 to 4.",
   [](const Lock& l) { return static_cast<double>(radio(l).connections()); }, {}},
  {"wifi.online", "", flag, "The lock is in the house's Wi-Fi and the cloud answers.",
   [](const Lock& l) { return as_number(radio(l).online()); }, {}},
  {"wifi.joins", "", number, "How often the lock has joined the house's Wi-Fi; each costs energy.",
   [](const Lock& l) { return static_cast<double>(radio(l).wifi().joins()); }, {}},
  {"cloud.up", "", flag, "The cloud answers.",
   nullptr, {},
   [](const World& w) { return as_number(w.air().cloud_up()); }},
  {"phones.connected", "", number, "Phones whose app is in session with the lock.",
   nullptr, {},
   [](const World& w) { return static_cast<double>(w.household().connected()); }},
  {"core.sessions", "", number, "Sessions that have proved themselves to the lock.",
   [](const Lock& l) { return static_cast<double>(report(l).sessions); }, {}},
  {"attacker.recorded", "", number, "Frames that the attacker has recorded.",
   nullptr, {},
   [](const World& w) { return static_cast<double>(w.air().recorded()); }},
  {"attacker.sent", "", number, "Frames that the attacker has sent.",
   nullptr, {},
   [](const World& w) { return static_cast<double>(w.air().sent()); }},
  {"attacker.heard", "", number, "Frames of the lock that the attacker has heard go by.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(w, [](const Attacker& a) { return static_cast<double>(a.heard()); });
   }},
  {"attacker.altered", "", number, "Frames that the attacker has altered on their way.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(w, [](const Attacker& a) { return static_cast<double>(a.altered()); });
   }},
  {"attacker.relayed", "", number, "Commands that went over the attacker's relays.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(w, [](const Attacker& a) { return static_cast<double>(a.relayed()); });
   }},
  {"attacker.held_up", "", number, "Commands that the attacker's relays have held up.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(w, [](const Attacker& a) { return static_cast<double>(a.held_up()); });
   }},
  {"attacker.said_on_cable", "", number,
   "Messages of the attacker on the modules' cable that the lock has taken.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(
         w, [](const Attacker& a) { return static_cast<double>(a.spoils().said_on_cable()); });
   }},
  {"attacker.finds_deleted", "", number,
   "Records of deleted or replaced users, phones and codes that the attacker, with the chip's "
   "secret, has found at the last reading of the flash.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(
         w, [](const Attacker& a) { return static_cast<double>(a.spoils().deleted_records()); });
   }},
  {"attacker.image_bytes", "", number, "Of the lock's flash, that the attacker has read.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(
         w, [](const Attacker& a) { return static_cast<double>(a.spoils().image().size()); });
   }},
  {"attacker.knows_pin_digits", "", number,
   "Digits of PINs of six that the attacker has found in what was read.",
   nullptr, {},
   [](const World& w) {
     return of_attackers(
         w, [](const Attacker& a) { return static_cast<double>(a.spoils().pin_digits()); });
   }},
  {"attacker.opened", "", flag, "Something that the attacker said or showed was granted access.",
   nullptr, {},
   [](const World& w) {
     const auto opened = [](const Attacker& a) { return as_number(a.spoils().opened()); };
     return as_number(of_attackers(w, opened) != 0);
   }},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> phone_signals() {
  return kRows;
}

}  // namespace locktwin::sim
