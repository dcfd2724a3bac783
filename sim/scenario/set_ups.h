// Set-ups that several scenarios share, carried out once: whoever needs one later begins on a copy
// of the world behind it. Nothing of the outcome depends on who was first.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "sim/scenario/player.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

class SetUps {
 public:
  struct Kept {
    WorldState world;
    Player::Prepared player;
  };
  // Makes it where nobody has yet; all others wait meanwhile. Null: it cannot be carried out.
  std::shared_ptr<const Kept> get(const std::string& name,
                                  const std::function<std::shared_ptr<const Kept>()>& make);

 private:
  struct Entry {
    std::once_flag once;
    std::shared_ptr<const Kept> kept;
  };
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Entry>> entries_;
};

}  // namespace locktwin::sim
