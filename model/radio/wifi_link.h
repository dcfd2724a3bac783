// The house's Wi-Fi as the lock's radio finds it.
#pragma once

namespace locktwin::model {

struct WifiLink {
  bool joined = true;       // false: switched off, or never set up; the radio sleeps
  double signal_dbm = -60;  // -20 beside the access point .. -100 lost in noise
};

}  // namespace locktwin::model
