// The electronics of the lock as a load of the battery, and the voltages between which they work.
#pragma once

namespace locktwin::model {

struct ElectronicsParameters {
  // Asleep with Wi-Fi associated: radio average of a DTIM-3 station, 0.56 mA, and 40 uA of the
  // rest.
  double asleep_a = 0.60e-3;
  // Awake with keypad and voice: as in the reference runs of the drive.
  double awake_a = 0.15;
  // 3.3 V buck regulator with supervisor: resets below, starts again above.
  double brown_out_v = 4.5;
  double start_v = 4.8;
};

}  // namespace locktwin::model
