// What radios carry, and to whom.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;

const RadioWires& radio(const World& world) {
  return world.twin().board.radio();
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"bluetooth.on", "", flag, "The lock's Bluetooth radio is on (SET-5).",
   [](const World& w) { return as_number(radio(w).bluetooth_on()); }, {}},
  {"bluetooth.connections", "", number, "Bluetooth connections of the lock's chip, 0 to 4.",
   [](const World& w) { return static_cast<double>(radio(w).connections()); }, {}},
  {"wifi.online", "", flag, "The lock is in the house's Wi-Fi and the cloud answers.",
   [](const World& w) { return as_number(radio(w).online()); }, {}},
  {"wifi.joins", "", number, "How often the lock has joined the house's Wi-Fi; each costs energy.",
   [](const World& w) { return static_cast<double>(radio(w).wifi().joins()); }, {}},
  {"cloud.up", "", flag, "The cloud answers.",
   [](const World& w) { return as_number(w.twin().phones.cloud().up()); }, {}},
  {"phones.connected", "", number, "Phones whose app is in session with the lock.",
   [](const World& w) { return static_cast<double>(w.twin().phones.connected()); }, {}},
  {"core.sessions", "", number, "Sessions that have proved themselves to the lock.",
   [](const World& w) { return static_cast<double>(report(w).sessions); }, {}},
  {"attacker.recorded", "", number, "Frames that the attacker has recorded.",
   [](const World& w) { return static_cast<double>(w.twin().phones.attacker().recorded()); }, {}},
  {"attacker.sent", "", number, "Frames that the attacker has sent.",
   [](const World& w) { return static_cast<double>(w.twin().phones.attacker().sent()); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> phone_signals() {
  return kRows;
}

}  // namespace locktwin::sim
