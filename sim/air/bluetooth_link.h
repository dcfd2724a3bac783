// One Bluetooth radio outside the lock (a phone's, an accessory's, an attacker's) and its
// connection to the lock's chip.
//
//   idle ── open ──▶ looking ── an advert heard ──▶ linked ── too far, switched off ──▶ fading
//    ▲                  │ 5 s                          │ close                            │ 4 s
//    └──────────────────┴──────────────────────────────┴──────────────────────────────────┘
//
// The link layer repeats a packet in every connection interval until it arrives, so no frame is
// lost as long as the link lives: near the limit of the range frames come late.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "model/radio/bluetooth_path.h"
#include "model/radio/radio_chips.h"
#include "model/state/fields.h"
#include "sim/air/wire_bytes.h"
#include "sim/time/random_stream.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// Somebody who hears what goes from here to the lock, and may alter it or hold it up.
class AirTap {
 public:
  virtual ~AirTap() = default;
  virtual Duration hear(Bytes& frame, const model::Connection& on) = 0;
};

class BluetoothLink {
 public:
  enum class State : std::uint8_t { idle, looking, linked, fading };

  BluetoothLink() = default;
  // Chance from the stream `name`; `handle`: that the lock's chip gives, kAnyHandle or the one that
  // it keeps for a linked lock.
  BluetoothLink(std::uint64_t seed, std::string_view name,
                std::uint8_t handle = model::RadioChips::kAnyHandle);

  void open(Time now);                  // from idle
  void close(model::RadioChips& lock);  // at once, from any state
  // Where it is; and whether its own radio works at all (switched on, not hung up).
  void set_margin(double margin_db) { margin_db_ = margin_db; }
  void set_working(bool working) { working_ = working; }

  void send(Time now, Bytes bytes, AirTap* tap = nullptr);  // null: nobody listens
  // The lock has sent this on our connection.
  void hear(Time now, const Bytes& bytes);
  // Sets up and gives up the link, hands over what has arrived at the lock.
  void advance(Time now, model::RadioChips& lock);
  // What has arrived here by now, oldest first; empty when there is nothing.
  Bytes take(Time now);
  Time next_due() const;

  State state() const { return state_; }
  bool linked() const { return state_ == State::linked || state_ == State::fading; }
  const model::Connection& connection() const { return connection_; }
  double margin_db() const { return margin_db_; }
  LT_FIELDS(random_, to_lock_, to_us_, connection_, heard_at_, ends_at_, margin_db_, working_,
            handle_, state_)

 private:
  bool in_reach() const { return working_ && margin_db_ >= 0; }
  void look(model::RadioChips& lock);
  void watch(Time now, const model::RadioChips& lock);
  void deliver(Time now, model::RadioChips& lock);
  Time arrival(Time now, const std::deque<Parcel>& before);

  // Of every such radio alike.
  static constexpr model::BluetoothParameters kRadio{};
  RandomStream random_;
  std::deque<Parcel> to_lock_;
  std::deque<Parcel> to_us_;
  model::Connection connection_;
  Time heard_at_ = kNever;  // looking: of the next advert
  Time ends_at_ = kNever;   // looking, fading
  double margin_db_ = 40;
  bool working_ = true;
  std::uint8_t handle_ = model::RadioChips::kAnyHandle;  // that is asked for
  State state_ = State::idle;
};

}  // namespace locktwin::sim
