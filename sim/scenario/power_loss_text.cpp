// When the power is lost, as files and the command line say it.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/scenario.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::string_view kEvery = "every_";
constexpr std::string_view kAtWrites = "every_flash_write";
constexpr std::string_view kFor = " for ";

// "ms" is a step of one.
Duration step_of(std::string_view text) {
  const bool unit = text == "us" || text == "ms" || text == "s" || text == "min";
  return parse_duration(unit ? "1" + std::string(text) : std::string(text));
}

// "10ms_0s..3s", "ms"
PowerLoss range_of(std::string_view text) {
  PowerLoss loss;
  const std::size_t line = std::min(text.find('_'), text.size());
  loss.every = step_of(text.substr(0, line));
  if (loss.every <= Duration{0}) throw BadInput("a step above 0 is needed");
  if (line == text.size()) return loss;
  const std::string_view range = text.substr(line + 1);
  const std::size_t dots = range.find("..");
  if (dots == std::string_view::npos) throw BadInput("a range is needed, like 0s..3s");
  loss.from = parse_duration(range.substr(0, dots));
  loss.to = parse_duration(range.substr(dots + 2));
  if (*loss.to < loss.from) throw BadInput("the range ends before it begins");
  return loss;
}

PowerLoss moments_of(std::string_view text) {
  if (text == kAtWrites) return {.at_flash_writes = true};
  if (text.starts_with(kEvery)) return range_of(text.substr(kEvery.size()));
  const Duration moment = parse_duration(text);
  return {.every = std::chrono::seconds(1), .from = moment, .to = moment};
}

}  // namespace

PowerLoss power_loss_of_words(std::string_view text) {
  try {
    const std::size_t end = std::min(text.find(kFor), text.size());
    PowerLoss loss = moments_of(text.substr(0, end));
    if (end < text.size()) loss.lasts = parse_duration(text.substr(end + kFor.size()));
    if (loss.lasts <= Duration{0}) throw BadInput("it has to last longer than 0");
    return loss;
  } catch (const BadInput& error) {
    throw BadInput(fmt::format(
        "'power_loss' is \"every_flash_write\", \"every_10ms_0s..3s\", \"every_ms\" or one "
        "moment, and how long with it: \"every_ms_0s..900ms for 2s\"; not '{}': {}",
        text, error.what()));
  }
}

}  // namespace locktwin::sim
