// One of the orders in which a scenario does things: the scenario itself, and each track of a
// `parallel` step. A track has its own place in its steps, its own account of what has answered
// its expectations, and waits for the people that it has asked itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "model/state/fields.h"
#include "sim/scenario/course.h"
#include "sim/scenario/journal.h"
#include "sim/scenario/own_people.h"
#include "sim/scenario/playing.h"
#include "sim/text/located_json.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// Where a track stands, so that it can be taken up again at that moment.
struct TrackState {
  // A list of steps that is played: the outermost first.
  struct Frame {
    std::size_t index = 0;  // of the step
    int round = 0;          // of a repetition
    bool until = false;     // its last step is being asked for
    LT_FIELDS(index, round, until)
  };
  std::vector<Frame> path;
  Time began{0};  // of the step
  Journal journal;
  Course course;                   // of the signal whose course is expected in this step
  BusyPeople asked;                // by its last action
  bool done = false;               // it has come to its end, others have not
  std::vector<TrackState> tracks;  // of the `parallel` step in which it stands
  LT_FIELDS(path, began, journal, course, asked, done, tracks)
};

struct Track {
  TrackState is;  // without its tracks
  std::string name;
  std::vector<std::unique_ptr<Track>> tracks{};
  std::vector<TrackState::Frame> resume{};  // where to go on; empty: from the beginning
  Place current{};                          // the step that is being played
  std::string note{};                       // of it
  bool asking = false;  // whether a repetition may end: an expectation may be missed
  bool ready = true;    // something has happened since it was left
  Turn turn{};
};

TrackState state_of(const Track& track);
// As it was kept; its steps are found again by playing.
void take_up(Track& track, TrackState state);
// Its own journal and those of all tracks in it.
void add(Track& track, const Occurrence& occurrence);

}  // namespace locktwin::sim
