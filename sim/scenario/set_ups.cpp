#include "sim/scenario/set_ups.h"

namespace locktwin::sim {

std::shared_ptr<const SetUps::Kept> SetUps::get(
    const std::string& name, const std::function<std::shared_ptr<const Kept>()>& make) {
  std::shared_ptr<Entry> entry;
  {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<Entry>& place = entries_[name];
    if (!place) place = std::make_shared<Entry>();
    entry = place;
  }
  std::call_once(entry->once, [&] { entry->kept = make(); });
  return entry->kept;
}

}  // namespace locktwin::sim
