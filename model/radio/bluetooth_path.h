// Bluetooth between a phone and the lock: how much of the phone's power arrives, and how many
// packets are lost at that level.
//
// Received power: -59 dBm at 1 m, falling with 20·log10(d) in the open (free space) and 24·log10(d)
// between walls, less what a shut door and a body take (tests/data/oracles, and README.md for the
// sources). At the sensitivity a receiver loses 30.8 % of its packets: that is how the Bluetooth
// Core Specification (Vol 6, Part A, 4.1) defines it. The loss curve is a logistic through it.
#pragma once

#include <optional>

#include "model/state/fields.h"

namespace locktwin::model {

struct BluetoothParameters {
  double at_one_metre_dbm = -59;
  double open_db_per_decade = 20;
  double indoor_db_per_decade = 24;
  double sensitivity_dbm = -96;
  double door_db = 10;                 // a shut steel-faced leaf between phone and antenna
  double body_db = 8;                  // the phone in a pocket, its owner between
  double loss_at_sensitivity = 0.308;  // of packets
  double loss_width_db = 1.0;          // in which the odds of a loss change by e
  double interval_s = 0.030;           // connection interval: one try a packet
  double advertising_s = 1.0;          // between two adverts of a lock that saves power
  double scan_timeout_s = 5.0;         // then a phone gives up looking for it
  double supervision_s = 4.0;          // without a packet, then both ends give the link up
  double fade_db = -3.0;               // margin at which practically nothing comes through for long

  LT_FIELDS(at_one_metre_dbm, open_db_per_decade, indoor_db_per_decade, sensitivity_dbm, door_db,
            body_db, loss_at_sensitivity, loss_width_db, interval_s, advertising_s, scan_timeout_s,
            supervision_s, fade_db)
};

struct BluetoothPath {
  double distance_m = 2.0;  // from 0.05
  bool indoors = false;
  bool door_between = false;
  bool body_between = false;
  double shadowing_db = 0.0;  // of this place: furniture, reflections; positive is lost

  bool operator==(const BluetoothPath&) const = default;
  LT_FIELDS(distance_m, indoors, door_between, body_between, shadowing_db)
};

double received_dbm(const BluetoothParameters& parameters, const BluetoothPath& path);
// Received power above the sensitivity.
double margin_db(const BluetoothParameters& parameters, const BluetoothPath& path);

// The same with the usual parameters, for one who asks again and again of a path that is as it was.
class KnownMargin {
 public:
  double of(const BluetoothPath& path);

 private:
  BluetoothPath path_;
  std::optional<double> margin_db_;
};

// Probability from 0 to 1 that one packet is lost.
double packet_loss(const BluetoothParameters& parameters, double margin_db);

}  // namespace locktwin::model
