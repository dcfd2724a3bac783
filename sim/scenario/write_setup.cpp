#include "sim/scenario/write_setup.h"

#include <cmath>
#include <string>

#include "sim/scenario/duration_text.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

Json value_json(const ArgumentSpec& spec, const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const double number = std::get<double>(value);
  if (spec.type == ArgumentType::duration) return write_duration(from_seconds(number));
  return number_json(number);
}

// Warp and sag are written where people look for them, with the door.
std::string key_of_fault(const Action& fault) {
  return fault.text("fault") == "door.warp_mm" ? "warp_mm" : "sag_mm";
}

Json door_json(const SetupLock& lock) {
  const model::DoorParameters usual;
  Json json = Json::object();
  if (lock.door.leaf.mass_kg != usual.leaf.mass_kg) {
    json["mass_kg"] = number_json(lock.door.leaf.mass_kg);
  }
  if (lock.door.hanging == model::Hanging::left) json["hanging"] = "left";
  if (lock.door.swing == model::Swing::outward) json["swing"] = "outward";
  if (lock.door.closer) json["closer"] = "hydraulic";
  for (const Action& fault : lock.faults) {
    json[key_of_fault(fault)] = number_json(fault.number("value"));
  }
  return json;
}

Json fingers_json(const std::vector<SetupFinger>& fingers) {
  Json json = Json::array();
  for (const SetupFinger& finger : fingers) {
    json.push_back(finger.hand == "left" ? "left " + finger.finger : finger.finger);
  }
  return json;
}

void add_features(Json& json, const SetupFeatures& features) {
  if (features.child) json["age"] = "child";
  if (features.shallow_ridges) json["ridges"] = "shallow";
  if (features.face) json["face"] = true;
  if (!features.palms.empty()) json["palms"] = features.palms;
  if (!features.fingers.empty()) json["fingers"] = fingers_json(features.fingers);
  if (!features.duress_fingers.empty()) {
    json["duress_fingers"] = fingers_json(features.duress_fingers);
  }
}

Json user_json(const SetupUser& user, bool first) {
  Json json = Json::object();
  if (!user.name.empty()) json["name"] = user.name;
  if (user.administrator && !first) json["role"] = "administrator";
  if (!user.pin.empty()) json["pin"] = user.pin;
  if (!user.duress_pin.empty()) json["duress_pin"] = user.duress_pin;
  if (user.phone) json["phone"] = true;
  if (user.from_s) json["from"] = write_duration(from_seconds(*user.from_s));
  if (user.until_s) json["until"] = write_duration(from_seconds(*user.until_s));
  add_features(json, user.features);
  return json;
}

// What is said of one lock, in the setup itself or in its entry.
void add_lock(Json& json, const SetupLock& lock) {
  if (!lock.body.door_sensor) json["body"] = "5085";
  if (Json door = door_json(lock); !door.empty()) json["door"] = std::move(door);
  for (const ParameterValue& parameter : lock.parameters) {
    json["parameters"][parameter.name] = number_json(parameter.value);
  }
  if (!lock.insert_battery) {
    json["battery"] = nullptr;
  } else if (Json battery = arguments_json(*lock.insert_battery); !battery.empty()) {
    json["battery"] = std::move(battery);
  }
  for (const SetupUser& user : lock.users) {
    json["users"].push_back(user_json(user, &user == &lock.users.front()));
  }
}

Json entry_json(const SetupLock& lock) {
  Json json{{"name", lock.name},
            {"at_m", {number_json(lock.spot.x_m), number_json(lock.spot.y_m)}}};
  add_lock(json, lock);
  return json;
}

}  // namespace

Json number_json(double number) {
  constexpr double kExact = 9'007'199'254'740'992;
  if (number == std::floor(number) && std::abs(number) <= kExact) {
    return static_cast<std::int64_t>(number);
  }
  return number;
}

Json arguments_json(const Action& action) {
  Json json = Json::object();
  for (std::size_t i = 0; i < action.values().size(); ++i) {
    const ArgumentSpec& spec = action.spec().arguments[i];
    const Value& value = action.values()[i];
    if (std::holds_alternative<std::monostate>(value) || value == spec.fallback) continue;
    json[std::string(spec.name)] = value_json(spec, value);
  }
  if (!action.lock().empty()) json[std::string(kLockArgument)] = action.lock();
  return json;
}

Json setup_json(const Setup& setup) {
  Json json = Json::object();
  if (setup.date_s != kDefaultDateS) json["date"] = date_text(setup.date_s);
  for (const auto& [key, value] : setup.zone) {
    const double* number = std::get_if<double>(&value);
    json["zone"][key] =
        number != nullptr ? number_json(*number) : Json(std::get<std::string>(value));
  }
  const SetupLock& first = setup.first();
  if (setup.locks.size() == 1 && first.name == kFirstLock && first.spot.x_m == 0 &&
      first.spot.y_m == 0) {
    add_lock(json, first);
  } else {
    for (const SetupLock& lock : setup.locks) json["locks"].push_back(entry_json(lock));
  }
  return json;
}

}  // namespace locktwin::sim
