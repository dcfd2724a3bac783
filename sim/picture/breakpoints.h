// What pauses a world: an event, or a signal that comes to fulfil a condition. It watches; who
// drives the world asks it whether to stop.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/vocabulary/events.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

struct Breakpoint {
  enum class Relation {
    happens,  // the event
    is,       // the signal; of a choice, the place of the word
    above,
    below,
  };
  std::string what;  // an event or a signal of the catalogues
  Relation relation = Relation::happens;
  double value = 0.0;
  std::string lock{};  // whose, by name; empty: the first one's
};

class Breakpoints : public Observer {
 public:
  // Throws BadInput: a word that there is not. That of a lock that there is not is never met, and
  // keeps its place in the list. A condition that holds already is met
  // when it has not held in between.
  void set(const std::vector<Breakpoint>& wished, const World& world);
  // Time has jumped: what holds here was so before.
  void begin_at(const World& world);

  // The first that was met since somebody asked.
  std::optional<std::size_t> take_met();

 private:
  struct Watched {
    const EventSpec* event;    // or
    const SignalSpec* signal;  // the other one is null
    Breakpoint wish;
    std::size_t lock;
    bool held;  // at the end of the last step
  };

  static Watched watch(const Breakpoint& wish, const World& world);
  static bool holds(const Watched& watched, const World& world);
  Duration looks_every() const override { return kEachMillisecond; }
  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override;

  std::vector<Watched> watched_;
  std::optional<std::size_t> met_;
};

}  // namespace locktwin::sim
