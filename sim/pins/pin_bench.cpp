#include "sim/pins/pin_bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/pins/core_words.h"
#include "sim/pins/fitting_pins.h"
#include "sim/pins/pin_core.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/fields.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

constexpr int kQuestions = 20;  // before the first run
constexpr auto kAskedEvery = 100ms;
constexpr auto kGone = 2s;     // without an answer
constexpr auto kDark = 500ms;  // until the capacitors of a board are empty

}  // namespace

std::shared_ptr<PinBench> PinBench::open(std::unique_ptr<ByteChannel> channel, PinMap map,
                                         const PaceLimits& limits,
                                         std::shared_ptr<WallClock> clock) {
  return std::shared_ptr<PinBench>(
      new PinBench(std::move(channel), std::move(map), limits, std::move(clock)));
}

PinBench::PinBench(std::unique_ptr<ByteChannel> channel, PinMap map, const PaceLimits& limits,
                   std::shared_ptr<WallClock> clock)
    : clock_(clock),
      map_(std::move(map)),
      adapter_(std::move(channel), clock),
      pace_(std::move(clock), limits) {
  const std::string complaint = complaint_of(map_, adapter_.facts());
  if (!complaint.empty()) throw BadInput(complaint);
  measure();
  set_pins();  // now, or the first run would be the one to fail
  adapter_.let_go();
}

void PinBench::measure() {
  std::vector<WallClock::Moment> trips = adapter_.round_trips(kQuestions);
  std::ranges::sort(trips);
  greeting_ = {adapter_.name(), adapter_.facts().pins.size(), trips[trips.size() / 2],
               trips.back()};
  if (greeting_.median <= pace_.limits().invalid_beyond) return;
  throw CoreLinkError(fmt::format(
      "{} takes {:.1f} ms for an answer; with --invalid-beyond {} no run is valid. A USB chip that "
      "collects bytes can be told not to: echo 1 > "
      "/sys/bus/usb-serial/devices/ttyUSB0/latency_timer",
      greeting_.adapter, millis_of(greeting_.median),
      write_duration(pace_.limits().invalid_beyond)));
}

void PinBench::set_pins() {
  for (const PinWrite& write : map_.writes) adapter_.set_mode(write.pin, mode_of(write));
  for (const PinRead& read : map_.reads) adapter_.set_mode(read.pin, mode_of(read));
  adapter_.watch_inputs();
}

MakeCore PinBench::core_maker(MakeCore linked) {
  has_link_ = linked != nullptr;
  return [bench = shared_from_this(), linked = std::move(linked)](std::string_view lock) {
    return std::make_unique<PinCore>(bench, linked ? linked(lock) : nullptr);
  };
}

void PinBench::check(const Scenario& scenario) const {
  if (const std::size_t locks = scenario.setup.locks.size(); locks > 1) {
    throw BadInput(
        fmt::format("{}: has {} locks; the bench is around one board", scenario.file, locks));
  }
  if (scenario.power_loss) {
    throw BadInput(
        fmt::format("{}: has a run for each moment of a lost power (power_loss), which are played "
                    "with copies of a world; a board at its pins has none",
                    scenario.file));
  }
  if (has_link_) return;
  for (const PinWrite& write : map_.writes) {
    if (write.source.signal == nullptr || !said_by_core(*write.source.signal, map_)) continue;
    throw BadInput(fmt::format("{}: only the core says {}, and none is linked (--target)",
                               where({map_.file}, write.place), write.name));
  }
  refuse_core_words(scenario, map_);
}

void PinBench::begin(World& world) {
  ++runs_;
  pace_.restart();
  set_pins();
  shown_ = held_ = world.now();
  told_.assign(map_.writes.size(), Told{});
  world.add_observer(*this);
  tell_pins(world);
  stay_dark();
}

void PinBench::stay_dark() {
  const WallClock::Moment end = clock_->now() + kDark;
  while (clock_->now() < end) {
    clock_->sleep_until(std::min<WallClock::Moment>(end, clock_->now() + 10ms));
    adapter_.hear();  // or what it says of its inputs would not find room
  }
}

void PinBench::tell_pins(const World& world) {
  for (std::size_t i = 0; i < map_.writes.size(); ++i) play(i, world);
  adapter_.flush();
}

void PinBench::on_step(const World& world) {
  tell_pins(world);
  shown_ = held_ = world.now();
  pace_.done(shown_);
  listen(shown_);
  ask_now_and_then();
}

void PinBench::play(std::size_t index, const World& world) {
  const PinWrite& write = map_.writes[index];
  if (!write.analog) return adapter_.put(write.pin, write.level(write.source.read(world)));
  Told& told = told_[index];
  told.waiting = write.share(write.source.read(world));
  if (world.now() >= told.next) tell(told, world.now());
}

void PinBench::tell(Told& told, Time now) {
  const PinWrite& write = map_.writes[static_cast<std::size_t>(&told - told_.data())];
  adapter_.put_share(write.pin, *std::exchange(told.waiting, std::nullopt));
  told.next = now + write.every;
}

// While nothing happens in the world (a board without power is never stepped), what was held back
// is told, and the adapter asked and heard, all the same.
void PinBench::hold_until(Time moment, const std::function<bool()>& ends) {
  for (Time look = next_look(held_); look < moment && !ends(); look = next_look(look)) {
    pace_.hold_until(look, ends);
    held_ = look;
    stand_by();
  }
  pace_.hold_until(moment, ends);
}

Time PinBench::next_look(Time behind) const {
  return is_busy() ? next_millisecond(behind) : behind + kAskedEvery;
}

// The world knows the moment of its last step alone.
void PinBench::stand_by() {
  for (Told& told : told_) {
    if (told.waiting && told.next <= held_) tell(told, held_);
  }
  try {
    adapter_.flush();
    listen(held_);
    ask_now_and_then();
  } catch (const CoreLinkError& error) {
    throw CoreLinkError(fmt::format("{}, {} later", error.what(), write_duration(held_ - shown_)));
  }
}

bool PinBench::is_busy() const {
  const auto waits = [](const Told& told) { return told.waiting.has_value(); };
  return adapter_.asks() || std::ranges::any_of(told_, waits);
}

void PinBench::listen(Time now) {
  adapter_.hear();
  take_answer(now);
  if (adapter_.waits_for() > kGone) {
    throw CoreLinkError(fmt::format("{} does not answer any more", adapter_.name()));
  }
}

void PinBench::take_answer(Time now) {
  const auto answer = adapter_.take_answer();
  if (!answer) return;
  ++answers_;
  longest_answer_ = std::max(longest_answer_, *answer);
  pace_.answered(now, *answer);
}

void PinBench::end(const World& world) {
  if (!adapter_.settle()) pace_.answered(world.now(), kGone);
  take_answer(world.now());
}

// What the adapter has no time for does not show in the world's own moments.
void PinBench::ask_now_and_then() {
  if (adapter_.asks() || clock_->now() < next_question_) return;
  next_question_ = clock_->now() + kAskedEvery;
  adapter_.ask();
}

std::optional<bool> PinBench::high(BoardOutput output) const {
  for (const PinRead& read : map_.reads) {
    if (read.output != output) continue;
    const bool high =
        read.above ? adapter_.share(read.pin) > *read.above : adapter_.level(read.pin);
    return high != read.inverted;
  }
  return std::nullopt;
}

void PinBench::judge(RunResult& result) {
  adapter_.let_go();
  missed_ += pace_.missed();
  if (result.verdict != Verdict::passed && result.verdict != Verdict::failed &&
      result.verdict != Verdict::invalid) {
    return;
  }
  const std::string text = pace_.text(result.time_zero);
  if (text.empty()) return;
  if (!result.message.empty()) result.message += "\n";
  result.message += text;
  result.message.pop_back();
  if (pace_.proves_nothing()) result.verdict = Verdict::invalid;
}

std::string PinBench::summary() const {
  return fmt::format(
      "pins: {} run{}, {} missed deadline{} ({}); the adapter answered {} times, at "
      "the latest after {:.1f} ms{}\n",
      runs_, runs_ == 1 ? "" : "s", missed_, missed_ == 1 ? "" : "s",
      write_duration(pace_.limits().deadline), answers_, millis_of(longest_answer_),
      adapter_.complaint().empty() ? "" : "; it said: " + adapter_.complaint());
}

}  // namespace locktwin::sim
