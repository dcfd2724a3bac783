// Milliseconds taken together: in which the motor alone moves a free bolt, or a leaf swings free.
#include <chrono>
#include <cmath>

#include "model/plant.h"

namespace locktwin::model {
namespace {

// So far from what the pack's protection cuts off that no glide gets there.
bool at_ease(const Pack& pack, const Feed& feed, double motor_a) {
  constexpr double kLeastCellV = 2.9;
  constexpr double kMostA = 4;
  const bool untroubled = pack.protection.is == Protection::closed && pack.protection.over_s == 0;
  return untroubled && feed.feeder == Feeder::pack && std::abs(motor_a) + feed.system_a < kMostA &&
         feed.voltage_v > pack.parameters.series * kLeastCellV;
}

}  // namespace

Micros Plant::glides_until() const {
  return glide_ && time_ < glide_->since + kGlide ? glide_->since + kGlide : time_ + kGlide;
}

// One that begins now.
std::optional<GlideStart> Plant::glide_start() const {
  const int direction = drive_direction();
  if (direction == 0 || supply.port().source != PortSource::none) return {};
  const double motor_a = direction * body.motor_current_a();
  const Feed feed = supply.feed(motor_a);
  if (!at_ease(supply.pack(), feed, motor_a)) return {};
  return body.glide_start(direction, supply.sources().cells, feed.system_a, door.pocket_end_m());
}

// The one that runs, unless it ends before; whoever does something to the supply gives it another
// anchor. Else a new one.
std::optional<GlideStart> Plant::glide_to_be_at(Micros to) const {
  if (!body.left_alone() || !door.still() || to > glides_until()) return {};
  const bool runs = glide_ && to > glide_->since && to <= glide_->since + kGlide &&
                    glide_->since == supply.anchored_at() && glide_->direction == drive_direction();
  if (runs) return glide_;
  return to > time_ ? glide_start() : std::nullopt;
}

// The bolt goes one way all the while (drive_train.h): a switch that is as before at the end has
// not been met in between. One that bounces is another thing.
bool Plant::glide_to(Micros to) {
  const auto start = glide_to_be_at(to);
  if (!start) return false;
  const auto glided = body.glided(*start, to);
  if (!glided || !door.lets_pass(glided->motor.drive.bolt_m)) return false;
  const double bolt_m = glided->motor.drive.bolt_m;
  const bool met = switch_truths(bolt_m) != switch_truths() || switches.next_event() != kNever;
  if (to > time_ + kStep && met) return false;
  if (!glide_ || glide_->since != start->since) supply.hold();
  glide_ = start;
  body.take(glided->motor, to);
  supply.draw_since_anchor(start->cells, to - start->since, glided->charge_c);
  door.let_pass({.bolt_m = bolt_m, .bolt_speed_m_s = body.bolt_speed_m_s()});
  time_ = to;
  switches.advance_to(time_, switch_truths());
  return true;
}

void Plant::end_glide() {
  if (!glide_) return;
  glide_.reset();
  supply.hold();
}

bool Plant::swings_alone() const {
  return door.swings_clear() && !body.stirred() && !drives() && body.hands_at_rest() &&
         idle(body.cylinder()) && switches.next_event() == kNever;
}

bool Plant::swing_on(Micros latest) {
  if (!swings_alone()) return false;
  body.stand();
  const BodyLoad load = body_load();
  while (time_ < latest && door.swings_clear()) {
    for (int i = 0; i < steps_.door_per_ms; ++i) door.step(load, step_s());
    time_ += kStep;
    door.count_still(true);
  }
  body.pass_to(time_);
  switches.advance_to(time_, switch_truths());
  if (!moving()) door.settle();
  return true;
}

}  // namespace locktwin::model
