// The electronics of the lock as a load of the bus, and the voltages between which they work.
//
// What is awake hangs on a step-down (buck) converter: it takes constant power, so its current
// rises as the pack sinks. The always-on rail (clock, touch controller, supervisor) hangs on a
// linear regulator: constant current. Currents of the data sheet below are those at `nominal_v`,
// the mean open-circuit voltage of the pack between full and the low warning at 20 %, so that a
// discharge over that range takes the same time as with constant currents.
//
// The supervisor starts above `start_v`, resets below `brown_out_v`, and lets go of the reset only
// when the voltage has been there for `reset_s`: a supply that breaks down under the load it is
// given makes a lock that boots at most 50 times a second, as on a desk. (Data sheets of
// supervisors with a programmable delay: 12 to 28 ms, typically 20 ms, with the pin left open.)
//
// Sources: the day profile and the drive runs in tests/data/oracles. The profile's use of 8 s at
// 352.5 mA includes two movements of the bolt, which draw 0.0510 and 0.0623 mAh: 51 mA on average.
// The rest, 301.5 mA, is the 150 mA of the drive runs (keypad, voice, processor) and 151.5 mA for
// the recognition modules and their light.
#pragma once

#include "model/state/fields.h"

namespace locktwin::model {

struct ElectronicsParameters {
  double nominal_v = 7.69;
  double always_on_a = 40e-6;     // BAT-7: at most 50 uA
  double wifi_a = 0.56e-3;        // associated, DTIM 3, good signal
  double weak_wifi_dbm = -75;     // below, beacons are missed and frames repeated
  double weak_wifi_factor = 4;    // of the Wi-Fi share
  double wifi_join_a = 0.090;     // while joining: receiver on, handshakes; 80 .. 120 mA
  double awake_a = 0.150;         // processor, keypad light, voice
  double recognition_a = 0.1515;  // face, palm and finger modules with their light
  double video_a = 0.320;         // camera, encoder and Wi-Fi while someone looks
  double siren_a = 0.200;         // piezo siren of 90 dB class: 0.1 .. 0.3 A, an estimate
  double bluetooth_a = 0.8e-3;    // a connection at 30 ms interval; estimate from radio data sheets
  double brown_out_v = 4.5;       // supervisor: resets below, starts again above
  double start_v = 4.8;
  double reset_s = 0.020;  // and holds the controller in reset so long after the voltage has come
  double lowest_v = 2.5;   // below, the converters draw nothing any more

  LT_FIELDS(nominal_v, always_on_a, wifi_a, weak_wifi_dbm, weak_wifi_factor, wifi_join_a, awake_a,
            recognition_a, video_a, siren_a, bluetooth_a, brown_out_v, start_v, reset_s, lowest_v)
};

ElectronicsParameters electronics_2s();
ElectronicsParameters electronics_1s();  // the same power from one cell's voltage

// What is switched on at this moment. Shares add up; only the video has Wi-Fi in its own figure.
struct ElectronicsState {
  bool powered = false;
  bool awake = false;
  bool recognition = false;
  bool video = false;
  bool siren = false;
  bool bluetooth = false;  // connected
  bool wifi = false;       // associated
  double wifi_dbm = -60;
  bool wifi_joining = false;

  LT_FIELDS(powered, awake, recognition, video, siren, bluetooth, wifi, wifi_dbm, wifi_joining)
};

// What the bus sees: a constant current and a constant power beside it.
struct ElectronicLoad {
  double current_a = 0;
  double power_w = 0;

  bool operator==(const ElectronicLoad&) const = default;

  LT_FIELDS(current_a, power_w)
};

ElectronicLoad load_of(const ElectronicsParameters& parameters, const ElectronicsState& state);

}  // namespace locktwin::model
