// The air around the lock: the house's Wi-Fi, the cloud, and strangers with radios.
#include "sim/catalogue/action_groups.h"
#include "sim/catalogue/phone_arguments.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr double kLongestS = 86'400.0;

void set_wifi(Scene& scene, const Action& action) {
  const auto state = static_cast<model::WifiNetwork::State>(index_of(action, "state"));
  scene.lock.plant.radio.set_network(scene.now, {state, action.number("signal_dbm")});
}

ActionSpec wifi_action() {
  return {
      "set_wifi",
      "What the house's Wi-Fi is like at the lock. The lock's own radio is switched in the app.",
      {choice_argument("state", {"on", "unsteady", "off"}, std::string("on"),
                       "unsteady: gone for half a minute every minute or so."),
       {"signal_dbm",
        number,
        "dBm",
        -100.0,
        -20.0,
        -60.0,
        {},
        "Below -75 the radio takes four times as much, from -80 frames are lost, below -92 "
        "there is no connection."}},
      set_wifi};
}

ActionSpec relay_action() {
  return {"attacker_relay",
          "A pair of relays lengthens the air, so that phones far away reach the lock; they can "
          "hold commands up.",
          {choice_argument("state", {"on", "off"}, std::string("on"), "Of the relays."),
           {"hold", duration, "s", 0.0, kLongestS, 0.0, {}, "Commands come so much later."}},
          [](Scene& s, const Action& a) {
            s.attacker().relay(a.text("state") == "on", span_of(a, "hold"));
          }};
}

ActionSpec flood_action() {
  return {"attacker_flood",
          "The attacker connects and says something or noise 33 times a second.",
          {{"for", duration, "s", 0.1, kLongestS, 60.0, {}, "How long."},
           choice_argument("what", {"greetings", "pairing", "silence"}, std::string("greetings"),
                           "greetings: that were recorded, if any; pairing: requests for it; "
                           "silence: greets once and says nothing more."),
           {"connections", number, "", 1.0, Attacker::kMostLinks, 1.0, {}, "At the same time."}},
          [](Scene& s, const Action& a) {
            s.attacker().flood(s.now, span_of(a, "for"),
                               static_cast<Attacker::Flood>(index_of(a, "what")),
                               static_cast<std::size_t>(a.number("connections")));
          }};
}

}  // namespace

std::vector<ActionSpec> radio_actions() {
  return {
      wifi_action(),
      {"set_cloud",
       "The cloud between lock and phones.",
       {choice_argument("state", {"up", "down"}, std::nullopt, "down: it does not answer.")},
       [](Scene& s, const Action& a) { s.air.set_cloud_up(a.text("state") == "up"); },
       nullptr,
       ActionOf::house},
      {"attacker_listen",
       "An attacker records every Bluetooth frame on its way to the lock, anew.",
       {choice_argument("state", {"on", "off"}, std::string("on"), "off: keeps what it has.")},
       [](Scene& s, const Action& a) { s.attacker().listen(a.text("state") == "on"); }},
      {"attacker_replay",
       "The attacker sends everything that it has recorded, in the same order.",
       {choice_argument("connection", {"own", "victims"}, std::string("own"),
                        "victims: slipped into the connection on which it was recorded, if it "
                        "still stands.")},
       [](Scene& s, const Action& a) {
         s.attacker().replay(s.now, a.text("connection") == "victims");
       }},
      relay_action(),
      flood_action(),
      {"attacker_alter",
       "The attacker turns a bit over in each of the next frames on their way to the lock.",
       {{"frames", number, "", 1.0, 1000.0, 1.0, {}, "How many."}},
       [](Scene& s, const Action& a) {
         s.attacker().alter(static_cast<std::size_t>(a.number("frames")));
       }},
      {"attacker_jam",
       "The attacker jams Bluetooth around the lock: connections fade, none is made.",
       {{"for", duration, "s", 0.1, kLongestS, 60.0, {}, "How long."}},
       [](Scene& s, const Action& a) { s.attacker().jam(s.now, span_of(a, "for")); }},
  };
}

}  // namespace locktwin::sim
