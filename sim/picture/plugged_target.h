// A target on which the cores of a live world run, as the command line names it
// (sim/link/target.h). It is found and greeted here, before there is a window, so that what cannot
// be had is told at once.
//
// A chip exists once: no moment of such a world is kept, and it cannot be gone back in.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "sim/link/link_tally.h"
#include "sim/picture/picture.h"
#include "sim/world/world.h"

namespace locktwin::sim {

class PluggedTarget {
 public:
  struct Options {
    std::string images{};  // folder of the chip's images; empty: the build's own
    // The chip stands before its first instruction until a debugger lets it run. Told what to type.
    std::function<void(const std::string& command)> debugger{};
  };

  // Throws BadInput: no such target, or it does not answer.
  explicit PluggedTarget(std::string_view words) : PluggedTarget(words, Options{}) {}
  PluggedTarget(std::string_view words, const Options& options);
  ~PluggedTarget();
  PluggedTarget(const PluggedTarget&) = delete;
  PluggedTarget& operator=(const PluggedTarget&) = delete;

  // The same world with its cores there. The first core has been greeted already.
  WorldConfig with_cores(WorldConfig config) const;
  LinkPicture picture() const;

 private:
  std::string words_;
  std::string socket_;  // of the debugger; empty: none
  std::shared_ptr<LinkTally> tally_ = std::make_shared<LinkTally>();
  MakeCore make_core_;
};

}  // namespace locktwin::sim
