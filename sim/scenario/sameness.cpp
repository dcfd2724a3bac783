#include "sim/scenario/sameness.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "sim/catalogue/signals.h"
#include "sim/lock/lock.h"
#include "sim/scenario/duration_text.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

// What can be seen and heard at the door from outside. Of what moves, whole units: the eye is no
// gauge.
constexpr auto kSeenAtTheDoor = std::to_array<std::string_view>(
    {"panel.lit_keys", "panel.battery_light", "panel.red_light", "speaker.heard", "siren.heard",
     "motor.drive", "handle.outside_turn", "door.angle_deg", "key.turns", "front.in_place"});

const std::vector<const SignalSpec*>& seen_at_the_door() {
  static const std::vector<const SignalSpec*> signals = [] {
    std::vector<const SignalSpec*> all;
    for (const std::string_view name : kSeenAtTheDoor) all.push_back(find_signal(name));
    return all;
  }();
  return signals;
}

std::string frame_text(const core::RadioFrame& frame, const char* direction) {
  const bool bluetooth = frame.lane == core::Lane::bluetooth;
  return fmt::format("a frame of {} bytes {} the lock over {}", frame.length, direction,
                     bluetooth ? fmt::format("Bluetooth connection {}", frame.peer) : "Wi-Fi");
}

using Moment = std::string (*)(Duration);

std::string text_of(const std::vector<Testimony::Noticed>& noticed, std::size_t index,
                    Moment moment) {
  if (index >= noticed.size()) return "nothing more";
  return fmt::format("{} at {}", noticed[index].what, moment(noticed[index].at));
}

// What differs by less than a millisecond needs all digits to be seen.
Difference tell(std::size_t onlooker, const std::vector<Testimony::Noticed>& done,
                const std::vector<Testimony::Noticed>& others, std::size_t index) {
  Difference told{onlooker, text_of(done, index, format_moment),
                  text_of(others, index, format_moment)};
  if (told.done != told.others) return told;
  return {onlooker, text_of(done, index, format_duration), text_of(others, index, format_duration)};
}

bool alike(const Testimony::Noticed& a, const Testimony::Noticed& b, Duration apart) {
  return a.what == b.what && std::chrono::abs(a.at - b.at) <= apart;
}

// What comes later than that, in one of the two, is no difference: the other was over.
std::size_t count_until(const std::vector<Testimony::Noticed>& noticed, Duration end) {
  const auto later =
      std::find_if(noticed.begin(), noticed.end(), [&](const auto& one) { return one.at > end; });
  return static_cast<std::size_t>(later - noticed.begin());
}

}  // namespace

Lookout::Lookout(World& world, const Onlooker& who, Testimony& testimony, Time began)
    : world_(world),
      who_(who),
      testimony_(testimony),
      began_(began),
      name_(world.lock(who.lock.number).name) {
  if (who_.kind == Onlooker::Kind::bystander && testimony_.last.empty()) {
    testimony_.last.resize(kSeenAtTheDoor.size(), std::nan(""));
    on_step(world_);
  }
  world_.add_observer(*this);
}

Lookout::~Lookout() {
  world_.remove_observer(*this);
}

void Lookout::notice(const World& world, std::string what) {
  testimony_.noticed.push_back({world.now() - began_, std::move(what)});
}

void Lookout::on_occurrence(const World& world, const Occurrence& occurrence) {
  if (occurrence.lock != who_.lock.name) return;
  if (occurrence.kind == OccurrenceKind::prompt) words_.push_back(describe(occurrence));
  if (who_.kind != Onlooker::Kind::app || occurrence.kind != OccurrenceKind::app) return;
  const bool theirs = who_.phone.empty() || occurrence.app.values.front() == who_.phone;
  if (theirs) notice(world, describe(occurrence));
}

void Lookout::on_core_step(const World& world, const Lock& lock, const core::Inputs& inputs,
                           const core::Outputs& outputs) {
  if (who_.kind != Onlooker::Kind::sniffer) return;
  if (lock.name != name_) return;
  if (inputs.radio.length > 0) notice(world, frame_text(inputs.radio, "to"));
  for (const core::RadioFrame& frame : outputs.radio) notice(world, frame_text(frame, "from"));
}

void Lookout::on_step(const World& world) {
  if (who_.kind != Onlooker::Kind::bystander) return;
  const std::vector<const SignalSpec*>& signals = seen_at_the_door();
  for (std::size_t i = 0; i < signals.size(); ++i) {
    const SignalSpec& signal = *signals[i];
    const double value = std::round(signal.read(world, who_.lock.number));
    if (value == testimony_.last[i]) continue;
    testimony_.last[i] = value;
    notice(world, fmt::format("{} {}", signal.name, format_signal(signal, value)));
  }
  // Different words may take the same time; what is not loud enough is not heard.
  static const SignalSpec& heard = *find_signal("speaker.heard");
  const bool loud = !words_.empty() && heard.read(world, who_.lock.number) != 0;
  for (std::string& words : std::exchange(words_, {})) {
    if (loud) notice(world, std::move(words));
  }
}

std::vector<std::unique_ptr<Lookout>> lookouts(World& world, const std::vector<Onlooker>& to,
                                               std::vector<Testimony>& testimonies, Time began) {
  testimonies.resize(to.size());
  std::vector<std::unique_ptr<Lookout>> all;
  for (std::size_t i = 0; i < to.size(); ++i) {
    all.push_back(std::make_unique<Lookout>(world, to[i], testimonies[i], began));
  }
  return all;
}

std::optional<Difference> first_difference(const Sameness& sameness, Duration done_took,
                                           Duration apart) {
  const Duration end = std::min(done_took, sameness.others_took) - apart;
  std::optional<Difference> first;
  Duration first_at = Duration::max();
  for (std::size_t who = 0; who < sameness.done.size(); ++who) {
    const std::vector<Testimony::Noticed>& done = sameness.done[who].noticed;
    const std::vector<Testimony::Noticed>& others = sameness.others[who].noticed;
    const std::size_t most = std::max(count_until(done, end), count_until(others, end));
    for (std::size_t i = 0; i < most; ++i) {
      const bool both = i < done.size() && i < others.size();
      if (both && alike(done[i], others[i], apart)) continue;
      Duration at = Duration::max();
      if (i < done.size()) at = std::min(at, done[i].at);
      if (i < others.size()) at = std::min(at, others[i].at);
      if (at < first_at) first = tell(who, done, others, i);
      first_at = std::min(first_at, at);
      break;
    }
  }
  return first;
}

std::string describe(const Onlooker& who) {
  std::string text = fmt::format("the {}", kOnlookers.at(static_cast<std::size_t>(who.kind)));
  if (!who.phone.empty()) text += fmt::format(" of {}", who.phone);
  if (!who.lock.name.empty()) text += fmt::format(" at {}", who.lock.name);
  return text;
}

}  // namespace locktwin::sim
