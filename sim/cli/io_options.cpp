#include "sim/cli/io_options.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "sim/link/target.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/shell_word.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr unsigned kFirmataBaud = 57'600;  // of StandardFirmata
constexpr std::string_view kLine = "tty:";

Target adapter_of(const std::string& text) {
  if (!text.starts_with(kLine)) {
    throw BadInput(
        fmt::format("--io {}: an adapter is at a serial line, like tty:/dev/ttyACM1,57600", text));
  }
  Target target = find_target(text);
  if (text.find(',') == std::string::npos) target.baud = kFirmataBaud;
  return target;
}

Duration limit_of(const char* option, const std::string& text, Duration usual) {
  if (text.empty()) return usual;
  try {
    const Duration limit = parse_duration(text);
    if (limit > Duration{0}) return limit;
  } catch (const BadInput& error) {
    throw BadInput(fmt::format("{}: {}", option, error.what()));
  }
  throw BadInput(fmt::format("{} {}: nothing is done in no time; 5ms is usual", option, text));
}

PaceLimits limits_of(const IoArguments& given) {
  const PaceLimits usual;
  const PaceLimits limits{limit_of("--deadline", given.deadline, usual.deadline),
                          limit_of("--invalid-beyond", given.invalid_beyond, usual.invalid_beyond)};
  if (limits.deadline <= limits.invalid_beyond) return limits;
  throw BadInput(
      fmt::format("--deadline {} is longer than --invalid-beyond {}; what is not missed "
                  "cannot make a run invalid",
                  write_duration(limits.deadline), write_duration(limits.invalid_beyond)));
}

}  // namespace

void add_io_options(CLI::App& verb, IoArguments& given) {
  verb.add_option("--io", given.adapter,
                  "A board with firmware of its own, wired to an adapter that speaks Firmata: "
                  "tty:DEVICE[,BAUD] of the adapter");
  verb.add_option("--pins", given.pins,
                  "With --io: the file that says which pin of the adapter plays what");
  verb.add_option("--deadline", given.deadline,
                  "With --io: what is later than this is a missed deadline; 5ms unless said");
  verb.add_option("--invalid-beyond", given.invalid_beyond,
                  "With --io: a run in which anything is later than this is invalid; 20ms unless "
                  "said");
}

void check(const IoArguments& given) {
  if (given.adapter.empty() &&
      !(given.pins.empty() && given.deadline.empty() && given.invalid_beyond.empty())) {
    throw BadInput("--pins, --deadline and --invalid-beyond go with --io tty:DEVICE");
  }
  if (!given.adapter.empty() && given.pins.empty()) {
    throw BadInput("--io needs --pins FILE, which says what is wired to what (sim/pins/README.md)");
  }
}

std::shared_ptr<PinBench> open_bench(const IoArguments& given) {
  const Target adapter = adapter_of(given.adapter);
  const PaceLimits limits = limits_of(given);
  PinMap map = load_pin_map(given.pins);
  try {
    return PinBench::open(open_channel(adapter), std::move(map), limits);
  } catch (const CoreLinkError& error) {  // before any run
    throw BadInput(error.what());
  }
}

std::string words_of(const IoArguments& given) {
  std::string words =
      fmt::format(" --io {} --pins {}", shell_word(given.adapter), shell_word(given.pins));
  if (!given.deadline.empty()) words += " --deadline " + given.deadline;
  if (!given.invalid_beyond.empty()) words += " --invalid-beyond " + given.invalid_beyond;
  return words;
}

std::string greeting_of(const PinBench& bench) {
  const PinBench::Greeting& greeting = bench.greeting();
  return fmt::format("adapter: {}, {} pins; it answers within {:.2f} ms, at the latest {:.2f} ms\n",
                     greeting.adapter, greeting.pins, millis_of(greeting.median),
                     millis_of(greeting.longest));
}

}  // namespace locktwin::sim
