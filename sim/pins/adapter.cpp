#include "sim/pins/adapter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

constexpr auto kReady = 5s;  // some boards begin anew when their line is opened
constexpr auto kAskedAgain = 500ms;
constexpr auto kPatience = 2s;
constexpr unsigned kSpoken = 2;        // the great number of Firmata's versions
constexpr unsigned kWritesOnePin = 5;  // from 2.5 on
constexpr unsigned kSampleMs = 1;
constexpr int kPinsOfPort = 8;

std::size_t port_of(int pin) {
  return static_cast<std::size_t>(pin / kPinsOfPort);
}

unsigned mask_in_port(int pin) {
  return 1U << static_cast<unsigned>(pin % kPinsOfPort);
}

bool is_written(PinMode mode) {
  return mode == PinMode::output || mode == PinMode::pwm;
}

}  // namespace

Adapter::Adapter(std::unique_ptr<ByteChannel> channel, std::shared_ptr<WallClock> clock)
    : channel_(std::move(channel)), clock_(std::move(clock)) {
  meet();
  learn_pins();
}

Adapter::~Adapter() {
  let_go();
}

void Adapter::let_go() {
  out_.clear();
  for (const auto& [pin, mode] : modes_) {
    if (mode == PinMode::pwm) write_analog(out_, pin, 0);
    if (is_written(mode) && facts_.can(pin, PinMode::input)) {
      set_pin_mode(out_, pin, PinMode::input);
    }
  }
  modes_.clear();
  values_.clear();
  ports_ = {};
  channels_ = {};
  asked_at_.reset();
  answer_.reset();
  running_ = false;
  try {
    flush();
  } catch (const CoreLinkError&) {  // it is gone itself
    out_.clear();
  }
}

std::string Adapter::name() const {
  return fmt::format("{} at {}",
                     facts_.firmware.empty()
                         ? fmt::format("Firmata {}.{}", facts_.major, facts_.minor)
                         : facts_.firmware,
                     channel_->name());
}

void Adapter::fail(const std::string& why) const {
  throw CoreLinkError(fmt::format("{}: {}", channel_->name(), why));
}

void Adapter::meet() {
  const Moment end = clock_->now() + kReady;
  bool met = false;
  while (!met && clock_->now() < end) {
    ask_version(out_);
    flush();
    met = wait_for(Kind::version, kAskedAgain);
  }
  if (!met) {
    fail(
        "does not answer as Firmata does; is it the adapter, with StandardFirmata on it, at this "
        "speed? (tty:DEVICE,BAUD; StandardFirmata has 57600)");
  }
  if (facts_.major == kSpoken) return;
  fail(fmt::format("speaks Firmata {}.{}; {}.x is needed", facts_.major, facts_.minor, kSpoken));
}

void Adapter::learn_pins() {
  ask_firmware(out_);
  flush();
  wait_for(Kind::firmware, kPatience);  // one without a name is as good
  ask_capabilities(out_);
  flush();
  if (!wait_for(Kind::capabilities, kPatience)) fail("does not tell what its pins can do");
  ask_analog_mapping(out_);
  flush();
  if (!wait_for(Kind::analog_mapping, kPatience)) fail("does not tell which pins are analog");
}

std::vector<Adapter::Moment> Adapter::round_trips(int count) {
  std::vector<Moment> all;
  for (int i = 0; i < count; ++i) {
    const Moment begin = clock_->now();
    ask_version(out_);
    flush();
    if (!wait_for(Kind::version, kPatience)) fail("does not answer any more");
    all.push_back(clock_->now() - begin);
  }
  return all;
}

void Adapter::set_mode(int pin, PinMode mode) {
  modes_[pin] = mode;
  set_pin_mode(out_, pin, mode);
}

void Adapter::watch_inputs() {
  sample_every(out_, kSampleMs);
  for (const auto& [pin, mode] : modes_) {
    if (is_written(mode)) continue;
    if (mode == PinMode::analog) {
      report_channel(out_, *facts_.pins[static_cast<std::size_t>(pin)].channel);
    } else {
      report_port(out_, port_of(pin));
    }
  }
  flush();
  const Moment end = clock_->now() + kPatience;
  while (!all_told() && clock_->now() < end) hear_for(10ms);
  if (!all_told()) fail("does not tell how its inputs are");
  running_ = true;
}

bool Adapter::all_told() const {
  return std::ranges::all_of(modes_, [this](const auto& entry) {
    const auto& [pin, mode] = entry;
    if (is_written(mode)) return true;
    if (mode != PinMode::analog) return ports_[port_of(pin)].told;
    return channels_[static_cast<std::size_t>(*facts_.pins[static_cast<std::size_t>(pin)].channel)]
        .told;
  });
}

void Adapter::put(int pin, bool high) {
  Port& port = ports_[port_of(pin)];
  const bool first = values_.emplace(pin, 0U).second;
  if (!first && ((port.pins & mask_in_port(pin)) != 0) == high) return;
  port.pins = high ? port.pins | mask_in_port(pin) : port.pins & ~mask_in_port(pin);
  port.changed |= mask_in_port(pin);
}

void Adapter::put_share(int pin, double share) {
  constexpr int kMostBits = 16;
  const int bits = std::clamp(facts_.bits(pin, PinMode::pwm).value_or(8), 1, kMostBits);
  const double full = static_cast<double>((1U << static_cast<unsigned>(bits)) - 1U);
  const auto value = static_cast<unsigned>(std::lround(std::clamp(share, 0.0, 1.0) * full));
  const auto [known, first] = values_.emplace(pin, value);
  if (!first && known->second == value) return;
  known->second = value;
  write_analog(out_, pin, value);
}

// One pin alone by its own message, several of a port at once.
void Adapter::send_port(std::size_t number) {
  Port& port = ports_[number];
  const unsigned changed = std::exchange(port.changed, 0U);
  if (changed == 0) return;
  const bool one = (changed & (changed - 1)) == 0;
  if (!one || facts_.minor < kWritesOnePin) return write_port(out_, number, port.pins);
  int pin = static_cast<int>(number) * kPinsOfPort;
  while (mask_in_port(pin) != changed) ++pin;
  write_pin(out_, pin, (port.pins & changed) != 0);
}

void Adapter::flush() {
  for (std::size_t port = 0; port < ports_.size(); ++port) send_port(port);
  if (out_.empty()) return;
  channel_->send(out_);
  out_.clear();
}

void Adapter::hear() {
  hear_for(ByteChannel::Patience(0));
}

// Waits for the first bytes alone.
void Adapter::hear_for(ByteChannel::Patience patience) {
  for (auto bytes = channel_->receive(patience); !bytes.empty();
       bytes = channel_->receive(ByteChannel::Patience(0))) {
    for (const std::uint8_t byte : bytes) {
      if (const auto message = reader_.read(byte)) take(*message);
    }
  }
}

bool Adapter::wait_for(Kind kind, Moment patience) {
  const Moment end = clock_->now() + patience;
  awaited_ = kind;
  while (awaited_ && clock_->now() < end) hear_for(10ms);
  return !std::exchange(awaited_, std::nullopt);
}

void Adapter::take(const FirmataMessage& message) {
  switch (message.kind) {
    case Kind::version:
      facts_.major = message.number;
      facts_.minor = message.value;
      if (asked_at_) answer_ = clock_->now() - *std::exchange(asked_at_, std::nullopt);
      break;
    case Kind::digital:
      ports_[message.number].heard = message.value;
      ports_[message.number].told = true;
      break;
    case Kind::analog:
      channels_[message.number].value = message.value;
      channels_[message.number].told = true;
      break;
    case Kind::firmware:
    case Kind::capabilities:
    case Kind::analog_mapping:
    case Kind::text:
      take_long(message);
      break;
  }
  if (awaited_ == message.kind) awaited_.reset();
}

// In a run nobody asks what it is: it tells its name when it begins.
void Adapter::take_long(const FirmataMessage& message) {
  if (running_ && message.kind == Kind::firmware) {
    fail("has begun anew in the midst of the run; its pins are as after a reset");
  }
  if (running_ && message.kind != Kind::text) return;
  if (message.kind == Kind::firmware) {
    take_firmware(message.data, facts_);
  } else if (message.kind == Kind::capabilities) {
    take_capabilities(message.data, facts_);
  } else if (message.kind == Kind::analog_mapping) {
    take_analog_mapping(message.data, facts_);
  } else {
    complaint_ = firmata_text(message.data);
  }
}

bool Adapter::level(int pin) const {
  return (ports_[port_of(pin)].heard & mask_in_port(pin)) != 0;
}

double Adapter::share(int pin) const {
  const PinFacts& facts = facts_.pins[static_cast<std::size_t>(pin)];
  const int bits = std::clamp(facts_.bits(pin, PinMode::analog).value_or(10), 1, 14);
  const double full = static_cast<double>((1U << static_cast<unsigned>(bits)) - 1U);
  return channels_[static_cast<std::size_t>(*facts.channel)].value / full;
}

void Adapter::ask() {
  ask_version(out_);
  flush();
  asked_at_ = clock_->now();
}

bool Adapter::settle() {
  try {
    if (!asked_at_ || wait_for(Kind::version, kPatience)) return true;
  } catch (const CoreLinkError&) {  // it is gone, or begins anew
  }
  asked_at_.reset();
  return false;
}

Adapter::Moment Adapter::waits_for() const {
  return asked_at_ ? clock_->now() - *asked_at_ : Moment(0);
}

std::optional<Adapter::Moment> Adapter::take_answer() {
  return std::exchange(answer_, std::nullopt);
}

}  // namespace locktwin::sim
