#include "sim/phones/phones.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/state_hash.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

const std::string& name_of(const Phone& phone) {
  return phone.app.name();
}
const std::string& name_of(const Accessory& accessory) {
  return accessory.name();
}

template <typename Thing>
Thing* find(const std::vector<std::unique_ptr<Thing>>& things, std::string_view name) {
  for (const auto& thing : things) {
    if (name_of(*thing) == plain_name(name)) return thing.get();
  }
  return nullptr;
}

template <typename Thing>
Thing& need(const std::vector<std::unique_ptr<Thing>>& things, const char* what,
            std::string_view name) {
  if (Thing* found = find(things, name)) return *found;
  std::vector<std::string_view> names;
  for (const auto& thing : things) names.push_back(name_of(*thing));
  throw BadInput(unknown_word(what, name, names), what);
}

}  // namespace

Phones::Phones(std::uint64_t seed, std::int64_t date_s)
    : seed_(seed), date_s_(date_s), cloud_(seed), attacker_(seed) {}

Phone& Phones::bring(std::string_view name) {
  if (Phone* found = find(phones_, name)) return *found;
  if (find(accessories_, name) != nullptr) {
    throw BadInput(fmt::format("phone: '{}' is the name of an accessory", name), "phone");
  }
  phones_.push_back(std::make_unique<Phone>(seed_, plain_name(name), date_s_));
  phones_.back()->link.set_tap(&attacker_);
  return *phones_.back();
}

Phone& Phones::get(std::string_view name) {
  return need(phones_, "phone", name);
}

Accessory& Phones::accessory(std::string_view name) {
  return need(accessories_, "accessory", name);
}

Accessory& Phones::bring_accessory(std::string_view name, Accessory::Kind kind) {
  if (Accessory* found = find(accessories_, name)) {
    if (!found->known() && found->kind() == kind) return *found;  // the lock has not taken it yet
    throw BadInput(fmt::format("accessory: there is one named '{}' already; remove it first, or "
                               "choose another name",
                               name),
                   "accessory");
  }
  if (find(phones_, name) != nullptr) {  // the account has one list of both
    throw BadInput(fmt::format("accessory: '{}' is the name of a phone", name), "accessory");
  }
  accessories_.push_back(std::make_unique<Accessory>(seed_, plain_name(name), kind));
  accessories_.back()->link().set_tap(&attacker_);
  return *accessories_.back();
}

AppReach Phones::reach_of(Time now, Phone& phone, const LockAir& lock) {
  return {.now = now,
          .clock_s = phone.clock_s(now),
          .bluetooth = phone.bluetooth(),
          .hears_lock = lock.radio.bluetooth_on() && phone.link.margin_db() >= 0,
          .internet = phone.internet() && cloud_.up(),
          .lock_online = lock.radio.online(),
          .screen = phone.at_rear_panel() ? lock.screen : std::string_view{},
          .link = phone.link,
          .lock = lock.radio,
          .cloud = cloud_,
          .account = account_,
          .shown = shown_};
}

void Phones::pair(Time now, Phone& phone, const LockAir& lock) {
  AppReach reach = reach_of(now, phone, lock);
  phone.app.pair(reach);
}

void Phones::make_one_time_code(Time now, Phone& phone, const LockAir& lock) {
  AppReach reach = reach_of(now, phone, lock);
  phone.app.make_one_time_code(reach);
}

void Phones::advance_phone(Time now, Phone& phone, const LockAir& lock) {
  phone.link.set_margin(phone.margin_db(lock.door_shut, attacker_.relays()));
  phone.link.set_working(phone.bluetooth() && !phone.hung());
  phone.link.advance(now, lock.radio);
  AppReach reach = reach_of(now, phone, lock);
  for (Bytes frame = phone.link.take(now); !frame.empty(); frame = phone.link.take(now)) {
    phone.app.take(reach, core::Lane::bluetooth, frame);
  }
  if (phone.on()) phone.app.advance(reach);
}

void Phones::advance(Time now, const LockAir& lock) {
  lock.radio.set_cloud(cloud_.up());
  seen_online_ = lock.radio.online();
  seen_bluetooth_ = lock.radio.bluetooth_on();
  look_again_ = false;
  cloud_.advance(now, lock.radio);
  for (Bytes frame = cloud_.take(now); !frame.empty(); frame = cloud_.take(now)) {
    for (const auto& phone : phones_) {
      AppReach reach = reach_of(now, *phone, lock);
      if (reach.internet) phone->app.take(reach, core::Lane::wifi, frame);
    }
  }
  for (const auto& phone : phones_) advance_phone(now, *phone, lock);
  for (const auto& accessory : accessories_) {
    accessory->set_id(account_.phone(accessory->name()));
    accessory->see_door(lock.door_shut);
    accessory->advance(now, lock.radio);
  }
  attacker_.advance(now, lock.radio);
}

BluetoothLink* Phones::on_connection(const Connection& connection) {
  const auto fits = [&](const BluetoothLink& link) {
    return link.linked() && link.connection().serial == connection.serial;
  };
  for (const auto& phone : phones_) {
    if (fits(phone->link)) return &phone->link;
  }
  for (const auto& accessory : accessories_) {
    if (fits(accessory->link())) return &accessory->link();
  }
  return nullptr;
}

void Phones::listen(Time now, RadioWires& lock) {
  look_again_ = lock.online() != seen_online_ || lock.bluetooth_on() != seen_bluetooth_;
  for (const core::RadioFrame& frame : lock.take_sent()) {
    if (frame.lane == core::Lane::wifi) {
      cloud_.send_to_phones(now, bytes_of(frame), lock.wifi());
    } else if (BluetoothLink* link = on_connection(lock.connection(frame.peer))) {
      link->hear(now, bytes_of(frame));
    }
  }
}

Time Phones::next_due() const {
  if (look_again_) return Time{0};
  Time due = std::min(cloud_.next_due(), attacker_.next_due());
  for (const auto& phone : phones_) {
    due = std::min(due, phone->link.next_due());
    if (phone->on()) due = std::min(due, phone->app.next_due());
  }
  for (const auto& accessory : accessories_) due = std::min(due, accessory->next_due());
  return due;
}

std::vector<PhoneEvent> Phones::take_shown() {
  std::vector<PhoneEvent> shown;
  shown.swap(shown_);
  return shown;
}

int Phones::connected() const {
  return static_cast<int>(std::count_if(phones_.begin(), phones_.end(),
                                        [](const auto& phone) { return phone->app.in_session(); }));
}

void Phones::hash_into(model::StateHash& hash) const {
  cloud_.hash_into(hash);
  attacker_.hash_into(hash);
  account_.hash_into(hash);
  for (bool flag : {seen_online_, seen_bluetooth_, look_again_}) hash.add(flag);
  for (const auto& phone : phones_) phone->hash_into(hash);
  for (const auto& accessory : accessories_) accessory->hash_into(hash);
}

}  // namespace locktwin::sim
