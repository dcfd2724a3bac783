#include "model/panel/sounder.h"

#include <algorithm>

#include "model/state/hash.h"

namespace locktwin::model {

double heard_db(double driven_db, const SoundFault& fault) {
  return fault.dead ? 0 : std::max(0.0, driven_db - fault.muffled_db);
}

void Speaker::say(Micros now, int volume, Micros span) {
  advance_to(now);
  const int loudest = static_cast<int>(parameters_.speaker_db.size()) - 1;
  volume_ = std::clamp(volume, 0, loudest);
  if (volume_ == 0) return cut();
  ends_ = (ends_ == kNever ? now : ends_) + span;
}

void Speaker::cut() {
  ends_ = kNever;
}

void Speaker::advance_to(Micros now) {
  if (now >= ends_) ends_ = kNever;
}

double Speaker::driven_db(Micros now) const {
  const bool sounds = ends_ != kNever && now < ends_;
  return sounds ? parameters_.speaker_db[static_cast<std::size_t>(volume_)] : 0;
}

void Speaker::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
