#include "sim/phones/accessory.h"

#include <algorithm>
#include <chrono>

#include "sim/phones/app_times.h"

namespace locktwin::sim {

using namespace std::chrono_literals;

namespace {

constexpr Duration kPatience = 1min;        // for the state of a door
constexpr Duration kPauseWhenBusy = 300ms;  // the lock does something else: again after this

}  // namespace

Accessory::Accessory(const Seeds& seeds, const std::string& name, Kind kind, std::size_t lock)
    : name_(name),
      kind_(kind),
      lock_(lock),
      random_(seeds.secrets, "accessory." + name),
      link_(seeds.chance, "accessory." + name + ".bluetooth") {
  own_ = core::noise::KeyPair::of(random_key(random_));
}

void Accessory::set_id(std::uint8_t id, const core::Key32& lock_key) {
  if (id == id_) return;
  id_ = id;
  const bool remote = kind_ == Kind::remote_control;
  if (id == 0 && remote) return;
  session_.adopt(id, remote ? core::Role::remote_control : core::Role::door_sensor, own_, lock_key);
  door_shut_.reset();
}

void Accessory::press() {
  wants_ = kind_ == Kind::remote_control && session_.paired();
}

void Accessory::see_door(bool shut) {
  if (kind_ != Kind::door_sensor || !known() || door_shut_ == shut) return;
  door_shut_ = shut;
  wants_ = true;
}

void Accessory::rest(model::RadioChips& lock) {
  // A door's state may be told twice; whether a remote control was heard nobody knows.
  if (stage_ == Stage::asking && !done_ && kind_ == Kind::door_sensor) wants_ = true;
  link_.close(lock);
  stage_ = Stage::resting;
  if (done_) deadline_ = kNever;
  again_at_ = kNever;
  done_ = false;
}

void Accessory::give_up() {
  unsaid_ = wants_ && kind_ == Kind::door_sensor;
  wants_ = false;
  deadline_ = kNever;
}

// A lock whose radio comes back is noticed.
void Accessory::look_up(bool lock_on) {
  if (unsaid_ && lock_on && !lock_on_) {
    unsaid_ = false;
    wants_ = true;
  }
  lock_on_ = lock_on;
}

void Accessory::hear(Time now, const Bytes& frame, AirTap& tap) {
  if (stage_ == Stage::greeting && session_.take_challenge(frame)) {
    stage_ = Stage::asking;
    wants_ = false;
    say(now, tap);
  } else if (stage_ == Stage::asking) {
    const auto word = session_.hear(frame);
    const auto reply = word ? LockSession::reply_in(*word) : std::optional<LockReply>();
    const bool again = reply && (reply->status == core::ReplyStatus::busy ||
                                 reply->status == core::ReplyStatus::stale);
    if (again) again_at_ = now + kPauseWhenBusy;
    done_ = done_ || (reply && !again);
  }
}

void Accessory::say(Time now, AirTap& tap) {
  again_at_ = kNever;
  const bool opens = kind_ == Kind::remote_control;
  link_.send(now,
             opens ? session_.command(core::Opcode::unlock, {})
                   : session_.command(core::Opcode::door_state,
                                      {static_cast<std::uint8_t>(*door_shut_ ? 0 : 1)}),
             &tap);
}

void Accessory::advance(Time now, model::RadioChips& lock, AirTap& tap) {
  look_up(lock.bluetooth_on());
  link_.advance(now, lock);
  for (Bytes frame = link_.take(now); !frame.empty(); frame = link_.take(now))
    hear(now, frame, tap);
  const bool lost = stage_ != Stage::resting && link_.state() == BluetoothLink::State::idle;
  if (again_at_ <= now) say(now, tap);
  if (done_ || lost || deadline_ <= now) rest(lock);
  if (deadline_ <= now) give_up();
  if (stage_ == Stage::resting && wants_) {
    stage_ = Stage::looking;
    const bool press = kind_ == Kind::remote_control;
    if (deadline_ == kNever) deadline_ = now + (press ? app_times::kPressGoodFor : kPatience);
    link_.open(now);
  }
  if (stage_ == Stage::looking && link_.linked()) {
    stage_ = Stage::greeting;
    link_.send(now, session_.hello(random_, core::Lane::bluetooth), &tap);
  }
}

Time Accessory::next_due() const {
  return std::min({deadline_, again_at_, link_.next_due()});
}

}  // namespace locktwin::sim
