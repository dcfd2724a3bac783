// Several tracks in one world: each goes on whenever something has happened, in the order in which
// they are written; the world goes on to what the first of them waits for.
#include <algorithm>

#include "sim/scenario/player.h"

namespace locktwin::sim {

struct Player::Tracks {
  std::vector<std::unique_ptr<Track>>& tracks;
  std::vector<Playing> playing{};
  Track* acted = nullptr;  // its action is done before anything else
  Time end{};              // what is waited for
};

// The world is asked for one action at a time, so that a refusal is told where it belongs.
bool Player::let_go_on(Tracks& all) {
  Track* const outer = track_;
  all.acted = nullptr;
  all.end = kNever;
  bool done = true;
  for (std::size_t i = 0; i < all.tracks.size() && !over(); ++i) {
    Track& track = *all.tracks[i];
    if (track.is.done) continue;
    if (track.ready) {
      track_ = &track;
      track.ready = false;
      track.is.done = all.playing[i].go_on(track.turn);
      if (track.is.done) all.playing[i].take();
      track_ = outer;
    }
    if (track.is.done) continue;
    done = false;
    all.end = std::min(all.end, track.turn.end);
    if (!track.turn.acted) continue;
    all.acted = &track;
    all.end = world_.now();
    break;
  }
  return done;
}

Playing Player::play_step(const Parallel& step) {
  Track& outer = *track_;
  if (!taken_up()) {
    outer.is.journal.move_cursor_to_end();
    outer.tracks.clear();
    for (std::size_t i = 0; i < step.tracks.size(); ++i) {
      outer.tracks.push_back(std::make_unique<Track>());
    }
  }
  Tracks all{outer.tracks};
  for (std::size_t i = 0; i < step.tracks.size(); ++i) {
    Track& track = *outer.tracks[i];
    track.name = outer.name.empty() ? step.tracks[i].name : outer.name + ", " + step.tracks[i].name;
    all.playing.push_back(play_steps(step.tracks[i].steps));
    all.playing.back().begin(track.turn);
  }
  while (!let_go_on(all) && !over()) {
    outer.turn.acted = all.acted != nullptr;
    bool more = false;
    try {
      more = co_await Until{all.end};
    } catch (...) {
      if (all.acted == nullptr) throw;
      all.acted->turn.error = std::current_exception();
    }
    if (all.acted != nullptr) all.acted->turn.acted = false;
    for (const std::unique_ptr<Track>& track : outer.tracks) {
      track->ready = track->ready || more || track->turn.error || track->turn.end <= world_.now();
      track->turn.more = more;
    }
  }
  if (stopped_) co_return false;
  for (const std::unique_ptr<Track>& track : outer.tracks) {
    outer.is.journal.answer_as(track->is.journal);
  }
  outer.tracks.clear();
  co_return !over();
}

}  // namespace locktwin::sim
