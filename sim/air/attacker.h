// A stranger with radio equipment near the lock (APP-4): hears every Bluetooth frame that goes to
// it, says what it has heard again, lengthens the air between a far phone and the lock, holds
// commands up, and floods. It has no key; whatever it achieves, it achieves against the protocol.
#pragma once

#include <cstdint>
#include <vector>

#include "model/state/fields.h"
#include "sim/air/bluetooth_link.h"

namespace locktwin::sim {

class Attacker : public AirTap {
 public:
  Attacker() = default;
  explicit Attacker(std::uint64_t seed);

  Duration hear(const Bytes& frame, const model::Connection& on) override;

  void listen(bool on);  // from then on everything is recorded, anew
  // Plays everything recorded, in its order, a frame in every connection interval: on a connection
  // of its own, or slipped into the one on which it was recorded.
  void replay(Time now, bool into_victims_connection);
  void relay(bool on, Duration hold);  // `hold`: of commands on their way to the lock
  bool listens() const { return listens_; }
  bool relays() const { return relays_; }
  bool floods() const { return flood_ends_ != kNever; }
  // A HELLO, if possible one that was recorded, or garbage in every connection interval.
  void flood(Time now, Duration span);

  void advance(Time now, model::RadioChips& lock);
  Time next_due() const;
  std::size_t recorded() const { return recorded_.size(); }
  std::uint64_t sent() const { return sent_; }
  LT_FIELDS(random_, link_, recorded_, sent_, hold_, next_slip_, slipped_, next_flood_, flood_ends_,
            listens_, relays_, plays_)

 private:
  struct Recorded {
    Bytes bytes;
    model::Connection on;
    LT_FIELDS(bytes, on)
  };

  void play(Time now);
  void slip(Time now, model::RadioChips& lock);
  void send_noise(Time now);
  const Bytes* heard_greeting();  // nullptr: none
  Bytes noise(std::size_t size);

  RandomStream random_;
  BluetoothLink link_;
  std::vector<Recorded> recorded_;
  std::uint64_t sent_ = 0;
  Duration hold_{0};
  Time next_slip_ = kNever;  // of a record into the victim's connection
  std::size_t slipped_ = 0;  // frames of the record so far
  Time next_flood_ = kNever;
  Time flood_ends_ = kNever;
  bool listens_ = false;
  bool relays_ = false;
  bool plays_ = false;  // as soon as it has a connection
};

}  // namespace locktwin::sim
