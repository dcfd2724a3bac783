#include "sim/air/attacker.h"

#include <algorithm>
#include <chrono>

#include "firmware-core/phone/protocol.h"

namespace locktwin::sim {

using namespace std::chrono_literals;

namespace {

constexpr Duration kInterval = 30ms;  // of a connection
constexpr Duration kLeaveAfter = 1s;  // a replay has been heard by then

bool is_of(const Bytes& frame, core::protocol::FrameType type) {
  return frame.size() > 1 && frame[1] == static_cast<std::uint8_t>(type);
}

}  // namespace

Attacker::Attacker(std::uint64_t seed)
    : random_(seed, "attacker"), link_(seed, "attacker.bluetooth") {}

Duration Attacker::hear(const Bytes& frame, const model::Connection& on) {
  if (listens_) recorded_.push_back({frame, on});
  return relays_ && is_of(frame, core::protocol::FrameType::asks) ? hold_ : Duration{0};
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

void Attacker::flood(Time now, Duration span) {
  next_flood_ = now;
  flood_ends_ = now + span;
}

void Attacker::slip(Time now, model::RadioChips& lock) {
  while (slipped_ < recorded_.size() && !lock.is_up(recorded_[slipped_].on)) ++slipped_;
  next_slip_ = kNever;
  if (slipped_ >= recorded_.size()) return;
  const Recorded& frame = recorded_[slipped_++];
  lock.receive({model::Packet::By::bluetooth, frame.on.handle, frame.bytes});
  ++sent_;
  next_slip_ = now + kInterval;
}

void Attacker::play(Time now) {
  if (plays_ && link_.linked()) {
    plays_ = false;
    for (const Recorded& frame : recorded_) link_.send(now, frame.bytes);
    sent_ += recorded_.size();
    flood_ends_ = std::min(flood_ends_, now + kLeaveAfter);
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

// Every other frame is a HELLO, of somebody who was heard or of nobody; the rest is noise of a
// random length.
void Attacker::send_noise(Time now) {
  next_flood_ = now + kInterval;
  if (!link_.linked()) return;
  const bool greets = random_.next_u32() % 2 == 0;
  const Bytes* const heard = greets ? heard_greeting() : nullptr;
  Bytes frame = heard != nullptr ? *heard
                : greets         ? noise(core::kRadioFrameBytes)
                                 : noise(1 + random_.next_u32() % core::kRadioFrameBytes);
  if (greets && heard == nullptr) {
    frame[0] = core::protocol::kVersion;
    frame[1] = static_cast<std::uint8_t>(core::protocol::FrameType::hello);
  }
  link_.send(now, frame);
  ++sent_;
}

void Attacker::advance(Time now, model::RadioChips& lock) {
  const bool needs_link = plays_ || flood_ends_ != kNever;
  if (needs_link && link_.state() == BluetoothLink::State::idle) link_.open(now);
  link_.advance(now, lock);
  while (!link_.take(now).empty()) {
  }
  play(now);
  if (next_slip_ <= now) slip(now, lock);
  if (next_flood_ <= now) send_noise(now);
  if (flood_ends_ <= now) {
    flood_ends_ = next_flood_ = kNever;
    link_.close(lock);
  }
}

Time Attacker::next_due() const {
  return std::min({next_slip_, next_flood_, flood_ends_, link_.next_due()});
}

}  // namespace locktwin::sim
