#include "sim/air/attacker.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "firmware-core/phone/protocol.h"

namespace locktwin::sim {

using namespace std::chrono_literals;

namespace {

constexpr Duration kInterval = 30ms;  // of a connection
constexpr Duration kLeaveAfter = 1s;  // of the last frame of a replay: it has been heard by then

bool is_of(const Bytes& frame, core::protocol::FrameType type) {
  return frame.size() > 1 && frame[1] == static_cast<std::uint8_t>(type);
}

}  // namespace

Attacker::Attacker(std::uint64_t seed) : random_(seed, "attacker") {
  links_.emplace_back(seed, "attacker.bluetooth");
  links_.emplace_back(seed, "attacker.bluetooth.2");
  links_.emplace_back(seed, "attacker.bluetooth.3");
}

Duration Attacker::hear(Bytes& frame, const model::Connection& on) {
  if (listens_) recorded_.push_back({frame, on});
  if (alters_ != 0 && !frame.empty()) {
    --alters_;
    ++altered_;
    frame.back() ^= 1;
    spoils_.say(frame, recorded_.size());
  }
  if (!relays_ || !is_of(frame, core::protocol::FrameType::asks)) return Duration{0};
  ++relayed_;
  if (hold_ > Duration{0}) ++held_up_;
  return hold_;
}

void Attacker::listen(bool on) {
  if (on) recorded_.clear();
  listens_ = on;
}

void Attacker::replay(Time now, bool into_victims_connection) {
  slipped_ = 0;
  next_slip_ = into_victims_connection ? now : kNever;
  plays_ = !into_victims_connection;
}

void Attacker::relay(bool on, Duration hold) {
  relays_ = on;
  hold_ = hold;
}

void Attacker::flood(Time now, Duration span, Flood what, std::size_t connections) {
  flood_ = what;
  connections_ = connections;
  greeted_ = {};
  next_flood_ = now;
  flood_ends_ = now + span;
}

void Attacker::send(Time now, BluetoothLink& link, const Bytes& frame) {
  link.send(now, frame);
  spoils_.say(frame, recorded_.size());
  ++sent_;
}

void Attacker::slip(Time now, model::RadioChips& lock) {
  while (slipped_ < recorded_.size() && !lock.is_up(recorded_[slipped_].on)) ++slipped_;
  next_slip_ = kNever;
  if (slipped_ >= recorded_.size()) return;
  const Recorded& frame = recorded_[slipped_++];
  lock.receive({model::Packet::By::bluetooth, frame.on.handle, frame.bytes});
  spoils_.say(frame.bytes, recorded_.size());
  ++sent_;
  next_slip_ = now + kInterval;
}

void Attacker::play(Time now) {
  if (plays_ && links_.front().linked()) {
    plays_ = false;
    for (const Recorded& frame : recorded_) send(now, links_.front(), frame.bytes);
    const Duration said = kInterval * static_cast<Duration::rep>(recorded_.size());
    if (next_flood_ != kNever) return;  // the flood goes on
    flood_ends_ = (flood_ends_ == kNever ? now : flood_ends_) + said + kLeaveAfter;
  }
}

// A HELLO that was recorded: of all that a stranger can say it costs the lock most.
const Bytes* Attacker::heard_greeting() {
  std::vector<const Bytes*> greetings;
  for (const Recorded& frame : recorded_) {
    if (is_of(frame.bytes, core::protocol::FrameType::hello)) greetings.push_back(&frame.bytes);
  }
  return greetings.empty() ? nullptr : greetings[random_.next_u32() % greetings.size()];
}

Bytes Attacker::noise(std::size_t size) {
  Bytes frame(size);
  for (std::uint8_t& byte : frame) byte = static_cast<std::uint8_t>(random_.next_u32());
  return frame;
}

Bytes Attacker::greeting() {
  const bool pairs = flood_ == Flood::pairing;
  const Bytes* const heard = pairs ? nullptr : heard_greeting();
  if (heard != nullptr) return *heard;
  Bytes frame = noise(core::kRadioFrameBytes);
  frame[0] = core::protocol::kVersion;
  frame[1] = static_cast<std::uint8_t>(pairs ? core::protocol::FrameType::pair_request
                                             : core::protocol::FrameType::hello);
  return frame;
}

// Every other frame is a greeting, of somebody who was heard or of nobody; the rest is noise of a
// random length. Who keeps silent greets once in each connection.
void Attacker::send_noise(Time now, std::size_t number) {
  BluetoothLink& link = links_[number];
  const bool greeted = std::exchange(greeted_[number], link.linked());
  if (!link.linked() || (flood_ == Flood::silence && greeted)) return;
  const bool greets = flood_ == Flood::silence || random_.next_u32() % 2 == 0;
  send(now, link, greets ? greeting() : noise(1 + random_.next_u32() % core::kRadioFrameBytes));
}

void Attacker::advance(Time now, model::RadioChips& lock) {
  const bool needs_link = plays_ || flood_ends_ != kNever;
  const std::size_t wanted = flood_ends_ != kNever ? connections_ : 1;
  for (std::size_t i = 0; i < links_.size(); ++i) {
    BluetoothLink& link = links_[i];
    const bool used = needs_link && i < wanted;
    if (used && link.state() == BluetoothLink::State::idle) link.open(now);
    if (!used) link.close(lock);  // a flood of fewer leaves the others
    link.advance(now, lock);
    while (!link.take(now).empty()) {
    }
  }
  play(now);
  if (next_slip_ <= now) slip(now, lock);
  if (next_flood_ <= now) {
    for (std::size_t i = 0; i < wanted; ++i) send_noise(now, i);
    next_flood_ = now + kInterval;
  }
  if (jam_ends_ <= now) jam_ends_ = kNever;
  if (flood_ends_ <= now) {
    flood_ends_ = next_flood_ = kNever;
    connections_ = 1;
    for (BluetoothLink& link : links_) link.close(lock);
  }
}

Time Attacker::next_due() const {
  Time due = std::min({next_slip_, next_flood_, flood_ends_, jam_ends_});
  for (const BluetoothLink& link : links_) due = std::min(due, link.next_due());
  return due;
}

}  // namespace locktwin::sim
