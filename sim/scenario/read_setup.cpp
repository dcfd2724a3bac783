#include "sim/scenario/read_setup.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "sim/catalogue/house_zone.h"
#include "sim/scenario/read_step.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr double kApartM = 4;  // along the front of the house, where nothing is said
constexpr double kFarthestM = 100'000;

const Located kNone{Located::Kind::object, {}, false, 0, {}, {}, {}};

void read_battery(SetupLock& lock, Fields& fields) {
  const Located* battery = fields.take("battery");
  if (battery != nullptr && battery->kind == Located::Kind::null) return;
  Fields given(battery == nullptr ? kNone : *battery, "battery", fields.problems());
  if (const Located* named = given.take(kLockArgument)) {
    given.problems().add(named->place, "the pack is that of the lock around it: leave 'lock' out");
  }
  lock.insert_battery = read_action("insert_battery", given.place(), LockNames(), given);
}

// One of a few words; the first when it is left out.
std::string read_word(Fields& fields, std::string_view key,
                      const std::vector<std::string_view>& words) {
  const std::optional<std::string> word = fields.text(key);
  if (!word) return std::string(words.front());
  if (std::find(words.begin(), words.end(), *word) == words.end()) {
    fields.problems().add(fields.take(key)->place, unknown_word(key, *word, words));
  }
  return *word;
}

void read_door(SetupLock& lock, Fields& fields) {
  const Located* door = fields.take("door");
  if (door == nullptr) return;
  Fields given(*door, "door", fields.problems());
  if (const auto mass_kg = given.number("mass_kg", 30, 60)) {
    lock.door.leaf = model::leaf_of(*mass_kg);
  }
  lock.door.hanging = read_word(given, "hanging", {"right", "left"}) == "left"
                          ? model::Hanging::left
                          : model::Hanging::right;
  lock.door.swing = read_word(given, "swing", {"inward", "outward"}) == "outward"
                        ? model::Swing::outward
                        : model::Swing::inward;
  if (read_word(given, "closer", {"none", "hydraulic"}) == "hydraulic") lock.door.closer.emplace();
  for (const auto& [key, fault] :
       {std::pair{"warp_mm", "door.warp_mm"}, {"sag_mm", "door.sag_mm"}}) {
    const std::optional<double> off_mm = given.number(key, 0, 15);
    if (!off_mm || *off_mm == 0) continue;
    lock.faults.push_back(make_action("inject_fault", {{"fault", fault}, {"value", *off_mm}}));
  }
  given.finish();
}

void read_body(SetupLock& lock, Fields& fields) {
  if (read_word(fields, "body", {"6068", "5085"}) == "5085") lock.body = model::body_5085();
}

// The arguments of the action without its phone: each lock is told over that of its first user.
Action zone_action(std::vector<NamedValue> zone, const std::string& phone) {
  zone.push_back({"phone", phone});
  return make_action("phone_set_zone", zone);
}

std::optional<core::Zone> house_zone(const Setup& setup) {
  if (setup.zone.empty()) return std::nullopt;
  return zone_of(zone_action(setup.zone, "anybody"));
}

// In place of one with a mistake, so that no moment is told to lack it.
std::vector<NamedValue> some_zone() {
  return {{"east_min", 0.0}};
}

std::vector<NamedValue> zone_values(Fields& given) {
  std::vector<NamedValue> zone;
  for (const ArgumentSpec& argument : find_action("phone_set_zone")->arguments) {
    const std::string_view name = argument.name;
    if (name == "phone") continue;
    if (argument.type == ArgumentType::text) {
      if (const auto text = given.text(name)) zone.push_back({std::string(name), *text});
    } else if (const auto number = given.number(name, argument.minimum, argument.maximum)) {
      zone.push_back({std::string(name), *number});
    }
  }
  return zone;
}

void read_zone(Setup& setup, Fields& fields) {
  const Located* located = fields.take("zone");
  if (located == nullptr) return;
  const std::size_t mistakes = fields.problems().count();
  Fields given(*located, "zone", fields.problems());
  given.need("east_min", "minutes before UTC, as 60");
  std::vector<NamedValue> zone = zone_values(given);
  given.finish();
  setup.zone = some_zone();
  if (fields.problems().count() != mistakes) return;
  try {
    zone_of(zone_action(zone, "anybody"));
    setup.zone = std::move(zone);
  } catch (const BadInput& error) {
    const Located* at = error.field().empty() ? nullptr : given.take(error.field());
    fields.problems().add(at == nullptr ? located->place : at->place, error.what());
  }
}

void read_date(Setup& setup, Fields& fields) {
  const std::optional<std::string> text = fields.text("date");
  if (!text) return;
  try {
    setup.date_s = date_of_moment(*text, house_zone(setup));
    if (setup.date_s < 0) throw BadInput("a date is needed from 2000 to 2099");
  } catch (const BadInput& error) {
    fields.problems().add(fields.take("date")->place, error.what());
  }
}

// Each value by itself, then whether they go together.
void read_parameters(SetupLock& lock, Fields& fields) {
  const Located* given = fields.take("parameters");
  if (given == nullptr) return;
  Fields values(*given, "parameters", fields.problems());
  model::PlantParameters plant;
  for (const LocatedMember* member : values.take_rest()) {
    try {
      if (member->value.kind != Located::Kind::number) {
        throw BadInput(member->key + ": a number is needed");
      }
      const ParameterValue parameter{member->key, member->value.number};
      set_parameter(plant, parameter);
      lock.parameters.push_back(parameter);
    } catch (const BadInput& error) {
      fields.problems().add(member->place, error.what());
    }
  }
  try {
    check_together(plant);
  } catch (const BadInput& error) {
    fields.problems().add(given->place, error.what());
  }
}

void read_users_of(SetupLock& lock, Fields& fields, bool sound) {
  if (const auto* users = fields.list("users")) lock.users = read_users(*users, fields.problems());
  const bool powered =
      lock.insert_battery && lock.insert_battery->text("orientation") != "reversed";
  if (sound && fields.problems().empty() && !powered && !lock.users.empty()) {
    fields.problems().add(fields.place(), lock.insert_battery
                                              ? "a reversed battery gives no power to enrol a user"
                                              : "a lock without a battery cannot enrol a user");
  }
}

// What is said of one lock, in the setup itself or in its entry.
void read_lock(SetupLock& lock, Fields& fields) {
  lock.place = fields.place();
  read_body(lock, fields);
  read_door(lock, fields);
  read_parameters(lock, fields);
  const bool sound_so_far = fields.problems().empty();
  read_battery(lock, fields);
  read_users_of(lock, fields, sound_so_far);
}

void read_name(SetupLock& lock, Fields& fields, const std::vector<SetupLock>& before) {
  fields.need("name", "what steps and conditions call this lock");
  const std::optional<std::string> name = fields.text("name");
  if (!name) return;
  lock.name = *name;
  std::string complaint = complaint_of_lock_name(*name);
  const auto same = [&](const SetupLock& other) { return other.name == *name; };
  if (std::any_of(before.begin(), before.end(), same)) {
    complaint = fmt::format("another lock is called '{}'; choose another name", *name);
  }
  if (!complaint.empty()) fields.problems().add(fields.take("name")->place, complaint);
}

void read_spot(SetupLock& lock, Fields& fields, std::size_t number) {
  lock.spot.x_m = kApartM * static_cast<double>(number);
  const Located* given = fields.take("at_m");
  if (given == nullptr) return;
  std::array<double, 2> metres{};
  bool good = given->kind == Located::Kind::list && given->items.size() == metres.size();
  for (std::size_t i = 0; good && i < metres.size(); ++i) {
    metres[i] = given->items[i].number;
    good = given->items[i].kind == Located::Kind::number && metres[i] >= -kFarthestM &&
           metres[i] <= kFarthestM;
  }
  if (good) {
    lock.spot = {metres[0], metres[1]};
  } else {
    fields.problems().add(given->place,
                          "'at_m' needs two numbers in metres: [along the front of "
                          "the house, out of it], like [4, 0]");
  }
}

std::vector<SetupLock> read_locks(const std::vector<Located>& entries, Problems& problems) {
  std::vector<SetupLock> locks;
  for (const Located& entry : entries) {
    Fields fields(entry, "a lock", problems);
    if (entry.kind != Located::Kind::object) continue;
    SetupLock lock;
    read_name(lock, fields, locks);
    read_spot(lock, fields, locks.size());
    read_lock(lock, fields);
    fields.finish();
    locks.push_back(std::move(lock));
  }
  return locks;
}

// With a list of locks, what is said of one stands in its entry.
void refuse_beside_locks(Fields& fields) {
  for (const char* key : {"body", "door", "parameters", "battery", "users"}) {
    if (const Located* stray = fields.take(key)) {
      fields.problems().add(stray->place,
                            fmt::format("beside 'locks', '{}' belongs into the lock's entry", key));
    }
  }
}

}  // namespace

Setup read_setup(Fields& top) {
  Setup setup;
  const Located* given = top.take("setup");
  Fields fields(given == nullptr ? kNone : *given, "setup", top.problems());
  setup.given = given != nullptr;
  read_zone(setup, fields);
  read_date(setup, fields);
  const Located* list = fields.take("locks");
  if (list == nullptr) {
    read_lock(setup.locks.front(), fields);
    if (given == nullptr) setup.locks.front().place = top.place();
  } else {
    refuse_beside_locks(fields);
    const std::vector<Located>* entries = fields.list("locks");
    const bool fits = entries == nullptr || (!entries->empty() && entries->size() <= kMostLocks);
    if (!fits) {
      top.problems().add(list->place, fmt::format("a world has 1 to {} locks", kMostLocks));
    }
    std::vector<SetupLock> locks;
    if (entries != nullptr) locks = read_locks(*entries, top.problems());
    if (!locks.empty()) setup.locks = std::move(locks);
  }
  fields.finish();
  return setup;
}

LockNames lock_names_of(const Setup& setup) {
  std::vector<std::string> names;
  for (const SetupLock& lock : setup.locks) names.push_back(lock.name);
  HouseTime house{.zone = house_zone(setup)};
  if (setup.given) house.begins_s = setup.date_s;
  return LockNames(std::move(names), house);
}

WorldConfig world_of(const Setup& setup, std::uint64_t seed) {
  WorldConfig config;
  config.seed = seed;
  config.date_s = setup.date_s;
  for (const SetupLock& lock : setup.locks) {
    model::PlantParameters plant;
    plant.door = lock.door;
    plant.body = lock.body;
    for (const ParameterValue& parameter : lock.parameters) set_parameter(plant, parameter);
    config.locks.push_back({lock.name, plant, lock.spot});
  }
  return config;
}

}  // namespace locktwin::sim
