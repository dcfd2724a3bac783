// `locktwin plant` on the reference movement "lock" (tests/data/oracles), alone and beside ngspice,
// which solves the same equations in steps of 200 us. What ngspice takes to start is left out.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

#include "sim/plant/plant_experiment.h"
#include "tests/support/child_time.h"

using namespace locktwin::sim;
using locktwin::tests::seconds_of_children;

namespace {

constexpr double kWindowS = 1.0;

// drive_2s() and pack_2s() at 25 °C; model/body/drive_train.h and model/energy/battery.h. A charge
// that stays above 0.95 needs one piece of the cell's voltage.
constexpr const char* kNetlist = R"(the bolt of the default lock is thrown
.options method=trap
Bs s 0 V=tanh(V(w)/5)
Bd d 0 V=u(0.021-V(x))
Bf f 0 V=1+1.5*exp(-V(z)/0.08)
Bib ib 0 V=V(d)*V(i)
Bocv ocv 0 V=4.2-1.528*(1-V(z))
Bvb vb 0 V=2*(V(ocv)-V(v1)-V(v2)-V(ib)*0.028*V(f))-V(ib)*0.06
Bi 0 i I=V(d)*V(vb)-V(i)*4.36-0.005*V(w)
Ci i 0 0.0012
Bfar far 0 V=max(0,5e5*(V(x)-0.022)*(1+2.5e-4*V(w)))*u(V(x)-0.022)
Bnear near 0 V=max(0,-5e5*V(x)*(1-2.5e-4*V(w)))*u(-V(x))
Bn n 0 V=12*V(s)+1e-3*V(w)+V(far)-V(near)
Bw 0 w I=0.005*V(i)-2e-4*V(s)-2e-7*V(w)-2.5e-5*V(n)-(1/0.55-1)*2.5e-5*sqrt(V(n)*V(n)+1e-4)*V(s)
Cw w 0 1.8009375e-7
Bx 0 x I=2.5e-5*V(w)
Cx x 0 1
Bz z 0 I=V(ib)/18000
Cz z 0 1
B1 0 v1 I=V(ib)/200-V(v1)/(0.015*V(f)*200)
C1 v1 0 1
B2 0 v2 I=V(ib)/4000-V(v2)/(0.020*V(f)*4000)
C2 v2 0 1
.ic v(i)=0 v(w)=0 v(x)=0 v(z)=1 v(v1)=0 v(v2)=0
.tran 200u )";

double seconds(std::clock_t ticks) {
  return static_cast<double>(ticks) / CLOCKS_PER_SEC;
}

// Processor time of so many runs of ngspice to that end; negative: it does not run.
double ngspice_s(double end_s, int runs) {
  const std::string file =
      (std::filesystem::temp_directory_path() / "locktwin_bench_lock.cir").string();
  std::ofstream(file) << kNetlist << end_s << " 0 200u uic\n.end\n";
  const double before_s = seconds_of_children();
  const std::string command = "ngspice -b -r " + file + ".raw " + file + " >/dev/null 2>&1";
  for (int run = 0; run < runs; ++run) {
    if (std::system(command.c_str()) != 0) return -1;  // NOLINT(concurrency-mt-unsafe)
  }
  return (seconds_of_children() - before_s) / runs;
}

std::string experiment(int sample_ms) {
  return R"({"kind": "drive", "window_s": 1, "sample_ms": )" + std::to_string(sample_ms) + "}";
}

// As many samples a second as the argument says: each is a row of the table.
void plant_command(benchmark::State& bench) {
  const std::string text = experiment(static_cast<int>(bench.range(0)));
  const std::clock_t begin = std::clock();
  for (auto _ : bench) {
    CsvWriter csv;
    run_plant_experiment("lock.json", text, csv);
    benchmark::DoNotOptimize(csv);
  }
  const double ours_s = seconds(std::clock() - begin) / static_cast<double>(bench.iterations());
  bench.counters["x_real_time"] = kWindowS / ours_s;
}
BENCHMARK(plant_command)->ArgName("sample_ms")->Arg(1)->Arg(10)->Unit(benchmark::kMicrosecond);

void plant_beside_ngspice(benchmark::State& bench) {
  constexpr int kRuns = 5;
  const double start_s = ngspice_s(0.0002, kRuns);
  if (start_s < 0) return bench.SkipWithError("there is no ngspice here: apt install ngspice");
  const std::string text = experiment(10);
  double theirs_s = 0;
  double ours_s = 0;
  for (auto _ : bench) {
    theirs_s += ngspice_s(kWindowS, kRuns) - start_s;
    const std::clock_t begin = std::clock();
    for (int run = 0; run < 100 * kRuns; ++run) {
      CsvWriter csv;
      run_plant_experiment("lock.json", text, csv);
      benchmark::DoNotOptimize(csv);
    }
    ours_s += seconds(std::clock() - begin) / (100 * kRuns);
  }
  bench.counters["of_ngspice"] = theirs_s / ours_s;
}
BENCHMARK(plant_beside_ngspice)->Iterations(3)->Unit(benchmark::kMillisecond);

}  // namespace
