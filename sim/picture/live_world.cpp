#include "sim/picture/live_world.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "sim/catalogue/signals.h"
#include "sim/picture/fault_info.h"
#include "sim/picture/picture_builder.h"
#include "sim/picture/plugged_target.h"
#include "sim/picture/scenario_course.h"
#include "sim/scenario/player.h"
#include "sim/scenario/setup_steps.h"
#include "sim/scenario/write_scenario.h"
#include "sim/text/output_file.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr double kLongestGap_s = 0.1;  // of real time: after a longer one it does not race
constexpr double kSmoothing_s = 0.16;  // of the speed that is reached, in real time
constexpr double kSlowest = 0.01;
constexpr double kFastest = 10'000.0;
constexpr double kBetweenJumps_s = 0.04;  // of real time, on the way back: each costs some ms
constexpr Duration kScopePast = std::chrono::seconds(60);  // that a signal is followed back
constexpr Time kLongestSkip = std::chrono::hours(24);
constexpr int kStepsBetweenLooks = 16;  // at the clock
constexpr TimelineLimits kNoPast{.bytes = 0};
constexpr const char* kExistsOnce =
    "a core on a target exists once: no past is kept, there is no way back";

bool never() {
  return false;
}

}  // namespace

LiveWorld::LiveWorld(const WorldConfig& config, Observer* watcher,
                     std::shared_ptr<const PluggedTarget> target)
    : target_(std::move(target)),
      config_(target_ ? target_->with_cores(config) : config),
      world_(config_),
      timeline_(world_, target_ ? kNoPast : TimelineLimits{}),
      watcher_(watcher),
      asked_(fault_infos().size(), 0.0) {
  world_.add_observer(news_);
  world_.add_observer(breakpoints_);
  if (watcher_ != nullptr) world_.add_observer(*watcher_);
  for (std::size_t i = 0; i < asked_.size(); ++i) asked_[i] = fault_infos()[i].maximum;
  facts_ = draw_picture(world_, asked_);
}

LiveWorld::~LiveWorld() {
  if (watcher_ != nullptr) world_.remove_observer(*watcher_);
  world_.remove_observer(breakpoints_);
  world_.remove_observer(news_);
}

void LiveWorld::act(std::string_view action, const Arguments& arguments) {
  guard([&] { apply(make_action(action, arguments)); });
}

void LiveWorld::act_at(Time at, std::string_view action, const Arguments& arguments) {
  guard([&] { plan({at, make_action(action, arguments)}); });
}

void LiveWorld::take_hand(const std::string& thing) {
  taken_.insert_or_assign(thing, world_.now());
}

void LiveWorld::drop_hand(const std::string& thing) {
  taken_.erase(thing);
}

void LiveWorld::drop_hand(const std::string& thing, Duration least, std::string_view action,
                          const Arguments& arguments) {
  const auto found = taken_.find(thing);
  const Time taken = found == taken_.end() ? world_.now() : found->second;
  drop_hand(thing);
  guard([&] {
    const Delayed end{std::max(taken + least, world_.now()), make_action(action, arguments)};
    gestures_.push_back({taken, end});
    while (gestures_.front().end.at < timeline_.begin()) gestures_.pop_front();
    plan(end);
  });
}

void LiveWorld::set_running(bool running) {
  if (running == pace_.running && !pace_.skipping && !pace_.reversed) return;
  pause();
  pace_.running = running;
  if (!running) return;
  failure_.clear();
  stopped_.reset();
}

void LiveWorld::set_reversed() {
  set_running(true);
  pace_.reversed = true;
}

void LiveWorld::set_speed(double speed) {
  pace_.speed = std::clamp(speed, kSlowest, kFastest);
  pace_.reached = pace_.speed;
}

void LiveWorld::skip_to_event() {
  set_running(true);
  news_.forget_events();
  pace_.skipping = true;
  skips_from_ = timeline_.in_past() ? std::nullopt : std::optional(world_.now());
}

// Nobody wants to find a day gone because nothing happened in it.
void LiveWorld::end_skip() {
  const bool found = news_.event_seen() || stopped_.has_value();
  pause();
  if (found) return;
  const Time began = skips_from_.value_or(world_.now());
  if (began != world_.now() && began >= timeline_.begin() && !target_) {
    jump(began);
    timeline_.forget_future();
  }
  news_.tell({Message::Kind::nothing, world_.now(), {}});
}

void LiveWorld::set_breakpoints(const std::vector<Breakpoint>& breakpoints) {
  guard([&] { breakpoints_.set(breakpoints, world_); });
}

// True: it stands, and what is due is done another time.
bool LiveWorld::stop_at_breakpoint() {
  const std::optional<std::size_t> met = breakpoints_.take_met();
  if (!met) return false;
  pause();
  stopped_ = met;
  return true;
}

void LiveWorld::advance(Duration span) {
  if (pace_.skipping || pace_.reversed) pause();
  guard([&] { work(world_.now() + span, never); });
}

void LiveWorld::pass_real_time(double real_s, const Enough& enough) {
  if (!pace_.running) return;
  if (pace_.reversed) return go_back_in(real_s);
  if (pace_.skipping) {
    guard([&] {
      const Time limit = skips_from_.value_or(world_.now()) + kLongestSkip;
      const bool whole = work(limit, enough);
      behind_ = true;  // there is always more to skip
      if (whole || news_.event_seen()) end_skip();
    });
    return;
  }
  const double pace = taken_.empty() ? pace_.speed : std::min(pace_.speed, 1.0);
  owed_us_ += std::min(real_s, kLongestGap_s) * pace * 1e6;
  const auto due = Duration(static_cast<Duration::rep>(owed_us_));
  const Time start = world_.now();
  bool kept_up = false;
  guard([&] { kept_up = work(start + due, enough); });
  const Duration done = world_.now() - start;
  owed_us_ = kept_up ? owed_us_ - static_cast<double>(done.count()) : 0.0;
  behind_ = !kept_up;
  if (real_s <= 0.0) return;
  const double share = std::min(1.0, real_s / kSmoothing_s);
  pace_.reached += share * (to_seconds(done) / real_s - pace_.reached);
}

void LiveWorld::go_back_in(double real_s) {
  owed_us_ += std::min(real_s, kLongestGap_s) * 1e6;
  if (owed_us_ < kBetweenJumps_s * 1e6) return;
  const auto span = Duration(static_cast<Duration::rep>(owed_us_ * pace_.speed));
  const Time goal = std::max(timeline_.begin(), world_.now() - span);
  guard([&] { jump(goal); });
  if (goal == timeline_.begin()) return;
  pace_.running = true;
  pace_.reversed = true;
}

void LiveWorld::ask_about_faults(const std::vector<double>& amounts) {
  asked_ = amounts;
}

Picture LiveWorld::make_picture() {
  guard([&] { facts_ = draw_picture(world_, asked_); });
  Picture picture = facts_;
  picture.number = ++pictures_;
  picture.scenario = course_;
  picture.offers = offers_;
  if (target_) picture.link = target_->picture();
  picture.left = left_;
  picture.pace = pace_;
  draw_past();
  picture.past = past_;
  picture.refusal = refusal_;
  picture.failure = failure_;
  picture.stopped = stopped_;
  news_.move_into(picture);
  return picture;
}

void LiveWorld::plan(Delayed delayed) {
  const auto later = [](Time time, const Delayed& other) { return time < other.at; };
  const auto place = std::upper_bound(delayed_.begin(), delayed_.end(), delayed.at, later);
  delayed_.insert(place, std::move(delayed));
  apply_delayed();
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

void LiveWorld::play(std::shared_ptr<const Scenario> scenario, std::optional<Duration> to) {
  played_ = std::move(scenario);
  std::optional<Failure> failure;
  ScenarioCourse course(*played_);
  guard([&] {
    const Player* watched = nullptr;
    Player player(world_, [&](Time) { course.pass(*watched, world_.now()); });
    watched = &player;
    try {
      if (player.play(setup_steps(played_->setup))) {
        player.start(*played_);
        course.begin(world_.now());
        if (to) player.stop_at(*to);
        if (player.play(played_->steps)) player.finish();
      }
    } catch (const BadInput& error) {
      course.refuse(player, world_.now(), error.what());
      throw;
    }
    failure = player.failure();
    course.end(player, world_.now());
  });
  course_ = std::make_shared<const ScenarioPicture>(course.picture());
  guard([&] { jump(world_.now()); });  // whoever looks is shown what led here
  if (failure) refuse(fmt::format("expected {}; seen {}", failure->expected, failure->seen));
}

void LiveWorld::offer_expectations() {
  guard([&] {
    auto offers = std::make_shared<std::vector<OfferPicture>>();
    const auto add = [&](const Offer& offer) {
      offers->push_back({offer.at, offer.number, offer.signal, offer.text});
    };
    const Time zero = course_ ? course_->zero : Time{0};
    for (const Occurrence& occurrence : timeline_.occurrences()) {
      if (occurrence.at >= zero && is_offered(occurrence)) add(offer_of(occurrence));
    }
    for (const Offer& offer : offers_in_the_end(world_)) add(offer);
    offers_ = std::move(offers);
  });
}

void LiveWorld::save_scenario(const std::string& file, const Expected& expected) {
  guard([&] {
    Recording recording;
    recording.expected = expected;
    recording.seed = config_.seed;
    recording.setup = played_ ? played_->setup : setup_of_new(config_);
    recording.actions.assign(timeline_.done().begin(), timeline_.done().end());
    if (played_) recording.actions = after_setup(played_->setup, recording.actions);
    if (played_) recording.hazard = played_->hazard.has_value();
    recording.end = world_.now();
    const std::string text = write_scenario(recording);
    OutputFile output(file, Readers::owner);  // it holds the digits that were typed
    output.stream() << text;
    output.finish();
    refusal_.clear();
    news_.tell({Message::Kind::saved, world_.now(), file});
  });
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
      told.run_until(world_.now());
    }
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

void LiveWorld::go_to_branch(std::uint64_t number) {
  guard([&] {
    Branch branch = branches_.take(number);
    const Time moment = std::max(branch.picture.parted, timeline_.begin());
    Timeline::Memory leaves = timeline_.remember();
    News led_there(news_.signals());
    timeline_.recall(branch.memory, moment, &led_there);
    branches_.keep(std::move(leaves), branch.picture.parted, std::exchange(left_, branch.left));
    delayed_.clear();
    gestures_.clear();
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
  ++past_.jumps;
  pause();
  const Time now = world_.now();
  std::erase_if(taken_, [&](const auto& hand) { return hand.second > now; });
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
    past_.marks.push_back({event.at, event.lock, event.event});
  }
}

// What was still to be done belongs to the future that is forgotten, but for the ends of gestures
// that have begun.
void LiveWorld::begin_another_future() {
  const Time now = world_.now();
  delayed_.clear();
  std::erase_if(gestures_, [&](const Gesture& gesture) { return gesture.taken > now; });
  for (const Gesture& gesture : gestures_) {
    if (gesture.end.at > now) plan(gesture.end);
  }
}

// Whatever goes wrong in there becomes a message.
void LiveWorld::guard(const std::function<void()>& work) {
  try {
    work();
  } catch (const BadInput& error) {
    refuse(error.what());
  } catch (const std::exception& error) {
    fail(error.what());
  } catch (...) {
    fail("an unknown exception");
  }
}

// For ever, if nobody does anything.
bool LiveWorld::rests() const {
  return delayed_.empty() && !timeline_.in_past() && world_.next_due() == kNever;
}

bool LiveWorld::work(Time end, const Enough& enough) {
  for (int steps = 1;; ++steps) {
    if (stop_at_breakpoint()) return true;
    if (pace_.skipping && (news_.event_seen() || rests())) return true;
    const Time limit = delayed_.empty() ? end : std::min(end, delayed_.front().at);
    if (!timeline_.step(limit) && world_.now() >= limit) {
      if (delayed_.empty() || delayed_.front().at > world_.now()) return true;
      apply_delayed();
    }
    if (steps % kStepsBetweenLooks == 0 && enough()) return false;
  }
}

// One at a time: a refused one takes no other with it.
void LiveWorld::apply_delayed() {
  while (!delayed_.empty() && delayed_.front().at <= world_.now()) {
    const Action action = delayed_.front().action;
    delayed_.erase(delayed_.begin());
    guard([&] { apply(action); });
  }
}

void LiveWorld::apply(const Action& action) {
  std::optional<Timeline::Memory> future;
  if (timeline_.in_past()) future = timeline_.remember();
  world_.act(action);
  world_.run_until(world_.now());
  if (future) {
    branches_.keep(std::move(*future), world_.now(), left_);
    begin_another_future();
  }
  left_ = std::min(left_.value_or(kNever), world_.now());
  refusal_.clear();
  stop_at_breakpoint();
}

void LiveWorld::refuse(const std::string& why) {
  refusal_ = why;
  news_.tell({Message::Kind::refused, world_.now(), why});
}

void LiveWorld::fail(const std::string& why) {
  pause();
  failure_ = why;
  news_.tell({Message::Kind::failed, world_.now(), why});
}

void LiveWorld::pause() {
  pace_.skipping = false;
  pace_.reversed = false;
  pace_.running = false;
  owed_us_ = 0.0;
  behind_ = false;
}

}  // namespace locktwin::sim
