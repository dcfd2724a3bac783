// Lives of a house by the thousand: each begins at time zero or where an earlier one came to
// something new, goes on by chance, and is judged. What is found is made small.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sim/campaign/explore/drawer.h"
#include "sim/campaign/explore/found.h"
#include "sim/campaign/explore/life_run.h"
#include "sim/campaign/explore/novelty.h"

namespace locktwin::sim {

struct ExploreOptions {
  std::uint64_t seed = 1;  // of the lives; the house has the scenario's
  std::uint64_t lives = 1000;
  unsigned steps = 16;  // of a life, at most so many
  unsigned jobs = 1;    // changes no result
  unsigned kept = 3;    // finds that are made small, of each reason
  Habits habits = usual_habits();
  std::function<bool()> stop{};    // asked now and then: is it to end at once?
  std::function<bool()> enough{};  // asked between rounds: are those lives enough?
  std::function<void(std::uint64_t lives)> progress{};
  // What will be in Explored::found, as soon as it is made small; on the caller's thread.
  std::function<void(const Found&)> found{};
};

struct Explored {
  std::string house;       // as it was named
  std::uint64_t seed = 0;  // of the lives
  std::uint64_t lives = 0;
  // Done in lives, without those of shrinking and of what is asked after.
  std::uint64_t actions = 0;
  std::uint64_t refused = 0;
  std::uint64_t played = 0;  // lives of shrinking
  std::size_t moments = 0;   // kept to go on from
  std::array<std::size_t, kFeatureWords.size()> covered{};
  std::uint64_t failed = 0;  // lives in which something was found
  std::vector<Found> found;  // in the order in which they came
};

// The same for the same options, whatever `jobs`; ended early, that of so many whole rounds.
// Throws BadInput: the setup fails.
Explored explore(const LivedIn& where, const ExploreOptions& options);

// What came of it, for a person; and as JSON.
std::string explored_text(const Explored& explored);
std::string explored_json(const Explored& explored);

}  // namespace locktwin::sim
