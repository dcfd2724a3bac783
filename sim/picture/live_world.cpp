#include "sim/picture/live_world.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

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
constexpr double kSlowest = 0.1;
constexpr double kFastest = 1000.0;
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
  if (watcher_ != nullptr) world_.add_observer(*watcher_);
  for (std::size_t i = 0; i < asked_.size(); ++i) asked_[i] = fault_infos()[i].maximum;
  facts_ = draw_picture(world_, asked_);
}

LiveWorld::~LiveWorld() {
  if (watcher_ != nullptr) world_.remove_observer(*watcher_);
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
  if (running == pace_.running && !pace_.skipping) return;
  pause();
  pace_.running = running;
  if (running) failure_.clear();
}

void LiveWorld::set_speed(double speed) {
  pace_.speed = std::clamp(speed, kSlowest, kFastest);
  pace_.reached = pace_.speed;
}

void LiveWorld::skip_to_event() {
  set_running(true);
  news_.forget_events();
  pace_.skipping = true;
}

void LiveWorld::advance(Duration span) {
  if (pace_.skipping) pause();
  guard([&] { work(world_.now() + span, never); });
}

void LiveWorld::pass_real_time(double real_s, const Enough& enough) {
  if (!pace_.running) return;
  if (pace_.skipping) {
    guard([&] {
      const bool whole = work(world_.now() + kLongestSkip, enough);
      behind_ = true;  // there is always more to skip
      if (whole || news_.event_seen()) pause();
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
  if (target_) picture.link = target_->picture();
  picture.left = left_;
  picture.pace = pace_;
  draw_past();
  picture.past = past_;
  picture.refusal = refusal_;
  picture.failure = failure_;
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

void LiveWorld::save_scenario(const std::string& file) {
  guard([&] {
    Recording recording;
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

void LiveWorld::jump(Time moment) {
  if (target_ && moment != world_.now()) {
    throw BadInput("a core on a target exists once: no past is kept, there is no way back");
  }
  News led_there;
  timeline_.seek(moment, &led_there);
  news_.start_anew(std::move(led_there), timeline_.occurrences());
  ++past_.jumps;
  pause();
  std::erase_if(taken_, [&](const auto& hand) { return hand.second > moment; });
}

void LiveWorld::draw_past() {
  past_.begin = timeline_.begin();
  past_.end = timeline_.end();
  past_.entered = timeline_.in_past();
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
  const bool past = timeline_.in_past();
  world_.act(action);
  world_.run_until(world_.now());
  if (past) begin_another_future();
  left_ = std::min(left_.value_or(kNever), world_.now());
  refusal_.clear();
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
  pace_.running = false;
  owed_us_ = 0.0;
  behind_ = false;
}

}  // namespace locktwin::sim
