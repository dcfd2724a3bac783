// What people do at the door, and what happens to it.
#pragma once

#include "tests/firmware-core/model/deed.h"

namespace locktwin::test::model {

// PINs that people choose. Some lie in others: the longest wins.
inline const std::vector<std::string>& pin_pool() {
  static const std::vector<std::string> kPool{"2749153860", "274915386", "583026174",  "730518294",
                                              "9183640275", "628401957", "4062951738", "185730264",
                                              "3951827406", "847261950", "183640275",  "506183947"};
  return kPool;
}
// Codes for visitors, chosen in the app.
inline const std::vector<std::string>& code_pool() {
  static const std::vector<std::string> kPool{"604918", "7395160", "2083619475"};
  return kPool;
}

// UNL-4: with digits around it. Often nobody's.
struct TypesPin : DeedBase {
  std::string digits;
  explicit TypesPin(const House& house) {
    std::vector<std::string> pins = pin_pool();
    for (const Person& person : house.people) {
      for (const std::string& pin : person.pin) {
        if (!pin.empty()) pins.insert(pins.end(), 4, pin);
      }
    }
    const std::string before = some_digits(from_to(0, 1) * from_to(0, 5));
    digits = before + *rc::gen::elementOf(pins) + some_digits(from_to(0, 1) * from_to(0, 7));
  }
  Answers foretell(House& house) const { return house.type(digits); }
  void act(LockUnderTest& lock, const House&) const { lock.type(digits); }
  std::string told() const { return "types " + digits; }
};

struct TypesAnything : DeedBase {
  std::string digits;
  explicit TypesAnything(const House&) {
    const int count = from_to(6, 24);
    digits = some_digits(count == 8 ? 7 : count);  // eight might be a one-time code
  }
  Answers foretell(House& house) const { return house.type(digits); }
  void act(LockUnderTest& lock, const House&) const { lock.type(digits); }
  std::string told() const { return "types " + digits; }
};

// Too few to be a try; ↶ takes them back.
struct TypesTooFew : DeedBase {
  std::string digits;
  explicit TypesTooFew(const House&) : digits(some_digits(from_to(1, 5))) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const { lock.type(digits, false); }
  std::string told() const { return "types too little: " + digits; }
};

struct TypesVisitorsCode : DeedBase {
  std::string digits;
  explicit TypesVisitorsCode(const House&) : digits(*rc::gen::elementOf(code_pool())) {}
  Answers foretell(House& house) const { return house.type(digits); }
  void act(LockUnderTest& lock, const House&) const { lock.type(digits); }
  std::string told() const { return "types the visitors' code " + digits; }
};

struct TypesOneTimeCode : DeedBase {
  std::uint32_t counter;
  explicit TypesOneTimeCode(const House& house) {
    const int top = static_cast<int>(house.top_code);
    counter = static_cast<std::uint32_t>(std::max(0, from_to(top - 70, top + 66)));
    if (from_to(0, 1) == 0) counter = static_cast<std::uint32_t>(top + from_to(0, 2));
  }
  Answers foretell(House& house) const { return house.type_one_time(counter); }
  void act(LockUnderTest& lock, const House&) const { lock.type_one_time(counter); }
  std::string told() const { return "types one-time code number " + std::to_string(counter); }
};

template <core::Module kModule, int kMostSeconds>
struct Shows : DeedBase {
  static constexpr int kSeconds = kMostSeconds;
  int person;
  explicit Shows(const House&) : person(from_to(1, 9)) {}
  Answers foretell(House& house) const { return house.show(kModule, person); }
  void act(LockUnderTest& lock, const House&) const { lock.show(kModule, person); }
  std::string told() const {
    return "shows template " + std::to_string(person) + " to module " +
           std::to_string(static_cast<int>(kModule));
  }
};
using ShowsFace = Shows<core::Module::face, 55>;
using ShowsPalm = Shows<core::Module::palm, 55>;
using ShowsFinger = Shows<core::Module::finger, 8>;

// What is no try and opens nothing for the firmware to grant.
struct HandlesDoor : DeedBase {
  int what;
  explicit HandlesDoor(const House&) : what(from_to(0, 6)) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const {
    if (what <= 1) lock.open_door(false);
    if (what == 2) lock.shut_door();
    if (what == 3) lock.turn_key(false);
    if (what == 4) lock.turn_key(true);
    if (what == 5) lock.press_inside_button();
    if (what == 6) lock.open_door(true);
  }
  std::string told() const {
    static constexpr const char* kWhat[] = {"opens the door",      "opens the door",
                                            "shuts the door",      "turns the key: in",
                                            "turns the key: out",  "presses the inside button",
                                            "forces the door open"};
    return kWhat[what];
  }
};

struct PressesKey : DeedBase {
  core::Key key;
  explicit PressesKey(const House&)
      : key(one_of({core::Key::bell, core::Key::back, core::Key::confirm})) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const { lock.press(key); }
  std::string told() const { return "presses key " + std::to_string(static_cast<int>(key)); }
};

struct Waits : DeedBase {
  static constexpr int kSeconds = 32;
  int seconds;
  explicit Waits(const House&) : seconds(from_to(1, 30)) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const {
    lock.pass(static_cast<std::uint64_t>(seconds) * 1000);
  }
  std::string told() const { return "waits " + std::to_string(seconds) + " s"; }
};

// A power cut may prolong a lockout by some seconds, so this waits for several.
struct WaitsOutLockout : DeedBase {
  static constexpr int kSeconds = 602;
  static constexpr bool kEndsLockout = true;
  explicit WaitsOutLockout(const House&) {}
  bool makes_sense(const House& house) const { return house.locked_out; }
  Answers foretell(House& house) const {
    house.lift_lockout();
    return {};
  }
  void act(LockUnderTest& lock, const House&) const { lock.pass(600'000); }
  std::string told() const { return "waits out the lockout"; }
};

struct CutsPower : DeedBase {
  explicit CutsPower(const House&) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const { lock.cut_power(); }
  std::string told() const { return "cuts the power"; }
};

// ALM-7: in the middle of a wrong try. Whether it counted depends on where, so that somebody who
// may opens the door afterwards: the first administrator.
struct CutsPowerInTry : DeedBase {
  static constexpr int kSeconds = 20;
  int command;
  Tear tear;
  explicit CutsPowerInTry(const House&)
      : command(from_to(0, 2)), tear(*rc::gen::elementOf(kTears)) {}
  bool makes_sense(const House& house) const {
    return !house.locked_out && house.tries < 3 && house.people[1].pin[0] == "198403";
  }
  Answers foretell(House& house) const { return house.type("198403"); }
  void act(LockUnderTest& lock, const House& before) const {
    lock.cut_power_at(command, tear, "11223344556");
    const int tries = lock.bench.out.report.wrong_tries;
    RC_ASSERT(tries == before.tries || tries == before.tries + 1);
    lock.begin();
    lock.type("198403");
  }
  std::string told() const {
    return "cuts the power at flash command " + std::to_string(command) + " of a wrong try";
  }
};

struct LosesClock : DeedBase {
  explicit LosesClock(const House&) {}
  Answers foretell(House& house) const {
    house.clock_known = false;
    return {};
  }
  void act(LockUnderTest& lock, const House&) const { lock.lose_clock(); }
  std::string told() const { return "the clock stops"; }
};

// A module says what nobody has asked it for.
struct ModuleTalks : DeedBase {
  core::ModuleMessage message;
  explicit ModuleTalks(const House&)
      : message{one_of({core::ModuleReply::matched, core::ModuleReply::no_match,
                        core::ModuleReply::enrolled, core::ModuleReply::removed,
                        core::ModuleReply::enrol_step, core::ModuleReply::duplicate}),
                one_of({core::Module::face, core::Module::palm, core::Module::finger}),
                static_cast<std::uint8_t>(from_to(0, 60)),
                static_cast<std::uint8_t>(from_to(0, 9))} {}
  // In manual trigger a touch of the keypad has asked it.
  bool makes_sense(const House& house) const {
    return !house.on(message.module == core::Module::palm ? core::Setting::palm_trigger
                                                          : core::Setting::face_trigger);
  }
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const { lock.say(message); }
  std::string told() const {
    return "module " + std::to_string(static_cast<int>(message.module)) + " says " +
           std::to_string(static_cast<int>(message.reply)) + " of slot " +
           std::to_string(message.slot);
  }
};

}  // namespace locktwin::test::model
