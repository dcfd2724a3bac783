#include "sim/picture/live_world.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "sim/picture/fault_info.h"
#include "sim/picture/picture_builder.h"
#include "sim/picture/plugged_target.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr double kSmoothing_s = 0.16;  // of the speed that is reached, in real time
constexpr double kSlowest = 0.01;
constexpr double kFastest = 10'000.0;
constexpr Time kLongestSkip = std::chrono::hours(24);
constexpr int kStepsBetweenLooks = 16;  // at the clock
constexpr TimelineLimits kNoPast{.bytes = 0};

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
    const DelayedAction end{std::max(taken + least, world_.now()), make_action(action, arguments)};
    releases_.push_back({taken, end});
    while (releases_.front().end.at < timeline_.begin()) releases_.pop_front();
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

void LiveWorld::set_speed(double speed) {
  pace_.speed = std::clamp(speed, kSlowest, kFastest);
  pace_.reached = pace_.speed;
}

void LiveWorld::skip_to_event() {
  set_running(true);
  news_.forget_events();
  pace_.skipping = true;
  skips_from_ = world_.now();
  lived_to_ = timeline_.end();
}

void LiveWorld::end_skip() {
  const bool found = news_.event_seen() || stopped_.has_value();
  pause();
  if (found) return;
  if (skips_from_ >= timeline_.begin() && !target_) go_back_from_skip();
  news_.tell({Message::Kind::nothing, world_.now(), {}});
}

// Nobody wants to find a day gone because nothing happened in it.
void LiveWorld::go_back_from_skip() {
  if (world_.now() > lived_to_) {
    jump(lived_to_);
    timeline_.forget_future();
    begin_another_future();
  }
  if (world_.now() != skips_from_) jump(skips_from_);
}

void LiveWorld::set_breakpoints(const std::vector<Breakpoint>& breakpoints) {
  guard([&] {
    breakpoints_.set(breakpoints, world_);
    stopped_.reset();  // it was one of the list before
  });
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
      const bool whole = work(skips_from_ + kLongestSkip, enough);
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

void LiveWorld::plan(DelayedAction delayed) {
  const auto later = [](Time time, const DelayedAction& other) { return time < other.at; };
  const auto place = std::upper_bound(delayed_.begin(), delayed_.end(), delayed.at, later);
  delayed_.insert(place, std::move(delayed));
  apply_delayed();
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
  stopped_.reset();
  for (int steps = 1;; ++steps) {
    if (stopped_ || stop_at_breakpoint()) return true;  // an action may have met one
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
    branches_.keep({{}, std::move(*future), left_, releases_}, world_.now());
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
