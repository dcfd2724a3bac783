// The cloud between the phones and one lock: relays frames both ways with its delay, keeps what
// phones are to be told until they can hear it, and can be down. It has no key: it can neither read
// a secret nor make a command (firmware-core/phone/README.md).
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "firmware-core/vocabulary.h"
#include "model/radio/radio_chips.h"
#include "model/radio/wifi_link.h"
#include "model/state/fields.h"
#include "sim/air/wire_bytes.h"
#include "sim/time/random_stream.h"
#include "sim/time/time.h"

namespace locktwin::sim {

struct CloudParameters {
  double phone_s = 0.06;       // phone to cloud over the mobile net, at least …
  double phone_more_s = 0.06;  // … and up to this much more
  double lock_s = 0.04;        // cloud to the house's access point, at least …
  double lock_more_s = 0.30;   // … and until the lock's radio listens (every third beacon)
  double first_repeat_s = 1.0;  // a lost frame is sent again after this, then after twice as long …
  int tries = 4;                // … until given up
};

// Something that the phones with which the device is shared are told (UNL-9, ALM-1 to ALM-5).
struct CloudNotification {
  std::uint32_t number = 0;  // of the event
  core::Event event{};
  LT_FIELDS(number, event)
};

class Cloud {
 public:
  Cloud() = default;
  explicit Cloud(std::uint64_t seed) : random_(seed, "cloud") {}

  void set_up(bool up) { up_ = up; }
  bool up() const { return up_; }

  void send_to_lock(Time now, const Bytes& bytes, const model::WifiLink& wifi);
  void send_to_phones(Time now, const Bytes& bytes, const model::WifiLink& wifi);
  // Hands over what has arrived at the lock.
  void advance(Time now, model::RadioChips& lock);
  // What has arrived at every phone that is online, oldest first; empty: nothing.
  Bytes take(Time now);
  Time next_due() const;

  void notify(const CloudNotification& notification) { kept_.push_back(notification); }
  const std::vector<CloudNotification>& kept() const { return kept_; }
  LT_FIELDS(random_, to_lock_, to_phones_, kept_, up_)

 private:
  // False: lost for good.
  bool carry(Time now, double least_s, double more_s, const model::WifiLink& wifi,
             const Bytes& bytes, std::deque<Parcel>& queue);

  static constexpr CloudParameters kNet{};
  RandomStream random_;
  std::deque<Parcel> to_lock_;
  std::deque<Parcel> to_phones_;
  std::vector<CloudNotification> kept_;
  bool up_ = true;
};

}  // namespace locktwin::sim
