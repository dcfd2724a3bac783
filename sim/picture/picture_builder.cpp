#include "sim/picture/picture_builder.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "firmware-core/house/settings.h"
#include "firmware-core/house/zone.h"
#include "model/recognition/darkness.h"
#include "sim/catalogue/signals.h"
#include "sim/faults/fault_spec.h"
#include "sim/household/event_names.h"
#include "sim/lock/rear_screen.h"
#include "sim/picture/fault_info.h"
#include "sim/picture/setting_info.h"
#include "sim/scene/scene.h"
#include "sim/vocabulary/phone_events.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

std::string word(std::string_view text) {
  return std::string(text);
}

std::string wifi_word(const Lock& lock) {
  switch (lock.plant.radio.wifi().network().state) {
    case model::WifiNetwork::State::on:
      return "on";
    case model::WifiNetwork::State::unsteady:
      return "unsteady";
    case model::WifiNetwork::State::off:
      return "off";
  }
  return {};
}

std::vector<double> read_signals(const World& world, std::size_t lock) {
  const auto catalogue = signal_catalogue();
  std::vector<double> values;
  values.reserve(catalogue.size());
  for (const SignalSpec& signal : catalogue) values.push_back(signal.read(world, lock));
  return values;
}

std::vector<FaultPicture> look_at_faults(const Sight& sight, const std::vector<double>& asked) {
  const Faults& put = sight.lock.faults;
  const std::vector<std::string> idle = put.idle();
  const auto catalogue = fault_catalogue();
  std::vector<FaultPicture> faults(catalogue.size());
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    const FaultSpec& spec = catalogue[i];
    FaultPicture& fault = faults[i];
    fault.standing = put.standing(spec.name);
    if (fault.standing) {
      fault.shows = spec.shows(sight);
      fault.idle = std::find(idle.begin(), idle.end(), spec.name) != idle.end();
    } else if (spec.refuses != nullptr && i < asked.size()) {
      fault.refuses = spec.refuses(sight, asked[i]);
    }
  }
  return faults;
}

HomePicture look_at_home(const AppHome& home) {
  static const SignalSpec* const kLockState = find_signal("core.lock_state");
  HomePicture picture;
  picture.fresh = home.fresh;
  picture.lock = word(kLockState->choices.at(static_cast<std::size_t>(home.lock)));
  picture.door = home.door;
  picture.battery_pct = home.battery_pct;
  picture.wifi_dbm = home.wifi_dbm;
  picture.lockout = home.lockout;
  picture.privacy = home.privacy;
  picture.away = home.away;
  picture.clock_known = home.clock_known;
  picture.battery_low = home.battery_low;
  core::Zone zone;
  zone.take(home.zone);
  picture.east_min = zone.east_min;
  picture.summer_min = zone.summer_min;
  return picture;
}

std::vector<CredentialPicture> look_at_credentials(const App& app) {
  constexpr const char* kKinds[] = {"face", "palm", "finger", "pin"};
  static_assert(std::size(kKinds) == core::kCredentialKinds);
  std::vector<CredentialPicture> rows;
  for (const AppCredential& credential : app.credentials()) {
    const auto method = static_cast<std::uint8_t>(core::method_of(credential.kind));
    rows.push_back({kKinds[static_cast<std::size_t>(credential.kind) % std::size(kKinds)],
                    word(method_name(method)), credential.slot, credential.duress});
  }
  return rows;
}

std::vector<SettingPicture> look_at_settings(const App& app) {
  const auto infos = setting_infos();
  const std::vector<std::uint16_t>& told = app.settings();
  std::vector<SettingPicture> rows;
  for (std::size_t i = 0; i < told.size() && i < infos.size(); ++i) {
    rows.push_back({word(infos[i].name), told[i], infos[i].lowest, infos[i].highest});
  }
  return rows;
}

// The numbers of a phone that was paired before a reset are not those of the account.
std::vector<AppEventPicture> look_at_events(const App& app, const Account& account) {
  const auto& all = app.events();
  std::vector<AppEventPicture> rows;
  NamesBackwards names(account);
  const bool of_account = app.lock_key() == account.lock_key;
  for (auto event = all.rbegin(); event != all.rend(); ++event) {
    if (rows.size() == PhonePicture::kEvents) break;
    const std::uint32_t clock_s = event->clock_s;
    const std::uint32_t local_s = clock_s == 0 ? 0 : app.home().local_s(clock_s);
    rows.push_back(
        {event->number, local_s, event->event, of_account ? names.of(event->event) : EventNames{}});
  }
  return rows;
}

PhonePicture look_at_phone(const Phone& phone, const Sight& sight) {
  const App& app = phone.app(sight.which);
  const Account& account = sight.household.accounts.at(sight.which);
  PhonePicture picture;
  picture.name = phone.name();
  picture.distance_m = phone.distance_m(sight.which, sight.air.spots);
  picture.inside = phone.place().inside;
  picture.power = phone.on();
  picture.bluetooth = phone.bluetooth();
  picture.internet = phone.internet();
  picture.clock_s = phone.clock_s(sight.now);
  picture.paired = app.paired();
  picture.invited = account.invitations.contains(plain_name(app.name()));
  picture.connected = app.in_session();
  picture.away = app.away();
  picture.by_cloud = app.lane() == core::Lane::wifi;
  picture.busy = app.busy();
  picture.video = phone.internet() && app.shows_video(sight.now);
  picture.role = word(role_name(static_cast<std::uint8_t>(app.role())));
  picture.home = look_at_home(app.home());
  picture.one_time_code = app.one_time_code();
  picture.credentials_of = app.credentials_of();
  picture.credentials = look_at_credentials(app);
  picture.settings = look_at_settings(app);
  picture.events = look_at_events(app, account);
  picture.newest_event = app.newest_event();
  return picture;
}

std::string in_view(const model::FaceView& face) {
  if (!face.there) return {};
  switch (face.what) {
    case model::InView::head:
      return "head";
    case model::InView::picture:
      return "picture";
    case model::InView::animal:
      return "animal";
  }
  return {};
}

DoorstepPicture look_at_doorstep(const Sight& sight) {
  const Household& house = sight.household;
  const Presenters& there = house.doorsteps.at(sight.which).presenters;
  const model::FaceView& face = sight.lock.plant.sensors.face();
  DoorstepPicture picture;
  picture.face = {std::string(there.who(model::Sensor::face)),
                  in_view(face),
                  face.distance_m,
                  face.yaw_deg,
                  face.pitch_deg,
                  face.cover,
                  there.follows()};
  picture.palm = {std::string(there.who(model::Sensor::palm)),
                  sight.lock.plant.sensors.palm().distance_m};
  picture.finger = there.who(model::Sensor::finger);
  for (const std::string& who : {picture.face.who, picture.palm.who, picture.finger}) {
    if (who.empty()) continue;
    picture.child = house.persons.description(who).hands.of_a_child;
    break;
  }
  return picture;
}

LightsPicture look_at_lights(const Sight& sight, bool digits_lit) {
  constexpr double kNoticed = 0.75;
  constexpr double kInvites = 0.6;
  const model::FrontSensors& sensors = sight.lock.plant.sensors;
  const auto ring = [&](model::Sensor sensor) {
    const model::RecognitionModule& module = sensors.module(sensor);
    return module.reads() ? 1.0 : module.present() ? kNoticed : 0.0;
  };
  const model::SensingConditions& around = sensors.conditions();
  LightsPicture picture;
  picture.camera = ring(model::Sensor::face);
  picture.infrared = sensors.module(model::Sensor::face).reads() && !around.infrared_light_dead;
  picture.finger = std::max(ring(model::Sensor::finger), digits_lit ? kInvites : 0.0);
  picture.night = around.light_lux < model::kEnoughLux;
  return picture;
}

void look_at_account(LockPicture& picture, const Account& account) {
  for (const auto& [name, number] : account.users) {
    const auto role = static_cast<std::uint8_t>(account.role(name));
    picture.users.push_back({number, name, word(role_name(role))});
  }
  for (const auto& [name, number] : account.phones) picture.keys.push_back({number, name});
  for (const auto& [name, invited] : account.invitations) {
    picture.keys.push_back({invited.id, name});
  }
}

void look_around(LockPicture& picture, const Sight& sight) {
  look_at_account(picture, sight.household.accounts.at(sight.which));
  for (const Phone& phone : sight.household.phones) {
    picture.phones.push_back(look_at_phone(phone, sight));
  }
  for (const Accessory& accessory : sight.household.accessories) {
    if (accessory.lock() != sight.which) continue;
    const bool remote = accessory.kind() == Accessory::Kind::remote_control;
    picture.accessories.push_back({accessory.name(), remote, accessory.known()});
  }
  const Attacker& attacker = sight.air.attackers.at(sight.which);
  picture.attacker = {attacker.listens(), attacker.relays(), attacker.floods()};
}

// The zone as it was told to the app that has asked for it last.
std::optional<int> minutes_before_utc(const Sight& sight, std::uint32_t utc_s) {
  const AppHome* told = nullptr;
  for (const Phone& phone : sight.household.phones) {
    const App& app = phone.app(sight.which);
    if (!app.paired() || !app.home().fresh) continue;
    if (told == nullptr || app.home().event > told->event) told = &app.home();
  }
  core::Zone zone;
  if (told != nullptr) zone.take(told->zone);
  if (zone.east_min == 0 && zone.summer_min == 0) return std::nullopt;
  return static_cast<int>(std::int64_t{zone.local_s(utc_s)} - std::int64_t{utc_s}) / 60;
}

LockPicture look_at_lock(const World& world, std::size_t which, const std::vector<double>& asked) {
  const Lock& lock = world.lock(which);
  const Sight sight(lock, which, world.household(), world.air(), world.now());
  LockPicture picture;
  picture.name = lock.name;
  picture.signals = read_signals(world, which);
  picture.faults = look_at_faults(sight, asked);
  picture.wifi = wifi_word(lock);
  picture.pairing_text = visible_pairing_text(lock);
  const auto language = static_cast<core::Language>(lock.board.outputs().language);
  picture.speaks_english = language == core::Language::english;
  const auto since_begin = std::chrono::floor<std::chrono::seconds>(world.now());
  picture.east_min =
      minutes_before_utc(sight, static_cast<std::uint32_t>(world.date_s() + since_begin.count()));
  look_around(picture, sight);
  picture.doorstep = look_at_doorstep(sight);
  static const SignalSpec* const kDigitsLit = find_signal("panel.digits_lit");
  picture.lights = look_at_lights(sight, kDigitsLit->read(world, which) != 0.0);
  return picture;
}

}  // namespace

Picture draw_picture(const World& world, const std::vector<double>& asked) {
  Picture picture;
  picture.now = world.now();
  for (std::size_t which = 0; which < world.locks().size(); ++which) {
    picture.locks.push_back(look_at_lock(world, which, asked));
  }
  picture.people_done_at = world.people_done_at();
  return picture;
}

std::size_t count_locks(const World& world) {
  return world.locks().size();
}

ScopeSample sample_scope(const World& world, std::size_t lock,
                         std::span<const std::size_t> signals) {
  const auto catalogue = signal_catalogue();
  ScopeSample sample{to_seconds(world.now()), {}};
  for (std::size_t i = 0; i < signals.size() && i < ScopeSample::kMost; ++i) {
    sample.values[i] = static_cast<float>(catalogue[signals[i]].read(world, lock));
  }
  return sample;
}

std::span<const SettingInfo> setting_infos() {
  static constexpr SettingInfo kInfos[] = {
#define LT_SETTING(id, name, initial, lowest, highest, help) {name, lowest, highest},
#include "firmware-core/house/settings.def"
  };
  return kInfos;
}

std::span<const FaultInfo> fault_infos() {
  static const std::vector<FaultInfo> kInfos = [] {
    std::vector<FaultInfo> infos;
    for (const FaultSpec& spec : fault_catalogue()) {
      infos.push_back({spec.name, spec.help, spec.minimum, spec.maximum});
    }
    return infos;
  }();
  return kInfos;
}

std::optional<std::size_t> fault_index(std::string_view name) {
  const auto infos = fault_infos();
  const auto found = std::find_if(infos.begin(), infos.end(),
                                  [&](const FaultInfo& info) { return info.name == name; });
  if (found == infos.end()) return {};
  return static_cast<std::size_t>(found - infos.begin());
}

}  // namespace locktwin::sim
