#include "sim/scenario/track.h"

#include <utility>

namespace locktwin::sim {

TrackState state_of(const Track& track) {
  TrackState state = track.is;
  state.journal.forget_past();
  for (const std::unique_ptr<Track>& inner : track.tracks) state.tracks.push_back(state_of(*inner));
  return state;
}

void take_up(Track& track, TrackState state) {
  for (TrackState& inner : std::exchange(state.tracks, {})) {
    track.tracks.push_back(std::make_unique<Track>());
    take_up(*track.tracks.back(), std::move(inner));
  }
  track.resume = std::exchange(state.path, {});
  track.is = std::move(state);
}

void add(Track& track, const Occurrence& occurrence) {
  track.is.journal.add(occurrence);
  for (const std::unique_ptr<Track>& inner : track.tracks) add(*inner, occurrence);
}

}  // namespace locktwin::sim
