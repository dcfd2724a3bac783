// A scenario that is opened to be looked at: played to a moment, and worked by hand from there.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sim/time/time.h"
#include "sim/world/world.h"

namespace locktwin::sim {

class LiveWorld;
struct Scenario;

// A span of time as scenarios write it, "12.5s". Throws BadInput.
Duration time_to(std::string_view text);

class Opening {
 public:
  // `to`: a time after the setup; none: to the end, or to where it fails. Throws BadInput.
  Opening(const std::string& file, std::optional<std::uint64_t> seed, std::optional<Duration> to);

  // One that is no file of its own: to its end.
  Opening(const std::string& name, std::string_view text);

  const WorldConfig& config() const { return config_; }  // of the world in which it is played
  void play(LiveWorld& world) const;                     // one made like that, at its beginning

 private:
  std::shared_ptr<const Scenario> scenario_;
  WorldConfig config_;
  std::optional<Duration> to_;
};

}  // namespace locktwin::sim
