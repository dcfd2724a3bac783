// Phones: where they are, what is switched on, pairing, opening and closing the door.
#include "sim/catalogue/action_groups.h"
#include "sim/catalogue/phone_arguments.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr double kFarthestM = 100'000.0;

void place_phone(Scene& scene, const Action& action) {
  scene.household.bring(action.text("phone"))
      .put({.distance_m = action.number("distance_m"),
            .inside = action.text("where") == "inside",
            .pocket = action.text("carried") == "pocket",
            .lock = scene.which});
}

void switch_phone(Scene& scene, const Action& action) {
  Phone& phone = phone_of(scene, action);
  const std::string& part = action.text("part");
  const std::string& state = action.text("state");
  if (part == "power" && state != "on") phone.switch_power(false);
  if (part == "power" && state != "off") phone.switch_power(true);
  if (part == "bluetooth") phone.switch_bluetooth(state == "on");
  if (part == "internet") phone.switch_internet(state == "on");
}

void check_switch(const Action& action) {
  if (action.text("state") == "restart" && action.text("part") != "power") {
    throw BadInput("state: only the power of a phone can be told to restart", "state");
  }
}

void pair_phone(Scene& scene, const Action& action) {
  scene.household.pair(scene.now, working_phone_of(scene, action), scene.which, scene.lock_air(),
                       scene.air);
}

void make_code(Scene& scene, const Action& action) {
  scene.household.make_one_time_code(scene.now, working_phone_of(scene, action), scene.which,
                                     scene.lock_air(), scene.air);
}

template <typename OneWish>
void ask(Scene& scene, const Action& action) {
  wish(scene, action, OneWish{});
}

ActionSpec place_action() {
  return {"phone_place",
          "Brings a phone, a new one or one that is known, to a place.",
          {name_argument("phone", "A name for it; new ones are new phones."),
           {"distance_m", number, "m", 0.05, kFarthestM, 1.0, {}, "From the lock."},
           choice_argument("where", {"inside", "outside"}, std::string("inside"),
                           "inside: between walls, and behind the leaf when it is shut."),
           choice_argument("carried", {"hand", "pocket"}, std::string("hand"),
                           "pocket: its owner's body is between it and the lock.")},
          place_phone};
}

ActionSpec switch_action() {
  return {"phone_switch",
          "Switches something of a phone.",
          {phone_argument(),
           choice_argument("part", {"bluetooth", "internet", "power"}, std::nullopt,
                           "internet: mobile net and Wi-Fi."),
           choice_argument("state", {"on", "off", "restart"}, std::nullopt,
                           "restart: of the power alone; a hung Bluetooth works again.")},
          switch_phone,
          check_switch,
          ActionOf::house};
}

}  // namespace

std::vector<ActionSpec> phone_actions() {
  return {
      place_action(),
      switch_action(),
      {"phone_pair",
       "The app pairs with the lock: by an invitation that the phone has got, else by the QR code "
       "on the rear screen, if the cover is off and the phone is inside within 2 m.",
       {phone_argument()},
       pair_phone},
      {"phone_unlock", "The owner presses 'unlock'.", {phone_argument()}, ask<UnlockDoor>},
      {"phone_lock", "The owner presses 'lock'.", {phone_argument()}, ask<LockDoor>},
      {"phone_video",
       "The owner opens the live video, for a minute, or closes it; never with a low battery.",
       {phone_argument(), choice_argument("state", {"open", "close"}, std::string("open"),
                                          "open, while it runs: another minute.")},
       [](Scene& s, const Action& a) { wish(s, a, ShowVideo{a.text("state") == "open"}); }},
      {"phone_home",
       "The owner opens the home page, which asks the lock for its state.",
       {phone_argument()},
       ask<ReadHome>},
      {"phone_read_events",
       "The owner opens the list of events; what the app has not got yet is fetched.",
       {phone_argument()},
       [](Scene& s, const Action& a) {
         wish(s, a, ReadEvents{phone_of(s, a).app(s.which).newest_event()});
       }},
      {"phone_one_time_code",
       "The app makes a visitor's code for one opening, without asking the lock (UNL-10).",
       {phone_argument()},
       make_code},
  };
}

}  // namespace locktwin::sim
