// What onlookers have noticed of two courses of things, and where they differ first.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/state/fields.h"
#include "sim/scenario/onlooker.h"
#include "sim/time/time.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

// Of one onlooker, in the order of time.
struct Testimony {
  struct Noticed {
    Duration at{};  // since they began to look
    std::string what;
    LT_FIELDS(at, what)
  };
  std::vector<Noticed> noticed;
  std::vector<double> last;  // of each signal that they look at
  LT_FIELDS(noticed, last)
};

// Of all onlookers, for the time in which it is done and for what could have been done instead.
struct Sameness {
  std::vector<Testimony> done;
  std::vector<Testimony> others;
  Time began{0};
  Duration others_took{0};
  LT_FIELDS(done, others, began, others_took)
};

// Looks on as long as it lives, and writes down what it notices.
class Lookout : public Observer {
 public:
  // `testimony` is empty, or what was noticed so far since `began`.
  Lookout(World& world, const Onlooker& who, Testimony& testimony, Time began);
  ~Lookout() override;
  Lookout(const Lookout&) = delete;
  Lookout& operator=(const Lookout&) = delete;

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_core_step(const World& world, const Lock& lock, const core::Inputs& inputs,
                    const core::Outputs& outputs) override;
  void on_step(const World& world) override;
  Duration looks_every() const override {
    return who_.kind == Onlooker::Kind::bystander ? kEachMillisecond : kNever;
  }

 private:
  void notice(const World& world, std::string what);

  World& world_;
  const Onlooker& who_;
  Testimony& testimony_;
  Time began_;
  std::string name_;                // of their lock
  std::vector<std::string> words_;  // that the voice began to say in this step
};

// All of them, in the order of `to`.
std::vector<std::unique_ptr<Lookout>> lookouts(World& world, const std::vector<Onlooker>& to,
                                               std::vector<Testimony>& testimonies, Time began);

struct Difference {
  std::size_t onlooker = 0;  // by number
  std::string done;          // "at 1.234 s: panel.lit_keys 3072"
  std::string others;
};
// The first one, in the time that both took.
std::optional<Difference> first_difference(const Sameness& sameness, Duration done_took,
                                           Duration apart);
std::string describe(const Onlooker& who);  // "the sniffer at garden"

}  // namespace locktwin::sim
