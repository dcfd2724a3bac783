#include "sim/scenario/own_people.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "model/state/read_field.h"
#include "sim/household/household.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

using model::read_field;

template <typename State>
Time time_in(const State& state, std::string_view wanted) {
  Time time{0};
  read_field(state, wanted, [&](const Time& field) { time = field; });
  return time;
}

// `tell` gets place and state of each visit that goes on.
template <typename Tell>
void for_each_visit(const World& world, Tell tell) {
  std::size_t place = 0;
  for (const Doorstep& doorstep : world.household().doorsteps) {
    read_field(doorstep.presenters, "visits_", [&](const auto& visits) {
      if constexpr (requires { visits.size(); }) {
        for (const auto& visit : visits) {
          bool here = false;
          read_field(visit, "here", [&](const bool& field) { here = field; });
          if (here) tell(place, visit);
          ++place;
        }
      }
    });
  }
}

}  // namespace

BusyPeople busy_people(const World& world) {
  BusyPeople busy;
  for (const Doorstep& doorstep : world.household().doorsteps) {
    read_field(doorstep.people, "planned_", [&](const std::deque<Gesture>& planned) {
      for (const Gesture& gesture : planned) busy.hands.push_back(gesture.at);
    });
  }
  std::sort(busy.hands.begin(), busy.hands.end());
  for_each_visit(world, [&](std::size_t place, const auto& visit) {
    busy.visitors.push_back({place, time_in(visit, "gives_up_at")});
  });
  return busy;
}

BusyPeople newly_busy(const BusyPeople& before, const World& world) {
  BusyPeople busy = busy_people(world);
  std::vector<Time> hands;
  std::set_difference(busy.hands.begin(), busy.hands.end(), before.hands.begin(),
                      before.hands.end(), std::back_inserter(hands));
  busy.hands = std::move(hands);
  std::erase_if(busy.visitors, [&](const BusyPeople::Visitor& visitor) {
    return std::find(before.visitors.begin(), before.visitors.end(), visitor) !=
           before.visitors.end();
  });
  return busy;
}

Time done_at(const BusyPeople& people, const World& world) {
  Time done = people.hands.empty() ? Time{0} : people.hands.back();
  for_each_visit(world, [&](std::size_t place, const auto& visit) {
    const BusyPeople::Visitor visitor{place, time_in(visit, "gives_up_at")};
    const auto ours = std::find(people.visitors.begin(), people.visitors.end(), visitor);
    if (ours != people.visitors.end()) done = std::max(done, time_in(visit, "leaves_at"));
  });
  return done;
}

}  // namespace locktwin::sim
