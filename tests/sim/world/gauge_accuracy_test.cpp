// BAT-1: what the core takes for the charge of the pack, against the pack, over charge,
// temperature, age and load. The gauge alone on the equations of the pack: it is stepped as the
// core is, seldom.
#include <cmath>
#include <string>
#include <vector>

#include "firmware-core/house/battery_gauge.h"
#include "model/energy/pack.h"
#include "tests/support/catch.h"

using locktwin::core::BatteryGauge;
using locktwin::core::Inputs;
namespace model = locktwin::model;

namespace {

struct Piece {
  double seconds;
  double watts;
  double every_s;  // the core is stepped so often
};

struct Load {
  const char* name;
  std::vector<Piece> pieces;
};

constexpr double kAwakeW = 0.150 * 7.69;
constexpr double kVideoW = 0.470 * 7.69;

const std::vector<Load>& loads() {
  static const std::vector<Load> kLoads = {
      {"asleep", {{86'400, 0.0046, 3'600}}},
      {"a use", {{8, 0.3525 * 7.69, 0.5}, {15, kAwakeW, 5}, {600, 0.0046, 600}}},
      {"a minute of video", {{60, kVideoW, 20}, {30, 0.0046, 30}}},
      {"ten minutes of video", {{600, kVideoW, 20}, {5, 0.0046, 5}}},
      {"ten uses in a row",
       {{20, kAwakeW, 1}, {1, 7.5, 0.005}, {20, kAwakeW, 1}, {1, 7.5, 0.005}, {20, kAwakeW, 1}}},
      {"unsteady Wi-Fi", {{1'800, 0.240 * 7.69, 60}}},
  };
  return kLoads;
}

class Bench {
 public:
  Bench(double soc, double celsius, double cycles)
      : pack_(model::make_pack(model::pack_2s(), soc, celsius, cycles)) {
    flow(kAwakeW);
    gauge_.start(sample(), BatteryGauge::kUnknown);
    look();
  }

  void run(const Piece& piece) {
    for (double left = piece.seconds; left > 1e-9; left -= piece.every_s) {
      flow(piece.watts);
      const double span = std::min(left, piece.every_s);
      model::advance(pack_, span, amps_);
      now_s_ += span;
      gauge_.update(sample(), piece.every_s < 0.01);
      look();
    }
  }
  double worst = 0;

 private:
  void flow(double watts) {
    const double volts = model::terminal_voltage_v(pack_.parameters, pack_.state, watts / 7.0);
    amps_ = watts / volts;
  }
  void look() {
    const double off = gauge_.percent() - pack_.state.soc * 100;
    if (std::fabs(off) > std::fabs(worst)) worst = off;
  }
  Inputs sample() const {
    Inputs in;
    in.now_ms = static_cast<std::uint64_t>(now_s_ * 1e3);
    in.bus_voltage_mv = static_cast<std::uint16_t>(
        model::terminal_voltage_v(pack_.parameters, pack_.state, amps_) * 1e3);
    in.battery_ma = static_cast<std::int16_t>(std::lround(amps_ * 500) * 2);
    in.battery_dc = static_cast<std::int16_t>(std::lround(pack_.state.temperature_c * 10));
    return in;
  }

  model::Pack pack_;
  BatteryGauge gauge_;
  double amps_ = 0;
  double now_s_ = 0;
};

}  // namespace

TEST_CASE("the gauge is within 5 points of the pack from -10 to 40 degrees, whatever draws on it",
          "[BAT-1][BAT-2]") {
  for (const double cycles : {0.0, 300.0}) {
    for (const Load& load : loads()) {
      for (const double celsius : {-10.0, -5.0, 0.0, 10.0, 25.0, 40.0}) {
        for (const double soc :
             {0.06, 0.10, 0.15, 0.19, 0.22, 0.25, 0.30, 0.40, 0.60, 0.80, 0.99}) {
          Bench bench(soc, celsius, cycles);
          for (const Piece& piece : load.pieces) bench.run(piece);
          INFO(load.name << " at " << celsius << " C, charge " << soc << ", " << cycles
                         << " cycles: off by " << bench.worst);
          CHECK(std::fabs(bench.worst) <= 5.0);
        }
      }
    }
  }
}
