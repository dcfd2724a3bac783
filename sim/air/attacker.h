// A stranger with radio equipment near the lock (APP-4): hears every Bluetooth frame that goes to
// it or comes from it, says what it has heard again, alters what passes, lengthens the air between
// a far phone and the lock, holds commands up, jams, floods, and sits on connections. It has no
// key; whatever it achieves, it achieves against the protocol. What else it has got hold of, and
// whether anything of this has opened the door, is spoils.h.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/state/fields.h"
#include "sim/air/bluetooth_link.h"
#include "sim/air/spoils.h"

namespace locktwin::sim {

class Attacker : public AirTap {
 public:
  // What a flood consists of, every other frame; the rest is noise.
  enum class Flood : std::uint8_t { greetings, pairing, silence };
  static constexpr std::size_t kMostLinks = model::RadioChips::kLockHandle;

  Attacker() = default;
  explicit Attacker(std::uint64_t seed);

  Duration hear(Bytes& frame, const model::Connection& on) override;
  void overhear() { ++heard_; }  // a frame of the lock

  void listen(bool on);  // from then on everything is recorded, anew
  // Plays everything recorded, in its order, a frame in every connection interval: on a connection
  // of its own, or slipped into the one on which it was recorded.
  void replay(Time now, bool into_victims_connection);
  void relay(bool on, Duration hold);  // `hold`: of commands on their way to the lock
  void alter(std::size_t frames) { alters_ = frames; }  // one bit of each of the next that pass
  void jam(Time now, Duration span) { jam_ends_ = now + span; }
  bool jams(Time now) const { return jam_ends_ != kNever && now < jam_ends_; }
  bool listens() const { return listens_; }
  bool relays() const { return relays_; }
  bool floods() const { return flood_ends_ != kNever; }
  // On so many connections, each a frame in every interval. A HELLO is one that was recorded, if
  // possible; a pairing request is made of noise; silence greets once
  // in each connection and says no more.
  void flood(Time now, Duration span, Flood what, std::size_t connections);

  void advance(Time now, model::RadioChips& lock);
  Time next_due() const;
  bool chance(double share) { return random_.next_u32() < share * 0x1p32; }  // it comes off
  std::size_t recorded() const { return recorded_.size(); }
  std::uint64_t sent() const { return sent_; }
  std::uint64_t heard() const { return heard_; }
  std::uint64_t altered() const { return altered_; }
  // Commands that went over the relays, and of these the ones that were held up.
  std::uint64_t relayed() const { return relayed_; }
  std::uint64_t held_up() const { return held_up_; }
  Spoils& spoils() { return spoils_; }
  const Spoils& spoils() const { return spoils_; }
  LT_FIELDS(random_, links_, recorded_, spoils_, sent_, heard_, altered_, relayed_, held_up_, hold_,
            next_slip_, slipped_, next_flood_, flood_ends_, jam_ends_, alters_, connections_,
            greeted_, flood_, listens_, relays_, plays_)

 private:
  struct Recorded {
    Bytes bytes;
    model::Connection on;
    LT_FIELDS(bytes, on)
  };

  void play(Time now);
  void slip(Time now, model::RadioChips& lock);
  void send(Time now, BluetoothLink& link, const Bytes& frame);
  void send_noise(Time now, std::size_t number);
  const Bytes* heard_greeting();  // nullptr: none
  Bytes noise(std::size_t size);
  Bytes greeting();

  RandomStream random_;
  std::vector<BluetoothLink> links_;
  std::vector<Recorded> recorded_;
  Spoils spoils_;
  std::uint64_t sent_ = 0;
  std::uint64_t heard_ = 0;
  std::uint64_t altered_ = 0;
  std::uint64_t relayed_ = 0;
  std::uint64_t held_up_ = 0;
  Duration hold_{0};
  Time next_slip_ = kNever;  // of a record into the victim's connection
  std::size_t slipped_ = 0;  // frames of the record so far
  Time next_flood_ = kNever;
  Time flood_ends_ = kNever;
  Time jam_ends_ = kNever;
  std::size_t alters_ = 0;
  std::size_t connections_ = 1;             // of the flood
  std::array<bool, kMostLinks> greeted_{};  // in each
  Flood flood_ = Flood::greetings;
  bool listens_ = false;
  bool relays_ = false;
  bool plays_ = false;  // as soon as it has a connection
};

}  // namespace locktwin::sim
