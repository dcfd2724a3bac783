#include "tests/firmware-core/model/house.h"

#include <algorithm>
#include <iterator>

namespace locktwin::test::model {
namespace {

using namespace locktwin::core;

constexpr int kTriesAllowed = 5;  // ALM-2
constexpr int kOwner = 1;         // whose app makes all codes

std::string text(const char* what, Method method, const std::string& detail) {
  return std::string(what) + " " + name_of(method) + " " + detail;
}

bool is_limited(Times times) {
  return times != Times::open;
}

bool is_outside(Times times) {
  return times == Times::past || times == Times::future;
}

bool is_weak(const std::string& digits) {
  for (const int step : {-1, 0, 1}) {
    const bool run = std::adjacent_find(digits.begin(), digits.end(), [&](char a, char b) {
                       return b - a != step;
                     }) == digits.end();
    if (run) return true;
  }
  return false;
}

}  // namespace

const char* name_of(Method method) {
  static constexpr const char* kNames[] = {
#define LT_METHOD(id, name) name,
#include "firmware-core/events.def"
  };
  const auto at = static_cast<std::size_t>(method);
  return at < std::size(kNames) ? kNames[at] : "?";  // another event's field
}

const char* name_of(Reason reason) {
  static constexpr const char* kNames[] = {
#define LT_REASON(id, name) name,
#include "firmware-core/events.def"
  };
  const auto at = static_cast<std::size_t>(reason);
  return at < std::size(kNames) ? kNames[at] : "?";
}

House::House() {
  people[1] = {Role::administrator, Times::open, {"198403", ""}};
  people[2] = {Role::user, Times::open, {}};
  phones[0] = {Role::administrator, 1, Times::open};
  phones[1] = {Role::user, 2, Times::open};
  phones[2] = {Role::guest, 0, Times::present};
  phones[3] = {Role::guest, 0, Times::past};
#define LT_SETTING(id, name, initial, lowest, highest, help) settings_[Setting::id] = initial;
#include "firmware-core/house/settings.def"
  settings_[Setting::side] = 1;
}

std::uint32_t House::value(Setting setting) const {
  return settings_.at(setting);
}

bool House::hears(Lane lane) const {
  return on(lane == Lane::wifi ? Setting::wifi : Setting::bluetooth);
}

bool House::exists(int user) const {
  return user >= 1 && user <= kPeople && people[static_cast<std::size_t>(user)].role != Role::none;
}

int House::users() const {
  return static_cast<int>(std::count_if(people.begin(), people.end(),
                                        [](const Person& p) { return p.role != Role::none; }));
}

// UNL-4: anywhere in at most 20 digits; a duress PIN wins, then the longest.
Owner House::owner_of(const std::string& digits) const {
  Owner best;
  std::size_t longest = 0;
  if (digits.size() > 20) return best;
  for (int user = 1; user <= kPeople; ++user) {
    for (const bool duress : {false, true}) {
      const std::string& pin = people[static_cast<std::size_t>(user)].pin[duress];
      if (pin.empty() || digits.find(pin) == std::string::npos) continue;
      if (best.duress && !duress) continue;
      if (best.duress == duress && pin.size() <= longest) continue;
      best = {user, duress};
      longest = pin.size();
    }
  }
  return best;
}

// PRV-1, CLK-1, USR-3, in this order.
Reason House::refusal_of(Owner owner) const {
  const Person& person = people[static_cast<std::size_t>(owner.user)];
  if (on(Setting::privacy) && person.role != Role::administrator) return Reason::privacy;
  if (!clock_known && is_limited(person.times)) return Reason::clock_unknown;
  if (clock_known && is_outside(person.times)) return Reason::outside_validity;
  return Reason::none;
}

// UNL-11, PRV-2.
Reason House::refusal_of_code(const std::string& digits) const {
  bool open = false;
  for (const auto& [index, code] : recurring) open = open || (code.first == digits && code.second);
  if (on(Setting::privacy)) return Reason::privacy;
  if (!clock_known) return Reason::clock_unknown;
  return open ? Reason::none : Reason::outside_validity;
}

Answers House::type(const std::string& digits) {
  const Owner owner = owner_of(digits);
  if (owner.user != 0) return judge(Method::pin, true, owner, refusal_of(owner));
  const bool code = std::any_of(recurring.begin(), recurring.end(),
                                [&](const auto& entry) { return entry.second.first == digits; });
  if (code) return judge(Method::recurring_code, true, {}, refusal_of_code(digits));
  return judge(Method::pin, false, {}, Reason::none);
}

// UNL-10: each once, 64 behind the newest and 64 ahead of it.
Answers House::type_one_time(std::uint32_t counter) {
  const bool in_window = counter < top_code + 64 && counter + 64 >= top_code;
  const bool known = in_window && used_codes.count(counter) == 0;
  const Reason refused = on(Setting::privacy) ? Reason::privacy : Reason::none;
  if (known && refused == Reason::none && !locked_out) {
    used_codes.insert(counter);
    top_code = std::max(top_code, counter + 1);
  }
  return judge(known ? Method::one_time_code : Method::pin, known, {}, refused);
}

Answers House::show(Module module, int template_number) {
  const auto at = static_cast<std::size_t>(module);
  const auto method = static_cast<Method>(static_cast<int>(Method::face) + static_cast<int>(at));
  const bool manual = (module == Module::face && on(Setting::face_trigger)) ||
                      (module == Module::palm && on(Setting::palm_trigger));
  if (locked_out && manual) return {};  // it is not even asked to look
  const auto found = templates[at].find(template_number);
  if (found == templates[at].end()) return judge(method, false, {}, Reason::none);
  return judge(method, true, found->second, refusal_of(found->second));
}

// ALM-2, ALM-6, ALM-7, PRV-2, UNL-9.
Answers House::judge(Method method, bool known, Owner owner, Reason refused) {
  if (locked_out) {
    const bool typed = method == Method::one_time_code || method == Method::recurring_code;
    return {text("denied", typed ? Method::pin : method, "locked_out")};
  }
  if (!known) {
    Answers answers{text("denied", method, "wrong")};
    if (on(Setting::lockout) && ++tries == kTriesAllowed) {
      locked_out = true;
      lockout_age_s = 0;
      answers.push_back("lockout");
    }
    return answers;
  }
  Answers answers;
  if (owner.duress) answers.push_back(text("duress", method, std::to_string(owner.user)));
  if (refused != Reason::none) {
    answers.push_back(text("denied", method, name_of(refused)));
    return answers;
  }
  tries = 0;
  // APP-2: of a visitor's code, the user whose app has made it.
  const bool code = method == Method::one_time_code || method == Method::recurring_code;
  const int whose = code ? kOwner : owner.user;
  for (std::string& granted : grant(method, whose)) answers.push_back(std::move(granted));
  return answers;
}

Answers House::grant(Method method, int user) {
  settings_[Setting::away] = 0;  // KEY-4
  return {text("granted", method, std::to_string(user))};
}

// UNL-6, UNL-7: no try, and lockout does not concern it.
Answers House::ask_by_phone(int number, Lane lane) {
  const AppPhone& phone = phones[static_cast<std::size_t>(number)];
  const bool wifi = lane == Lane::wifi;
  if (phone.role == Role::none || !hears(lane)) return {};
  const bool guest = phone.role == Role::guest;
  const Method method = guest  ? Method::guest_key
                        : wifi ? Method::remote_unlock
                               : Method::bluetooth_key;
  const Times person = people[static_cast<std::size_t>(phone.user)].times;
  const bool limited = is_limited(phone.times) || is_limited(person);
  Reason refused = Reason::none;
  if (clock_known && (is_outside(phone.times) || is_outside(person))) {
    refused = Reason::outside_validity;
  }
  if (!clock_known && limited) refused = Reason::clock_unknown;
  if (on(Setting::privacy) && phone.role != Role::administrator) refused = Reason::privacy;
  if (wifi && !on(Setting::remote_unlock)) refused = Reason::switched_off;
  if (wifi && guest) refused = Reason::not_allowed;
  if (refused != Reason::none) return {text("denied", method, name_of(refused))};
  return grant(method, phone.user);
}

Reason House::add_user(Role role, Times times, int& number) {
  number = 1;
  while (exists(number)) ++number;
  people[static_cast<std::size_t>(number)] = {role, times, {}};
  return Reason::none;
}

// USR-4: with them go their credentials and phones; not the last administrator without times.
Reason House::delete_user(int user) {
  if (!exists(user)) return Reason::unknown_target;
  const auto stays = [](const Person& p) {
    return p.role == Role::administrator && !is_limited(p.times);
  };
  Person& person = people[static_cast<std::size_t>(user)];
  if (stays(person) && std::count_if(people.begin(), people.end(), stays) == 1) {
    return Reason::last_administrator;
  }
  person = {};
  for (auto& module : templates) {
    std::erase_if(module, [&](const auto& entry) { return entry.second.user == user; });
  }
  for (AppPhone& phone : phones) {
    if (phone.user == user) phone = {};
  }
  return Reason::none;
}

Reason House::delete_pin(int user, bool duress) {
  if (!exists(user)) return Reason::unknown_target;
  std::string& pin = people[static_cast<std::size_t>(user)].pin[duress];
  if (pin.empty()) return Reason::unknown_target;
  pin.clear();
  return Reason::none;
}

bool House::clashes(const std::string& digits, int replaced_code) const {
  const auto alike = [&](const std::string& other) {
    if (other.empty()) return false;
    return other.find(digits) != std::string::npos || digits.find(other) != std::string::npos;
  };
  for (const Person& person : people) {
    if (alike(person.pin[0]) || alike(person.pin[1])) return true;
  }
  return std::any_of(recurring.begin(), recurring.end(), [&](const auto& code) {
    return code.first != replaced_code && alike(code.second.first);
  });
}

Reason House::set_recurring(int index, const std::string& digits, bool open_now) {
  if (clashes(digits, index)) return Reason::duplicate;
  recurring[index] = {digits, open_now};
  return Reason::none;
}

// ENR-4, ENR-7, GEN-4: one of each kind.
Reason House::enrol_pin(int user, bool duress, const std::string& digits, Answers& answers) {
  if (!exists(user)) return Reason::unknown_target;
  std::string& pin = people[static_cast<std::size_t>(user)].pin[duress];
  if (!pin.empty()) return Reason::full;
  const bool in_use = clashes(digits, 0);
  if (is_weak(digits)) {  // said at once; the app gives up then
    answers = {text("not_enrolled", Method::pin, "cancelled")};
  } else if (in_use) {
    answers = {text("not_enrolled", Method::pin, "duplicate")};
  } else {
    answers = {text("enrolled", Method::pin, std::to_string(user))};
    pin = digits;
  }
  return Reason::none;
}

Reason House::enrol(int user, Module module, bool duress, int template_number, Answers& answers) {
  static constexpr int kPerUser[] = {3, 2, 5};  // GEN-4
  if (!exists(user)) return Reason::unknown_target;
  if (duress && module != Module::finger) return Reason::not_allowed;  // ENR-5
  const auto at = static_cast<std::size_t>(module);
  const auto owned = std::count_if(templates[at].begin(), templates[at].end(),
                                   [&](const auto& entry) { return entry.second.user == user; });
  if (owned >= kPerUser[at]) return Reason::full;
  const auto method = static_cast<Method>(static_cast<int>(Method::face) + static_cast<int>(at));
  if (templates[at].count(template_number) != 0) {
    answers = {text("not_enrolled", method, "duplicate")};
  } else {
    templates[at][template_number] = {user, duress};
    answers = {text("enrolled", method, std::to_string(user))};
  }
  return Reason::none;
}

void House::set(Setting setting, std::uint32_t value) {
  settings_[setting] = value;
  if (setting != Setting::lockout || value != 0) return;
  tries = 0;
  locked_out = false;
}

void House::lift_lockout() {
  if (locked_out) tries = 0;
  locked_out = false;
}

std::string House::report() const {
  return "users " + std::to_string(users()) + " tries " + std::to_string(tries) +
         (locked_out ? " locked out" : "") + (on(Setting::away) ? " away" : "") +
         (on(Setting::privacy) ? " private" : "");
}

}  // namespace locktwin::test::model
