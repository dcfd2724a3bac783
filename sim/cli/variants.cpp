#include "sim/cli/variants.h"

#include <fmt/format.h>

#include "sim/campaign/power_loss_source.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

std::vector<Chosen> variants_in(const std::string& file, const std::vector<Swept>& instead) {
  std::string text;
  try {
    text = read_text(file);
  } catch (const BadInput&) {
    return {{}};
  }
  // Most files sweep nothing, and are read once.
  if (instead.empty() && text.find("\"sweep\"") == std::string::npos) return {{}};
  try {
    return variants_of(text, instead);
  } catch (const BadInput& error) {
    throw BadInput(fmt::format("{}: {}", file, error.what()));
  }
}

}  // namespace

Strategies strategies_of(const std::vector<std::string>& sweep, const std::string& power_loss) {
  Strategies strategies;
  for (const std::string& words : sweep) strategies.sweep.push_back(swept_of_words(words));
  if (!power_loss.empty()) strategies.power_loss = power_loss_of_words(power_loss);
  return strategies;
}

std::vector<Variant> variants_of(const std::vector<std::string>& files,
                                 const Strategies& strategies) {
  std::vector<Variant> variants;
  for (const std::string& file : files) {
    for (Chosen& chosen : variants_in(file, strategies.sweep)) {
      variants.push_back({file, std::move(chosen)});
    }
  }
  return variants;
}

std::vector<std::string> files_of(const std::vector<Variant>& variants) {
  std::vector<std::string> files;
  for (const Variant& variant : variants) files.push_back(variant.file);
  return files;
}

std::optional<Intervention> one_loss(const Strategies& strategies) {
  const std::optional<PowerLoss>& loss = strategies.power_loss;
  if (!loss) return std::nullopt;
  if (loss->at_flash_writes || loss->to != loss->from) {
    throw BadInput("--power-loss: one run is meant here, so one moment, like '1.234s for 1s'");
  }
  return Intervention{loss->from, cut_of(*loss)};
}

std::string arguments_of(const Chosen& chosen) {
  std::string text;
  for (const auto& one : chosen) text += fmt::format(" --sweep '{}'", describe(Chosen{one}));
  return text;
}

std::string arguments_of(const PowerLoss& loss, Duration at) {
  return fmt::format(" --power-loss '{} for {}'", write_duration(at), write_duration(loss.lasts));
}

}  // namespace locktwin::sim
