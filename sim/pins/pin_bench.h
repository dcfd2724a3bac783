// The bench around a board: an adapter plays at the board's pins what stands around it in the
// world, and the world keeps pace with the clock on the wall. As an observer it tells the pins
// after each moment; a lock's core is made by core_maker() (pin_core.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/link/byte_channel.h"
#include "sim/link/core_link.h"
#include "sim/pins/adapter.h"
#include "sim/pins/pace.h"
#include "sim/pins/pin_map.h"
#include "sim/pins/wall_clock.h"
#include "sim/scenario/runner.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

class PinBench final : public Observer, public std::enable_shared_from_this<PinBench> {
 public:
  // What is at the other end, and how long it takes to answer.
  struct Greeting {
    std::string adapter;
    std::size_t pins = 0;
    WallClock::Moment median{};
    WallClock::Moment longest{};
  };

  // Greets the adapter and sets its pins. Throws BadInput: the map asks of it what it cannot do,
  // with each place; CoreLinkError: it is no adapter, or is too slow for these limits.
  static std::shared_ptr<PinBench> open(std::unique_ptr<ByteChannel> channel, PinMap map,
                                        const PaceLimits& limits,
                                        std::shared_ptr<WallClock> clock = wall_clock());

  const Greeting& greeting() const { return greeting_; }
  const PinMap& map() const { return map_; }

  // With a link beside the pins, `linked` makes its core; else null. The bench is kept by them.
  MakeCore core_maker(MakeCore linked);
  // Throws BadInput: it has several locks, or asks for what only a core says while none is linked.
  void check(const Scenario& scenario) const;
  bool has_link() const { return has_link_; }

  // A world, before its first step: its pins are told, and stay so until a board that was left on
  // is surely off (a new world has no battery). Then its time begins.
  void begin(World& world);
  void hold_until(Time moment, const std::function<bool()>& ends);
  // Behind its last step: an answer that is owed is waited for.
  void end(const World& world);
  // What was late is told; beyond the limit the run is invalid. The pins are let go.
  void judge(RunResult& result);
  // Of the runs so far: "3 runs, 12 missed deadlines, …".
  std::string summary() const;

  // Of the board's pins.
  void hear() { adapter_.hear(); }
  std::optional<bool> high(BoardOutput output) const;  // none: it is not read

  void on_step(const World& world) override;
  Duration looks_every() const override { return kEachMillisecond; }

 private:
  // An analog pin: when it may be told again, and what then.
  struct Told {
    Time next{};
    std::optional<double> waiting{};
  };

  PinBench(std::unique_ptr<ByteChannel> channel, PinMap map, const PaceLimits& limits,
           std::shared_ptr<WallClock> clock);
  void set_pins();
  void measure();
  void stay_dark();
  void tell_pins(const World& world);
  void play(std::size_t index, const World& world);
  void tell(Told& told, Time now);
  bool is_busy() const;
  Time next_look(Time behind) const;
  void stand_by();
  void listen(Time now);
  void take_answer(Time now);
  void ask_now_and_then();

  std::shared_ptr<WallClock> clock_;
  PinMap map_;
  Adapter adapter_;
  Pace pace_;
  Greeting greeting_;
  bool has_link_ = false;
  Time shown_{};            // the last moment that was told …
  Time held_{};             // … and the one behind it until which nothing has happened
  std::vector<Told> told_;  // of the map's analog ones
  WallClock::Moment next_question_{};
  WallClock::Moment longest_answer_{};
  std::size_t answers_ = 0;
  std::size_t runs_ = 0;
  std::size_t missed_ = 0;
};

}  // namespace locktwin::sim
