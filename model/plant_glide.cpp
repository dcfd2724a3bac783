// Milliseconds taken together: in which the motor alone moves a free bolt, or a leaf swings free.
#include <chrono>
#include <cmath>

#include "model/plant.h"

namespace locktwin::model {
namespace {

// So far from what the pack's protection cuts off that no glide gets there.
constexpr double kLeastCellV = 2.9;
constexpr double kMostA = 3;

bool at_ease(const Pack& pack, const Feed& feed) {
  return pack.protection.is == Protection::closed && pack.protection.over_s == 0 &&
         feed.feeder == Feeder::pack && feed.voltage_v > pack.parameters.series * kLeastCellV;
}

}  // namespace

Micros Plant::glides_until() const {
  return glide_ && time_ < glide_->since + kGlide ? glide_->since + kGlide : time_ + kGlide;
}

// Whoever does something to the supply gives it another anchor.
bool Plant::glide_holds(Micros to) const {
  return glide_ && to <= glide_->since + kGlide && glide_->since == supply.anchored_at() &&
         glide_->start.direction == drive_direction();
}

void Plant::end_glide() {
  if (!glide_) return;
  glide_.reset();
  supply.hold();
}

bool Plant::begin_glide() {
  const int direction = drive_direction();
  if (direction == 0 || supply.port().source != PortSource::none) return false;
  const Feed feed = supply.feed(direction * body.motor_current_a());
  if (!at_ease(supply.pack(), feed) || std::abs(body.motor_current_a()) > kMostA) return false;
  const auto start =
      body.glide_start(direction, supply.sources().cells, feed.system_a, door.pocket_end_m());
  if (!start || supply.anchored_at() != time_) return false;
  glide_ = {.since = time_, .start = *start};
  return true;
}

// Bolt and current go one way all the while (drive_train.h), and so does all that follows from
// them: what is the same at both ends was so in between.
bool Plant::glide_to(Micros to) {
  if (to > glides_until()) return false;
  const bool alone = body.left_alone() && door.still();
  if (!alone || !glide_holds(to)) end_glide();
  if (!alone || (!glide_ && !begin_glide())) return false;
  const auto glided = body.glided(glide_->start, to_seconds(to - glide_->since));
  const double bolt_m = glided ? glided->motor.drive.bolt_m : 0;
  const bool several = to > time_ + kStep;
  if (!glided || !door.lets_pass(bolt_m)) {
    if (!several) end_glide();
    return false;
  }
  const bool met = switch_truths(bolt_m) != switch_truths() || switches.next_event() != kNever;
  if (several && met) return false;
  body.take(glided->motor, to);
  supply.draw_since_anchor(glide_->start.cells, to - glide_->since, glided->charge_c);
  door.let_pass({.bolt_m = bolt_m, .bolt_speed_m_s = body.bolt_speed_m_s()});
  time_ = to;
  switches.advance_to(time_, switch_truths());
  return true;
}

// Near its frame it is seen each millisecond: there switches and truths change.
bool Plant::swings_alone() const {
  return door.moves_plainly() && !door.near_frame() && !door.still() && !body.stirred() &&
         !drives() && body.hands_at_rest() && idle(body.cylinder()) &&
         switches.next_event() == kNever;
}

bool Plant::swing_on(Micros latest) {
  if (!swings_alone()) return false;
  while (time_ < latest && door.moves_plainly() && !door.near_frame() && !door.still()) {
    for (int i = 0; i < steps_.door_per_ms; ++i) step_door();
    time_ += kStep;
    door.count_still(true);
  }
  body.pass_to(time_);
  switches.advance_to(time_, switch_truths());
  if (!moving()) door.settle();
  return true;
}

}  // namespace locktwin::model
