// Codes for visitors, and the accessories of the house.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "firmware-core/config.h"
#include "sim/catalogue/action_groups.h"
#include "sim/catalogue/phone_arguments.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr double kDayS = 86'400.0;
constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

// "mon tue" as bits, Monday lowest.
std::uint8_t days_of(const std::string& text) {
  unsigned days = 0;
  for (std::size_t at = 0; at < text.size(); at += 4) {
    const auto found = std::find(kDays.begin(), kDays.end(), text.substr(at, 3));
    const bool apart = at + 3 >= text.size() || text[at + 3] == ' ';
    if (found == kDays.end() || !apart) {
      throw BadInput("days: names of days with blanks between: \"mon tue wed thu fri sat sun\"",
                     "days");
    }
    days |= 1U << static_cast<unsigned>(found - kDays.begin());
  }
  return static_cast<std::uint8_t>(days);
}

std::uint32_t minutes(const Action& action, std::string_view argument) {
  return static_cast<std::uint32_t>(action.number(argument) / 60.0);
}

void check_code(const Action& action) {
  const std::string& keys = action.text("keys");
  const bool digits = keys.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || keys.size() < core::config::kPinMinDigits || keys.size() > core::kCodeDigits) {
    throw BadInput("keys: a code has 6 to 10 digits", "keys");
  }
  for (const char* time : {"from", "to"}) {
    if (action.number(time) != 60.0 * minutes(action, time)) {
      throw BadInput(fmt::format("{}: whole minutes are needed", time), time);
    }
  }
  if (days_of(action.text("days")) == 0) throw BadInput("days: at least one is needed", "days");
}

void set_recurring_code(Scene& scene, const Action& action) {
  const std::string& keys = action.text("keys");
  SetRecurringCode set{.number = static_cast<std::uint8_t>(action.number("number")),
                       .days = days_of(action.text("days")),
                       .from_minute = minutes(action, "from"),
                       .to_minute = minutes(action, "to"),
                       .count = static_cast<std::uint8_t>(keys.size())};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    set.digits.at(i) = static_cast<std::uint8_t>(keys[i] - '0');
  }
  wish(scene, action, set);
}

void delete_recurring_code(Scene& scene, const Action& action) {
  wish(scene, action, DeleteRecurringCode{static_cast<std::uint8_t>(action.number("number"))});
}

void add_keys(std::vector<core::Key>& keys, const std::string& digits) {
  for (const char digit : digits) keys.push_back(static_cast<core::Key>(digit - '0'));
}

void check_digits_around(const Action& action) {
  constexpr std::size_t kMost = 20;
  for (const char* argument : {"before", "after"}) {
    const std::string& digits = action.text(argument);
    const bool good = digits.find_first_not_of("0123456789") == std::string::npos;
    if (good && digits.size() <= kMost) continue;
    throw BadInput(fmt::format("{}: at most {} digits", argument, kMost), argument);
  }
}

// A visitor reads the code off a message; what is typed appears nowhere (GEN-2).
void type_code(Scene& scene, const Action& action) {
  const App& app = phone_of(scene, action).app(scene.which);
  if (app.one_time_code().empty())
    throw BadInput("phone: its app has made no one-time code yet; phone_one_time_code makes one",
                   "phone");
  const std::string code = app.one_time_code(static_cast<int>(action.number("earlier")));
  if (code.empty())
    throw BadInput("earlier: its app has not made so many codes; 0 is the last one", "earlier");
  std::vector<core::Key> keys;
  for (const std::string& digits : {action.text("before"), code, action.text("after")}) {
    add_keys(keys, digits);
  }
  if (action.text("confirm") == "yes") keys.push_back(core::Key::confirm);
  scene.doorstep().people.plan_keys(scene.doorstep().people.next_touch_at(scene.now), keys,
                                    span_of(action, "rhythm"));
}

void add_accessory(Scene& scene, const Action& action) {
  const auto kind = static_cast<Accessory::Kind>(index_of(action, "kind"));
  Phone& phone = working_phone_of(scene, action);
  const Accessory& added =
      scene.household.bring_accessory(action.text("accessory"), kind, scene.which);
  phone.app(scene.which)
      .ask(FindRoom{added.name(), index_of(action, "kind"), added.public_key(), {}, 0}, scene.now);
}

void remove_accessory(Scene& scene, const Action& action) {
  const Accessory& accessory = scene.household.accessory(action.text("accessory"));
  wish(scene, action, RemoveAccessory{accessory.name()});
}

void press_remote(Scene& scene, const Action& action) {
  Accessory& remote = scene.household.accessory(action.text("accessory"));
  if (remote.kind() != Accessory::Kind::remote_control) {
    throw BadInput("accessory: a door sensor has nothing to press", "accessory");
  }
  remote.press();
}

ArgumentSpec number_argument() {
  return {"number", whole, "", 1.0, core::config::kRecurringCodes, 1.0, {}, "Which of the ten."};
}

ArgumentSpec accessory_argument() {
  return name_argument("accessory", "Its name.");
}

ActionSpec recurring_action() {
  return {"phone_recurring_code",
          "A code for visitors who come again (UNL-11); days and times are the house's.",
          {phone_argument(),
           number_argument(),
           {"keys", text, "", 0, 0, std::nullopt, {}, "Its 6 to 10 digits.", true},
           {"days",
            text,
            "",
            0,
            0,
            std::string("mon tue wed thu fri sat sun"),
            {},
            "On which it begins: \"mon tue\"."},
           {"from", duration, "s", 0.0, kDayS - 60, 0.0, {}, "After midnight."},
           {"to",
            duration,
            "s",
            0.0,
            kDayS,
            kDayS,
            {},
            "After midnight; not after `from`: on the next day."}},
          set_recurring_code,
          check_code};
}

}  // namespace

std::vector<ActionSpec> visitor_actions() {
  return {
      recurring_action(),
      {"phone_delete_recurring_code",
       "Deletes a code for visitors who come again.",
       {phone_argument(), number_argument()},
       delete_recurring_code},
      {"type_one_time_code",
       "Somebody types the code that an app made last, and ✓.",
       {phone_argument(),
        {"earlier",
         whole,
         "",
         -100,
         100,
         0.0,
         {},
         "So many codes before the last one; -1: the next one, which is not made yet."},
        {"before", text, "", 0, 0, std::string(), {}, "Digits that are typed before it.", true},
        {"after", text, "", 0, 0, std::string(), {}, "Digits that are typed behind it.", true},
        choice_argument("confirm", {"yes", "no"}, std::string("yes"), "no: ✓ is not pressed."),
        span_argument("rhythm", 0.25, "From one key to the next.")},
       type_code,
       check_digits_around},
      {"add_accessory",
       "Brings an accessory into the house and adds it to the lock in the app.",
       {phone_argument(), name_argument("accessory", "A new name for it."),
        choice_argument("kind", {"door_sensor", "remote_control"}, std::nullopt, "What it is.")},
       add_accessory},
      {"remove_accessory",
       "Takes an accessory from the lock in the app.",
       {phone_argument(), accessory_argument()},
       remove_accessory},
      {"press_remote", "Presses a remote control (ACC-2).", {accessory_argument()}, press_remote},
  };
}

}  // namespace locktwin::sim
