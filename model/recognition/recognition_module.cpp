#include "model/recognition/recognition_module.h"

#include <algorithm>
#include <chrono>

#include "model/state/hash.h"

namespace locktwin::model {
namespace {

using namespace std::chrono_literals;

constexpr Micros kLookAtMost = 8s;     // for somebody to come, or to be readable
constexpr Micros kGone = 1s;           // nobody there any more: no use in looking on
constexpr Micros kStepAtMost = 15s;    // for the next capture of an enrolment
constexpr Micros kStore = 30ms;        // one template into the module's flash
constexpr Micros kRemove = 20ms;       // one mark
constexpr Micros kRemoveAll = 100ms;   // one erase
constexpr Micros kFindBroken = 50ms;   // the sensor's bus does not answer
constexpr Micros kAnnounceAgain = 4s;  // doubled each time
constexpr Micros kAnnounceRarest = 64s;
constexpr double kPoseWithinDeg = 8;

bool is_slot(int slot) {
  return slot > kNoSlot && slot <= kTemplatesPerModule;
}

}  // namespace

bool View::operator==(const View& other) const {
  return present == other.present && reading.fault == other.reading.fault &&
         reading.noise == other.reading.noise && trait == other.trait &&
         pose.yaw_deg == other.pose.yaw_deg && pose.pitch_deg == other.pose.pitch_deg;
}

RecognitionModule::RecognitionModule(const ModuleParameters& parameters, std::uint64_t seed)
    : parameters_(parameters),
      threshold_(threshold_of(parameters.false_accept_rate)),
      chance_(seed) {}

void RecognitionModule::supply(Micros now, bool powered) {
  if (powered == (state_ != State::off)) return;
  messages_.clear();
  read_at_ = work_ends_ = announce_at_ = kNever;
  quality_ = 0;
  state_ = powered ? State::watching : State::off;
  if (!powered || !view_.present) return;
  announce_pause_ = kAnnounceAgain;
  announce(now);
}

void RecognitionModule::see(Micros now, const View& view) {
  advance_to(now);
  if (view == view_) return;
  view_ = view;
  if (state_ == State::off) return;
  if (!view_.present) return nobody_there(now);
  announce_pause_ = kAnnounceAgain;
  if (state_ == State::watching) announce(now);
  if (state_ == State::looking || state_ == State::enrolling) start_reading(now);
}

void RecognitionModule::nobody_there(Micros now) {
  announce_at_ = read_at_ = kNever;
  if (state_ != State::looking) return;
  if (!parameters_.by_touch) {
    work_ends_ = std::min(work_ends_, now + kGone);
    return;
  }
  answer({.answer = ModuleAnswer::unreadable, .fault = ReadingFault::moved});
}

void RecognitionModule::announce(Micros now) {
  say({.answer = ModuleAnswer::present});
  announce_at_ = parameters_.by_touch ? kNever : now + announce_pause_;
  announce_pause_ = std::min(2 * announce_pause_, kAnnounceRarest);
}

void RecognitionModule::order(Micros now, ModuleOrder order, int slot) {
  advance_to(now);
  if (state_ == State::off) return;
  const bool has_slot = order == ModuleOrder::enrol || order == ModuleOrder::remove;
  const bool reads = order == ModuleOrder::identify || order == ModuleOrder::enrol;
  slot_ = has_slot ? slot : kNoSlot;
  fault_ = ReadingFault::none;
  read_at_ = announce_at_ = kNever;
  if ((has_slot && !is_slot(slot)) || (reads && sensor_broken_)) {
    return begin(now, State::failing, kFindBroken);
  }
  switch (order) {
    case ModuleOrder::identify:
      return start_looking(now);
    case ModuleOrder::enrol:
      return start_enrolling(now);
    case ModuleOrder::remove:
      return begin(now, State::removing, kRemove);
    case ModuleOrder::remove_all:
      return begin(now, State::removing, kRemoveAll);
    case ModuleOrder::cancel:
      return watch_again(now);
  }
}

void RecognitionModule::begin(Micros now, State state, Micros span) {
  state_ = state;
  work_ends_ = now + span;
}

void RecognitionModule::start_looking(Micros now) {
  begin(now, State::looking, kLookAtMost);
  look_ends_ = work_ends_;
  if (view_.present) {
    start_reading(now);
  } else if (parameters_.by_touch) {
    nobody_there(now);
  }
}

void RecognitionModule::start_enrolling(Micros now) {
  begin(now, State::enrolling, kStepAtMost);
  look_ends_ = kNever;
  captured_ = bad_touches_ = 0;
  sum_ = {};
  if (view_.present) start_reading(now);
}

// What has been begun is waited for, if the whole look allows it.
void RecognitionModule::start_reading(Micros now) {
  read_at_ = kNever;
  if (state_ == State::enrolling && !in_wanted_pose()) return;
  read_at_ = now + parameters_.look;
  work_ends_ = std::min(look_ends_, std::max(work_ends_, read_at_));
}

bool RecognitionModule::in_wanted_pose() const {
  const auto step = static_cast<std::size_t>(captured_ / parameters_.captures);
  if (step >= parameters_.poses.size()) return true;
  const Pose& wanted = parameters_.poses[step];
  const double yaw = view_.pose.yaw_deg - wanted.yaw_deg;
  const double pitch = view_.pose.pitch_deg - wanted.pitch_deg;
  return yaw * yaw + pitch * pitch <= kPoseWithinDeg * kPoseWithinDeg;
}

void RecognitionModule::advance_to(Micros now) {
  for (Micros due = next_due(); due <= now && due != kNever; due = next_due()) {
    if (due == read_at_) {
      read(due);
    } else if (due == work_ends_) {
      finish_work(due);
    } else {
      announce(due);
    }
  }
}

Micros RecognitionModule::next_due() const {
  return std::min({read_at_, work_ends_, announce_at_});
}

void RecognitionModule::read(Micros now) {
  read_at_ = kNever;
  if (sensor_broken_) {  // since the order was given
    quality_ = 0;
    return begin(now, State::failing, kFindBroken);
  }
  const Reading& reading = view_.reading;
  const bool clear = reading.fault == ReadingFault::none;
  quality_ = clear ? std::min(1.0, 1 / reading.noise) : 0;
  if (!clear) return read_badly(now, reading.fault);
  const double noise = parameters_.noise * reading.noise;
  const Features capture = capture_of(direction_of(view_.trait), noise, chance_);
  state_ == State::looking ? judge(capture) : collect(now, capture);
}

void RecognitionModule::read_badly(Micros now, ReadingFault fault) {
  fault_ = fault;
  if (!parameters_.by_touch) {
    work_ends_ = std::min(look_ends_, now + parameters_.patience);
  } else if (state_ == State::looking) {
    answer({.answer = ModuleAnswer::unreadable, .fault = fault});
  } else if (++bad_touches_ >= parameters_.bad_touches) {
    answer({.answer = ModuleAnswer::enrol_failed, .fault = fault});
  }
}

void RecognitionModule::judge(const Features& capture) {
  const int slot = best_match(capture);
  answer(
      {.answer = slot == kNoSlot ? ModuleAnswer::no_match : ModuleAnswer::matched, .slot = slot});
}

int RecognitionModule::best_match(const Features& capture) const {
  double best = threshold_;
  int slot = kNoSlot;
  for (const Stored& stored : stored_) {
    const double reached = score(stored.features, capture);
    if (reached <= best) continue;
    best = reached;
    slot = stored.slot;
  }
  return slot;
}

void RecognitionModule::collect(Micros now, const Features& capture) {
  const int known = best_match(capture);
  if (known != kNoSlot) return answer({.answer = ModuleAnswer::duplicate, .slot = known});
  for (std::size_t i = 0; i < sum_.size(); ++i) sum_[i] += capture[i];
  ++captured_;
  bad_touches_ = 0;
  fault_ = ReadingFault::none;
  const int done = captured_ / parameters_.captures;
  if (done == parameters_.steps) return begin(now, State::storing, kStore);
  if (captured_ % parameters_.captures == 0) {
    say({.answer = ModuleAnswer::enrol_step, .slot = slot_, .step = done - 1});
  }
  work_ends_ = now + kStepAtMost;
  if (!parameters_.by_touch) start_reading(now);
}

void RecognitionModule::finish_work(Micros now) {
  const ReadingFault fault = fault_ == ReadingFault::none ? ReadingFault::unseen : fault_;
  switch (state_) {
    case State::off:
    case State::watching:
      return;
    case State::looking:
      answer({.answer = ModuleAnswer::unreadable, .fault = fault});
      return watch_again(now);
    case State::enrolling:
      return answer({.answer = ModuleAnswer::enrol_failed, .slot = slot_, .fault = fault});
    case State::storing:
      forget(slot_);
      stored_.push_back({slot_, template_of(sum_)});
      return answer({.answer = ModuleAnswer::enrolled, .slot = slot_});
    case State::removing:
      forget(slot_);
      answer({.answer = ModuleAnswer::removed, .slot = slot_});
      return watch_again(now);
    case State::failing:
      return answer({.answer = ModuleAnswer::error, .slot = slot_});
  }
}

void RecognitionModule::forget(int slot) {
  std::erase_if(stored_,
                [slot](const Stored& entry) { return slot == kNoSlot || entry.slot == slot; });
}

void RecognitionModule::answer(const ModuleMessage& message) {
  say(message);
  state_ = State::watching;
  read_at_ = work_ends_ = kNever;
}

// Somebody who has not been read is still to be told of.
void RecognitionModule::watch_again(Micros now) {
  state_ = State::watching;
  read_at_ = work_ends_ = kNever;
  if (view_.present && !parameters_.by_touch) announce_at_ = now + announce_pause_;
}

std::optional<ModuleMessage> RecognitionModule::next_message() {
  if (messages_.empty()) return std::nullopt;
  const ModuleMessage message = messages_.front();
  messages_.erase(messages_.begin());
  return message;
}

void RecognitionModule::hash_into(StateHash& hash) const {
  hash_state(hash, *this);
}

}  // namespace locktwin::model
