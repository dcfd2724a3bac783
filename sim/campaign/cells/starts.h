// Where cells begin: behind the setup of their scenario, which is played once for all cells that
// have the same one.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "sim/campaign/trunk.h"

namespace locktwin::sim {

struct Start {
  std::optional<Fork> fork;        // none: the setup failed …
  std::optional<Failure> failure;  // … with this
};

class Starts {
 public:
  // The first kinds of setup are kept; where a parameter makes each one different, keeping them is
  // in vain. Throws BadInput: a part refuses the setup.
  std::shared_ptr<const Start> behind_setup(const Scenario& scenario, std::uint64_t seed);

 private:
  static constexpr std::size_t kMostKept = 64;

  struct Entry {
    std::once_flag once;
    std::shared_ptr<const Start> start;
  };
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Entry>> entries_;
};

}  // namespace locktwin::sim
