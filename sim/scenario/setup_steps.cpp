#include "sim/scenario/setup_steps.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>

#include "sim/phones/account.h"

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

class SetupWriter {
 public:
  SetupWriter(Place place, LockRef lock) : place_(place), lock_(std::move(lock)) {}

  // Everything is done and expected at one lock.
  void act(const Action& action) {
    const bool of_lock = action.spec().of == ActionOf::lock;
    add(Do{Action(action.spec(), action.values(), of_lock ? lock_.name : ""), false});
  }
  void expect_event(std::string_view name, Duration within) {
    Pattern pattern;
    pattern.event = find_event(name);
    expect(std::move(pattern), within);
  }
  void expect_prompt(std::string_view name, Duration within) {
    Pattern pattern;
    pattern.prompt = find_prompt(name);
    expect(std::move(pattern), within);
  }
  // What a phone shows, with these fields.
  void expect_app(std::string_view name,
                  std::initializer_list<std::pair<std::string_view, std::string>> with,
                  Duration within) {
    Pattern pattern;
    pattern.app = find_phone_event(name);
    for (const PhoneFieldSpec& field : pattern.app->fields) {
      pattern.values.emplace_back();
      for (const auto& [key, value] : with) {
        if (key == field.name) pattern.values.back() = value;
      }
    }
    expect(std::move(pattern), within);
  }
  void expect_below(std::string_view signal, double value, Duration within) {
    expect(signal, Relation::below, value, within);
  }
  void expect_word(std::string_view signal, std::string_view word, Duration within) {
    const std::vector<std::string_view>& words = find_signal(signal)->choices;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) throw std::logic_error("the setup's words left the catalogue");
    expect_value(signal, static_cast<double>(found - words.begin()), within);
  }
  void expect_value(std::string_view signal, double value, Duration within) {
    expect(signal, Relation::is, value, within);
  }
  std::vector<Step> take() { return std::move(steps_); }

 private:
  void expect(std::string_view signal, Relation relation, double value, Duration within) {
    const SignalCondition what{find_signal(signal), relation, value, 0, lock_};
    add(Expect{what, Timing::within, within, std::nullopt});
  }
  void expect(Pattern pattern, Duration within) {
    pattern.lock = lock_;
    add(Expect{std::move(pattern), Timing::within, within, std::nullopt});
  }
  void add(decltype(Step::what) what) {
    steps_.push_back({place_, "in the setup", std::move(what)});
  }

  Place place_;
  LockRef lock_;
  std::vector<Step> steps_;
};

void type(SetupWriter& writer, const std::string& pin) {
  writer.act(make_action("type_keys", {{"keys", pin + "✓"}}));
}

void enrol_administrator(SetupWriter& writer, const std::string& pin) {
  writer.act(make_action("press_key", {{"key", "confirm"}}));  // the first touch only wakes (KEY-2)
  writer.expect_word("core.panel", "setup_offer", 2s);
  writer.act(make_action("press_key", {{"key", "confirm"}}));
  writer.expect_word("core.panel", "direction", 2s);
  writer.act(make_action("press_key", {{"key", "back"}}));  // INS-3 is passed over
  writer.expect_word("core.panel", "setup_offer", 2s);
  writer.act(make_action("press_key", {{"key", "confirm"}}));
  writer.expect_word("core.panel", "setup_first", 2s);
  type(writer, pin);
  writer.expect_word("core.panel", "setup_repeat", 2s);
  type(writer, pin);
  writer.expect_value("core.users", 1, 5s);
}

// INS-6: the phone stands before the open rear panel.
void pair_at_the_screen(SetupWriter& writer, const std::string& name) {
  writer.act(make_action("phone_place", {{"phone", name}}));
  writer.act(make_action("take_off_rear_cover"));
  writer.act(make_action("press_set", {{"hold", 3.2}}));
  writer.expect_value("screen.pairing", 1, 2s);
  writer.act(make_action("phone_pair", {{"phone", name}}));
  writer.expect_app("app.paired", {{"phone", plain_name(name)}}, 20s);
  writer.act(make_action("fit_rear_cover"));
}

// Through the app of the first administrator.
class Enrolment {
 public:
  Enrolment(SetupWriter& writer, std::string administrator)
      : writer_(writer), phone_(std::move(administrator)) {}

  void add(const SetupUser& user) {
    std::vector<NamedValue> arguments{
        {"phone", phone_},
        {"user", user.name},
        {"role", std::string(user.administrator ? "administrator" : "user")}};
    if (user.from_s) arguments.push_back({"from", *user.from_s});
    if (user.until_s) arguments.push_back({"until", *user.until_s});
    ask(make_action("phone_add_user", arguments), "add_user");
  }
  // SET-1: only the app can tell the firmware that no door sensor is there.
  void tell_body() {
    ask(make_action("phone_set",
                    {{"phone", phone_}, {"setting", std::string("body")}, {"value", 1.0}}),
        "set_setting");
  }
  // CLK-3: where the house is in time.
  void tell_zone(std::vector<NamedValue> zone) {
    zone.push_back({"phone", phone_});
    ask(make_action("phone_set_zone", zone), "set_zone");
  }
  void enrol_pin(const SetupUser& user, const std::string& pin, const char* duress) {
    begin(user, "pin", duress);
    type(writer_, pin);
    writer_.expect_prompt("prompt.repeat_new_pin", 2s);
    type(writer_, pin);
    writer_.expect_event("credential.added", 5s);
  }
  void enrol_features(const SetupUser& user) {
    const SetupFeatures& features = user.features;
    const NamedValue person{"person", user.name};
    if (features.any_described()) {
      writer_.act(
          make_action("describe_person",
                      {person,
                       {"age", std::string(features.child ? "child" : "adult")},
                       {"ridges", std::string(features.shallow_ridges ? "shallow" : "normal")}}));
    }
    if (features.face) present(user, "face", make_action("present_face", {person}), "no", 1);
    for (const std::string& hand : features.palms) {
      present(user, "palm", make_action("present_palm", {person, {"hand", hand}}), "no", 1);
    }
    for (const SetupFinger& finger : features.fingers) touch(user, finger, "no");
    for (const SetupFinger& finger : features.duress_fingers) touch(user, finger, "yes");
  }
  void pair(const SetupUser& user) {
    writer_.act(make_action("phone_place", {{"phone", user.name}}));
    ask(make_action("phone_invite", {{"phone", phone_}, {"other", user.name}, {"user", user.name}}),
        "invite_phone");
    writer_.expect_below("bluetooth.connections", 3, 60s);  // earlier phones leave after a while
    writer_.act(make_action("phone_pair", {{"phone", user.name}}));
    writer_.expect_app("app.paired", {{"phone", plain_name(user.name)}}, 20s);
  }

 private:
  void begin(const SetupUser& user, const char* kind, const char* duress) {
    ask(make_action("phone_enrol", {{"phone", phone_},
                                    {"user", user.name},
                                    {"kind", std::string(kind)},
                                    {"duress", std::string(duress)}}),
        "enrol");
  }
  void present(const SetupUser& user, const char* kind, const Action& action, const char* duress,
               int times) {
    begin(user, kind, duress);
    for (int i = 0; i < times; ++i) writer_.act(action);
    writer_.expect_event("credential.added", 5s);
  }
  void touch(const SetupUser& user, const SetupFinger& finger, const char* duress) {
    constexpr int kTouches = 4;
    present(user, "finger",
            make_action("touch_reader",
                        {{"person", user.name}, {"hand", finger.hand}, {"finger", finger.finger}}),
            duress, kTouches);
  }
  void ask(const Action& action, const char* command) {
    writer_.act(action);
    writer_.expect_app("app.replied",
                       {{"phone", plain_name(phone_)}, {"command", command}, {"status", "ok"}},
                       30s);
  }

  SetupWriter& writer_;
  std::string phone_;
};

void enrol(SetupWriter& writer, const SetupLock& lock, const std::vector<NamedValue>& zone) {
  const std::vector<SetupUser>& users = lock.users;
  if (users.empty()) return;
  enrol_administrator(writer, users[0].pin);
  if (users[0].phone) pair_at_the_screen(writer, users[0].name);
  Enrolment app(writer, users[0].name);
  if (users[0].phone && !lock.body.door_sensor) app.tell_body();
  if (users[0].phone && !zone.empty()) app.tell_zone(zone);
  for (std::size_t i = 0; i < users.size(); ++i) {
    const SetupUser& user = users[i];
    if (i > 0) app.add(user);
    if (i > 0 && !user.pin.empty()) app.enrol_pin(user, user.pin, "no");
    if (!user.duress_pin.empty()) app.enrol_pin(user, user.duress_pin, "yes");
    app.enrol_features(user);
    if (i > 0 && user.phone) app.pair(user);
  }
  writer.expect_word("core.panel", "dark", 60s);
}

void set_up(SetupWriter& writer, const SetupLock& lock, const Setup& setup, SetupBoot boot) {
  for (const Action& fault : lock.faults) writer.act(fault);
  if (lock.insert_battery) {
    writer.act(*lock.insert_battery);
    if (boot == SetupBoot::event) {
      writer.expect_event("lock.booted", 5s);
    } else {
      writer.expect_value("board.powered", 1, 5s);
    }
  }
  enrol(writer, lock, setup.zone);
}

}  // namespace

std::vector<Step> setup_steps(const Setup& setup, SetupBoot boot) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < setup.locks.size(); ++i) {
    const SetupLock& lock = setup.locks[i];
    SetupWriter writer(lock.place, {i, i == 0 ? std::string() : lock.name});
    set_up(writer, lock, setup, boot);
    std::ranges::move(writer.take(), std::back_inserter(steps));
  }
  return steps;
}

}  // namespace locktwin::sim
