#include <algorithm>

#include "firmware-core/config.h"
#include "firmware-core/people/pin_rules.h"
#include "sim/phones/account.h"
#include "sim/scenario/setup_user.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

std::string complaint_of_pin(const std::string& pin) {
  namespace config = core::config;
  const bool all_digits = pin.find_first_not_of("0123456789") == std::string::npos;
  if (!all_digits || pin.size() < config::kPinMinDigits || pin.size() > config::kPinMaxDigits) {
    return "a PIN is a text of 6 to 10 digits";
  }
  std::vector<std::uint8_t> digits;
  for (char c : pin) digits.push_back(static_cast<std::uint8_t>(c - '0'));
  if (!core::is_weak_pin(digits)) return {};
  return "the lock refuses this PIN: one repeated digit, or a run up or down (INS-5)";
}

std::string read_pin(Fields& fields, std::string_view key) {
  const std::optional<std::string> pin = fields.text(key);
  if (!pin) return {};
  const std::string complaint = complaint_of_pin(*pin);
  if (!complaint.empty()) fields.problems().add(fields.take(key)->place, complaint);
  return *pin;
}

bool read_administrator(Fields& fields, bool first) {
  const std::optional<std::string> role = fields.text("role");
  if (!role) return first;
  const Place place = fields.take("role")->place;
  if (*role != "administrator" && *role != "user") {
    fields.problems().add(place, unknown_word("role", *role, {"administrator", "user"}));
  } else if (first && *role == "user") {
    fields.problems().add(place, "the first user is an administrator, enrolled at the keypad");
  }
  return *role == "administrator";
}

bool read_flag(Fields& fields, std::string_view key) {
  const Located* given = fields.take(key);
  if (given == nullptr) return false;
  if (given->kind == Located::Kind::flag) return given->flag;
  fields.problems().add(given->place, std::string(key) + ": true or false is needed");
  return false;
}

std::optional<double> read_span(Fields& fields, std::string_view key) {
  const std::optional<Duration> span = fields.duration(key);
  return span ? std::optional(to_seconds(*span)) : std::nullopt;
}

SetupUser read_user(const Located& located, bool first, Problems& problems) {
  Fields fields(located, "a user", problems);
  SetupUser user;
  user.place = located.place;
  user.name = fields.text("name").value_or("");
  user.administrator = read_administrator(fields, first);
  if (first) fields.need("pin", "the digits typed at the keypad");
  user.pin = read_pin(fields, "pin");
  user.duress_pin = read_pin(fields, "duress_pin");
  user.phone = read_flag(fields, "phone");
  user.from_s = read_span(fields, "from");
  user.until_s = read_span(fields, "until");
  user.features = read_features(fields);
  fields.finish();
  return user;
}

// ENR-7: the lock refuses a PIN that is in use.
bool has_pin(const SetupUser& user, const std::string& pin) {
  return !pin.empty() && (user.pin == pin || user.duress_pin == pin);
}

// What is wrong with a user who stands alone.
std::string complaint_alone(const SetupUser& user) {
  if (!user.pin.empty() && user.pin == user.duress_pin) return "PIN and duress PIN are the same";
  if (user.until_s && *user.until_s <= user.from_s.value_or(0)) return "'until' is before 'from'";
  const SetupFeatures& features = user.features;
  for (const SetupFinger& finger : features.duress_fingers) {
    const auto& others = features.fingers;
    if (std::find(others.begin(), others.end(), finger) != others.end()) {
      return "a finger is in 'fingers' and in 'duress_fingers'";
    }
  }
  if (features.fingers.size() + features.duress_fingers.size() > core::config::kFingersPerUser) {
    return "a user has at most 5 fingers (GEN-4)";
  }
  return {};
}

// What one user needs of the others.
std::string complaint_of(const std::vector<SetupUser>& users, std::size_t index) {
  const SetupUser& user = users[index];
  const bool first = index == 0;
  const bool by_phone = !first || user.phone || !user.duress_pin.empty() ||
                        user.features.any_enrolled() || user.features.any_described();
  const bool timed = user.from_s || user.until_s;
  if (by_phone && user.name.empty()) return "a name is needed: the app knows users by name";
  if (by_phone && !users[0].phone) {
    return "the first user needs \"phone\": true; others, duress PINs, faces, palms and fingers "
           "are enrolled over it";
  }
  if (first && timed) return "the first administrator has no times";
  const auto same = [&](const SetupUser& other) {
    return plain_name(other.name) == plain_name(user.name);
  };
  const auto end = users.begin() + static_cast<std::ptrdiff_t>(index);
  if (by_phone && std::find_if(users.begin(), end, same) != end) return "the name is taken";
  const auto same_pin = [&](const SetupUser& other) {
    return has_pin(other, user.pin) || has_pin(other, user.duress_pin);
  };
  if (std::find_if(users.begin(), end, same_pin) != end) {
    return "another user has this PIN: the lock refuses it (ENR-7)";
  }
  return complaint_alone(user);
}

}  // namespace

std::vector<SetupUser> read_users(const std::vector<Located>& located, Problems& problems) {
  std::vector<SetupUser> users;
  for (const Located& user : located) {
    users.push_back(read_user(user, users.empty(), problems));
    const std::string complaint = complaint_of(users, users.size() - 1);
    if (!complaint.empty()) problems.add(user.place, complaint);
  }
  return users;
}

}  // namespace locktwin::sim
