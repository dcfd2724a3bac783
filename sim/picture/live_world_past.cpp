// The past of a world that is worked live: it is gone back to, lived again, and looked through.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/catalogue/signals.h"
#include "sim/picture/live_world.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr double kBetweenJumps_s = 0.04;  // of real time, on the way back: each costs some ms
constexpr Duration kScopePast = std::chrono::seconds(60);  // that a signal is followed back
constexpr const char* kExistsOnce =
    "a core on a target exists once: no past is kept, there is no way back";

}  // namespace

void LiveWorld::set_reversed() {
  guard([&] {
    if (target_) throw BadInput(kExistsOnce);
    set_running(true);
    pace_.reversed = true;
  });
}

void LiveWorld::go_back_in(double real_s) {
  owed_us_ += std::min(real_s, kLongestGap_s) * 1e6;
  if (owed_us_ < kBetweenJumps_s * 1e6) return;
  const auto span = Duration(static_cast<Duration::rep>(owed_us_ * pace_.speed));
  const Time goal = std::max(timeline_.begin(), world_.now() - span);
  guard([&] {
    jump(goal);  // pauses
    pace_.running = pace_.reversed = goal != timeline_.begin();
  });
}

void LiveWorld::go_to(Time moment) {
  guard([&] { jump(moment); });
}

void LiveWorld::go_back(Duration span) {
  guard([&] { jump(std::max(target_ ? Time{0} : timeline_.begin(), world_.now() - span)); });
}

void LiveWorld::go_to_previous_event() {
  guard([&] { jump(timeline_.previous_event().value_or(timeline_.begin())); });
}

void LiveWorld::go_to_present() {
  guard([&] { jump(timeline_.end()); });
}

void LiveWorld::go_to_branch(std::uint64_t number) {
  guard([&] {
    const Branch& branch = branches_.find(number);
    Timeline::Memory leaves = timeline_.remember();
    const Time parted = branch.picture.parted;
    News led_there(news_.signals());
    timeline_.recall(branch.memory, std::max(parted, branch.memory.begin()), &led_there);
    const std::deque<Release> releases = std::exchange(releases_, branch.releases);
    const std::optional<Time> left = std::exchange(left_, branch.left);
    branches_.forget(number);
    branches_.keep({{}, std::move(leaves), left, releases}, parted);
    delayed_.clear();
    for (const Release& release : releases_) {
      if (release.end.at > timeline_.end()) plan(release.end);
    }
    arrive(std::move(led_there));
  });
}

void LiveWorld::jump(Time moment) {
  if (target_ && moment != world_.now()) {
    throw BadInput(kExistsOnce);
  }
  News led_there(news_.signals());
  timeline_.seek(moment, &led_there);
  arrive(std::move(led_there));
}

// Time has jumped to now.
void LiveWorld::arrive(News&& led_there) {
  news_.start_anew(std::move(led_there), timeline_.occurrences());
  breakpoints_.begin_at(world_);
  stopped_.reset();
  ++past_.jumps;
  pause();
  const Time now = world_.now();
  std::erase_if(taken_, [&](const auto& hand) { return hand.second > now; });
}

// What was still to be done belongs to the future that is forgotten, but for the ends of gestures
// that have begun.
void LiveWorld::begin_another_future() {
  const Time now = world_.now();
  delayed_.clear();
  std::erase_if(releases_, [&](const Release& release) { return release.taken > now; });
  for (const Release& release : releases_) {
    if (release.end.at > now) plan(release.end);
  }
}

void LiveWorld::draw_past() {
  past_.begin = timeline_.begin();
  past_.end = timeline_.end();
  past_.entered = timeline_.in_past();
  past_.branches = branches_.pictures();
  if (marked_ == timeline_.revision()) return;
  marked_ = timeline_.revision();
  past_.marks.clear();
  for (const Occurrence& event : timeline_.events(PastPicture::kMarks)) {
    past_.marks.push_back({event.at, event.lock, event.event, event.names});
  }
}

void LiveWorld::follow_signals(const std::vector<std::string>& names) {
  guard([&] {
    if (names.size() > ScopeSample::kMost) {
      throw BadInput(
          fmt::format("the oscilloscope follows at most {} signals", ScopeSample::kMost));
    }
    std::vector<std::size_t> places;
    for (const std::string& name : names) {
      const SignalSpec* signal = find_signal(name);
      if (signal == nullptr) throw BadInput(fmt::format("there is no signal '{}'", name));
      places.push_back(static_cast<std::size_t>(signal - signal_catalogue().data()));
    }
    News seen(std::move(places));
    if (!target_) {
      const Time from = std::max(timeline_.begin(), world_.now() - kScopePast);
      Timeline::Retelling told = timeline_.retell(from);
      told.world().add_observer(seen);
      seen.look(told.world());
      told.run_until(world_.now());
    }
    seen.look(world_);  // at rest no step shows what holds
    news_.follow(std::move(seen));
  });
}

void LiveWorld::save_trace(const TraceWish& wish) {
  guard([&] {
    if (target_) throw BadInput(kExistsOnce);
    sim::save_trace(wish, timeline_);
    refusal_.clear();
    news_.tell({Message::Kind::saved, world_.now(), wish.file});
  });
}

}  // namespace locktwin::sim
