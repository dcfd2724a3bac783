#include "sim/household/household.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr double kJammedDb = -100;  // margin of whatever is jammed
constexpr double kNearDb = 40;      // of an accessory at its door

template <typename Thing>
Thing* find(std::vector<Thing>& things, std::string_view name) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& thing) {
    return thing.name() == plain_name(name);
  });
  return found == things.end() ? nullptr : &*found;
}

template <typename Thing>
Thing& need(std::vector<Thing>& things, const char* what, std::string_view name) {
  if (Thing* found = find(things, name)) return *found;
  std::vector<std::string_view> names;
  for (const Thing& thing : things) names.push_back(thing.name());
  throw BadInput(unknown_word(what, name, names), what);
}

}  // namespace

Household::Household(std::span<const Seeds> lock_seeds, std::int64_t date_s)
    : doorsteps(lock_seeds.size()),
      accounts(lock_seeds.size()),
      persons(lock_seeds.front().chance),
      lock_seeds_(lock_seeds.begin(), lock_seeds.end()),
      date_s_(date_s),
      seen_(lock_seeds.size()),
      around_(lock_seeds.size()) {}

Phone& Household::bring(std::string_view name) {
  if (Phone* found = find(phones, name)) return *found;
  if (find(accessories, name) != nullptr) {
    throw BadInput(fmt::format("phone: '{}' is the name of an accessory", name), "phone");
  }
  return phones.emplace_back(lock_seeds_, plain_name(name), date_s_);
}

Phone& Household::get(std::string_view name) {
  return need(phones, "phone", name);
}

Accessory& Household::accessory(std::string_view name) {
  return need(accessories, "accessory", name);
}

Accessory& Household::bring_accessory(std::string_view name, Accessory::Kind kind,
                                      std::size_t lock) {
  if (Accessory* found = find(accessories, name)) {
    const bool same = found->kind() == kind && found->lock() == lock;
    if (!found->known() && same) return *found;  // the lock has not taken it yet
    throw BadInput(fmt::format("accessory: there is one named '{}' already; remove it first, or "
                               "choose another name",
                               name),
                   "accessory");
  }
  if (find(phones, name) != nullptr) {  // the account has one list of both
    throw BadInput(fmt::format("accessory: '{}' is the name of a phone", name), "accessory");
  }
  return accessories.emplace_back(lock_seeds_[lock], plain_name(name), kind, lock);
}

AppReach Household::reach_of(Time now, Phone& phone, std::size_t lock, const LockAir& of_lock,
                             Air& air) {
  BluetoothLink& link = phone.link(lock);
  const bool reads = !of_lock.screen.empty() && phone.at_rear_panel(lock, air.spots);
  return {.now = now,
          .clock_s = phone.clock_s(now),
          .bluetooth = phone.bluetooth(),
          .hears_lock = of_lock.radio.bluetooth_on() && link.margin_db() >= 0,
          .internet = phone.internet() && air.cloud_up(),
          .lock_online = of_lock.radio.online(),
          .screen = reads ? std::string_view(of_lock.screen) : std::string_view{},
          .link = link,
          .lock = of_lock.radio,
          .cloud = air.clouds[lock],
          .account = accounts[lock],
          .shown = showing_,
          .tap = air.attackers[lock],
          .errands = errands_};
}

void Household::pair(Time now, Phone& phone, std::size_t lock, const LockAir& air_of_lock,
                     Air& air) {
  AppReach reach = reach_of(now, phone, lock, air_of_lock, air);
  phone.app(lock).pair(reach);
  keep_shown(lock);
}

void Household::make_one_time_code(Time now, Phone& phone, std::size_t lock,
                                   const LockAir& air_of_lock, Air& air) {
  AppReach reach = reach_of(now, phone, lock, air_of_lock, air);
  phone.app(lock).make_one_time_code(reach);
  keep_shown(lock);
}

void Household::keep_shown(std::size_t lock) {
  for (PhoneEvent& event : showing_) shown_.push_back({lock, std::move(event)});
  showing_.clear();
}

bool Household::advance_phone(Time now, Phone& phone, std::size_t lock, LockAir& of_lock,
                              Air& air) {
  BluetoothLink& link = phone.link(lock);
  const Attacker& attacker = air.attackers[lock];
  const double margin_db = phone.margin_db(lock, air.spots, of_lock.door_shut, attacker.relays());
  link.set_margin(attacker.jams(now) ? kJammedDb : margin_db);
  link.set_working(phone.bluetooth() && !phone.hung());
  link.advance(now, of_lock.radio);
  AppReach reach = reach_of(now, phone, lock, of_lock, air);
  for (Bytes frame = link.take(now); !frame.empty(); frame = link.take(now)) {
    phone.app(lock).take(reach, core::Lane::bluetooth, frame);
  }
  if (phone.on()) phone.app(lock).advance(reach);
  phone.rest(lock, reach);
  errands_of_ = static_cast<std::size_t>(&phone - phones.data());
  return run_errands(now, air);
}

// What one phone has uploaded is heard at once by those that had their turn before it, too: nothing
// else might make them look for long.
void Household::spread_news(Time now, std::size_t lock, LockAir& of_lock, Air& air) {
  for (Phone& phone : phones) {
    AppReach reach = reach_of(now, phone, lock, of_lock, air);
    if (phone.on()) phone.app(lock).hear_cloud(reach);
  }
}

// What the app of one lock asks of the same phone's app of another.
bool Household::run_errands(Time now, Air& air) {
  if (errands_.empty()) return false;
  for (Errand& errand : std::exchange(errands_, {})) {
    const std::size_t other = errand.lock;
    if (errand.wish) {
      phones[errands_of_].app(other).ask(std::move(*errand.wish), now);
      phones[errands_of_].wake(other);
    } else {
      air.join(errand.from, other);
    }
  }
  return true;
}

void Household::wake_phones() {
  for (Phone& phone : phones) phone.wake();
}

// Where it is not as it was nobody rests.
void Household::look_around(Time now, std::size_t lock, const LockAir& of_lock, const Air& air) {
  const Attacker& attacker = air.attackers[lock];
  const Around around{.online = of_lock.radio.online(),
                      .bluetooth = of_lock.radio.bluetooth_on(),
                      .cloud = air.cloud_up(),
                      .door_shut = of_lock.door_shut,
                      .relayed = attacker.relays(),
                      .jammed = attacker.jams(now)};
  if (around_[lock] == around) return;
  around_[lock] = around;
  for (Phone& phone : phones) phone.wake(lock);
}

// What has come through the cloud, to whoever hears it.
void Household::hand_out(Time now, std::size_t lock, LockAir& of_lock, Air& air) {
  Cloud& cloud = air.clouds[lock];
  for (Bytes frame = cloud.take(now); !frame.empty(); frame = cloud.take(now)) {
    for (Phone& phone : phones) {
      AppReach reach = reach_of(now, phone, lock, of_lock, air);
      if (!reach.internet) continue;
      if (phone.app(lock).take(reach, core::Lane::wifi, frame)) phone.wake(lock);
    }
  }
}

bool Household::advance(Time now, std::size_t lock, LockAir& of_lock, Air& air) {
  Cloud& cloud = air.clouds[lock];
  Attacker& attacker = air.attackers[lock];
  of_lock.radio.set_cloud(cloud.up());
  seen_[lock] = {of_lock.radio.online(), of_lock.radio.bluetooth_on(), 0, false};
  cloud.advance(now, of_lock.radio);
  look_around(now, lock, of_lock, air);
  hand_out(now, lock, of_lock, air);
  bool asked = false;
  const std::size_t known = cloud.kept().size();
  for (Phone& phone : phones) {
    if (phone.rests(lock, now)) {
      phone.pass(lock, now);
    } else {
      asked = advance_phone(now, phone, lock, of_lock, air) || asked;
    }
  }
  if (cloud.kept().size() > known) spread_news(now, lock, of_lock, air);
  for (Accessory& accessory : accessories) {
    if (accessory.lock() != lock) continue;
    accessory.set_id(accounts[lock].phone(accessory.name()), accounts[lock].lock_key);
    accessory.see_door(of_lock.door_shut);
    accessory.link().set_margin(attacker.jams(now) ? kJammedDb : kNearDb);
    accessory.advance(now, of_lock.radio, attacker);
  }
  attacker.advance(now, of_lock.radio);
  seen_[lock].connections = of_lock.radio.connections();
  keep_shown(lock);
  return asked;
}

BluetoothLink* Household::on_connection(std::size_t lock, const model::Connection& connection) {
  const auto fits = [&](const BluetoothLink& link) {
    return link.linked() && link.connection().serial == connection.serial;
  };
  for (Phone& phone : phones) {
    if (fits(phone.link(lock))) return &phone.link(lock);
  }
  for (Accessory& accessory : accessories) {
    if (accessory.lock() == lock && fits(accessory.link())) return &accessory.link();
  }
  return nullptr;
}

void Household::listen(Time now, std::size_t lock, model::RadioChips& radio, Air& air) {
  Seen& seen = seen_[lock];
  seen.look_again = radio.online() != seen.online || radio.bluetooth_on() != seen.bluetooth ||
                    radio.connections() != seen.connections;
  for (const model::Packet& packet : radio.take_sent()) {
    air.attackers[lock].overhear();
    if (packet.by == model::Packet::By::wifi) {
      air.clouds[lock].send_to_phones(now, packet.bytes, radio.wifi());
    } else if (packet.handle == model::RadioChips::kLockHandle) {
      if (LockLink* link = air.link_of(lock)) link->send(now, lock, packet.bytes);
    } else if (BluetoothLink* link = on_connection(lock, radio.connection(packet.handle))) {
      link->hear(now, packet.bytes);
    }
  }
}

Time Household::next_due(std::size_t lock) const {
  if (seen_[lock].look_again) return Time{0};
  const Doorstep& doorstep = doorsteps[lock];
  Time due = std::min(doorstep.people.next_due(), doorstep.presenters.next_due());
  for (const Phone& phone : phones) due = std::min(due, phone.next_due(lock));
  for (const Accessory& accessory : accessories) {
    if (accessory.lock() == lock) due = std::min(due, accessory.next_due());
  }
  return due;
}

Time Household::people_done_at() const {
  Time done{0};
  for (const Doorstep& doorstep : doorsteps) {
    done = std::max({done, doorstep.people.done_at(), doorstep.presenters.done_at()});
  }
  return done;
}

std::vector<Shown> Household::take_shown() {
  return std::exchange(shown_, {});
}

int Household::connected() const {
  int sessions = 0;
  for (const Phone& phone : phones) {
    for (std::size_t lock = 0; lock < lock_seeds_.size(); ++lock) {
      sessions += phone.app(lock).in_session() ? 1 : 0;
    }
  }
  return sessions;
}

}  // namespace locktwin::sim
