// A scenario at a prompt: it is played to its end first, and then stands at any moment of that, as
// a timeline can. What is done there begins another future.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/player.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/scenario.h"
#include "sim/timeline/timeline.h"
#include "sim/trace/signal_log.h"
#include "sim/world/world.h"

namespace locktwin::sim {

class DebugSession {
 public:
  // Stands at time zero afterwards. With something else done besides its steps, what they expect
  // may fail.
  DebugSession(Scenario scenario, std::uint64_t seed,
               const std::optional<Intervention>& besides = std::nullopt);
  ~DebugSession();
  DebugSession(const DebugSession&) = delete;
  DebugSession& operator=(const DebugSession&) = delete;

  std::string greeting() const;
  // One line that was typed; what there is to say. Throws BadInput.
  std::string obey(std::string_view line);
  bool ended() const { return ended_; }

 private:
  using Words = std::vector<std::string>;
  struct Verb;
  class Listener;
  struct Begun {  // a step of the scenario
    Time at{};
    Place place;
  };

  static const std::vector<Verb>& verbs();
  std::string step(const Words& words);
  std::string back(const Words& words);
  std::string go(const Words& words);
  std::string wait(const Words& words);
  std::string until(const Words& words);
  std::string print(const Words& words);
  std::string plot(const Words& words);
  std::string events(const Words& words);
  std::string list(const Words& words);
  std::string act(const Words& words);
  std::string save(const Words& words);
  std::string help(const Words& words);
  std::string quit(const Words& words);

  void play(const std::optional<Intervention>& besides);
  std::string where() const;
  std::size_t begun_by_now() const;  // steps
  std::string line_of(const Place& place) const;
  void leave_scenario();
  SignalOfLock signal_of(const std::string& name) const;

  Scenario scenario_;
  std::vector<Located> sources_;  // its files, as they were read
  std::set<std::string> saved_;   // files that this session has written
  std::uint64_t seed_;
  World world_;
  Timeline timeline_;
  std::vector<Begun> begun_;
  std::optional<Failure> failure_;
  Time zero_{0};
  Time end_{0};               // of the scenario
  std::optional<Time> left_;  // when something was done: the rest of the scenario is no more
  bool ended_ = false;
};

}  // namespace locktwin::sim
