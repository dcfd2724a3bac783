// A life that is lived: from a moment of a house on, step by step, with what may never be watched
// at every moment, and what is asked of the lock at its end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/campaign/explore/demands.h"
#include "sim/campaign/explore/life.h"
#include "sim/campaign/plan/plan.h"
#include "sim/campaign/trunk.h"
#include "sim/scenario/player.h"
#include "sim/scenario/scenario.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

// In which house lives are lived.
struct LivedIn {
  Scenario scenario;                // its setup, its seed, what it says of always; no steps
  std::vector<std::string> always;  // the same, as the file has it, in the same order
  Demands demands;
};
// Of a scenario's file; its steps are not played. Throws BadInput.
LivedIn lived_in(const std::string& file, const std::string& text);
// Of a plan: its scenario's, with what the plan says of always and demands eventually.
LivedIn lived_in(const Plan& plan);

// What has been found in a life.
struct Find {
  std::string reason;  // the same for what is the same mistake
  std::string seen;
  std::vector<std::string> covers;
  Life life;                          // all of it, from time zero on
  std::vector<std::string> after;     // lines of the steps behind it that show the mistake
  std::optional<std::size_t> broken;  // which of `always`
};

// What is the same mistake has the same reason: numbers in it do not count.
std::string reason_of_error(const std::string& what);
std::string reason_of_refusal(const std::string& what);
std::string reason_of(const Failure& failure);

// From what a lock is excused at the end: to take the PIN of its setup; to lock, too.
enum class Excuse : std::uint8_t { none, pin, all };

// A moment to go on from: all that a life needs to know of what was before.
struct Moment {
  Fork fork;
  Life life;
  std::vector<Excuse> excused;  // of each lock
};

class LifeRun : private Observer {
 public:
  // In a world that is begun anew. `listener`, if there is one, hears of the life alone.
  LifeRun(const LivedIn& where, World& world, const Moment& from, Observer* listener = nullptr);
  ~LifeRun() override;

  // False: nothing was done, as it is refused now; or the life is over, see found().
  bool live(const LifeStep& step);
  // Hands off, the way out, all mended, works again.
  void end();
  Moment moment() const;
  const std::optional<Find>& found() const { return found_; }
  const World& world() const { return world_; }

 private:
  void on_occurrence(const World& world, const Occurrence& occurrence) override;

  bool carry_out(const LifeStep& step, Life& into);
  bool pause(Duration span, LifeStep& step);
  bool play(Player& player, const std::vector<Step>& steps);
  bool finish_people(std::vector<std::string>& lines);
  bool carry_out_all(const Life& steps, std::vector<std::string>& lines);
  bool ask(const Demand& demand, const Moment& from, const std::vector<std::string>& before);
  bool all_works(const Moment& mended, const std::vector<std::string>& lines);
  void comes_eventually(const Moment& mended, const std::vector<std::string>& lines);
  bool works(std::size_t lock, const Moment& from, const std::vector<std::string>& before);
  void find(const Player& player);
  void find_error(std::string reason, const char* what);

  const LivedIn& where_;
  World& world_;
  Observer* listener_;
  Life life_;
  std::vector<Excuse> excused_;
  std::optional<Player> player_;
  std::optional<Find> found_;
  bool acted_ = false;
};

}  // namespace locktwin::sim
