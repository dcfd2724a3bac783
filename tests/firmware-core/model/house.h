// The plain model: who lives in the house, what opens its door, and what the lock must answer. It
// knows the requirements and nothing of the firmware but its vocabulary.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "firmware-core/biometric_modules.h"
#include "firmware-core/house/settings.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::test::model {

// The events of one command that the model foretells, as text: "granted pin 3".
using Answers = std::vector<std::string>;

const char* name_of(core::Method method);
const char* name_of(core::Reason reason);

enum class Times : std::uint8_t { open, past, present, future };

struct Person {
  core::Role role = core::Role::none;
  Times times = Times::open;
  std::array<std::string, 2> pin;  // ordinary, duress
};

struct Owner {
  int user = 0;
  bool duress = false;
};

struct AppPhone {
  core::Role role = core::Role::none;  // none: revoked
  int user = 0;
  Times times = Times::open;
};

// The phones of every run: of the first administrator, of user 2, of a guest whose time is now, and
// of one whose time has passed.
inline constexpr int kPhones = 4;
inline constexpr int kPeople = 12;  // users that a run makes at most

class House {
 public:
  House();

  // What is asked of the door, and what it answers. Each counts its try.
  Answers type(const std::string& digits);
  Answers show(core::Module module, int template_number);
  Answers type_one_time(std::uint32_t counter);
  Answers ask_by_phone(int phone, core::Lane lane);

  // What is asked in the app; the reason why not, or none.
  core::Reason add_user(core::Role role, Times times, int& number);
  core::Reason delete_user(int user);
  core::Reason delete_pin(int user, bool duress);
  core::Reason enrol_pin(int user, bool duress, const std::string& digits, Answers& answers);
  core::Reason enrol(int user, core::Module module, bool duress, int template_number,
                     Answers& answers);
  core::Reason set_recurring(int index, const std::string& digits, bool open_now);
  void set(core::Setting setting, std::uint32_t value);
  void lift_lockout();

  bool on(core::Setting setting) const { return value(setting) != 0; }
  std::uint32_t value(core::Setting setting) const;
  bool hears(core::Lane lane) const;
  bool exists(int user) const;
  int users() const;

  // What the lock reports of itself when it rests, as text.
  std::string report() const;

  std::array<Person, kPeople + 1> people;  // by number, from 1
  std::array<std::map<int, Owner>, core::kModules> templates;
  std::map<int, std::pair<std::string, bool>> recurring;  // index: digits, open now
  std::array<AppPhone, kPhones> phones;
  std::set<std::uint32_t> used_codes;
  std::uint32_t top_code = 0;  // one more than the highest that was used
  int tries = 0;
  bool locked_out = false;
  int lockout_age_s = 0;  // at most
  bool clock_known = true;

 private:
  Answers judge(core::Method method, bool known, Owner owner, core::Reason refused);
  Answers grant(core::Method method, int user);
  Owner owner_of(const std::string& digits) const;
  // ENR-7: it is another PIN or code, contains one or lies in one.
  bool clashes(const std::string& digits, int replaced_code) const;
  core::Reason refusal_of(Owner owner) const;
  core::Reason refusal_of_code(const std::string& digits) const;

  std::map<core::Setting, std::uint32_t> settings_;
};

}  // namespace locktwin::test::model
