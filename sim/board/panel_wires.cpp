#include "sim/board/panel_wires.h"

#include <algorithm>
#include <chrono>
#include <string_view>

#include "sim/vocabulary/events.h"

namespace locktwin::sim {

namespace {

constexpr Duration kTone = std::chrono::milliseconds(150);
constexpr Duration kChime = std::chrono::seconds(2);
constexpr Duration kEnglishLetter = std::chrono::milliseconds(65);  // 150 words a minute
constexpr Duration kChineseSign = std::chrono::milliseconds(220);   // 270 syllables a minute
constexpr std::uint8_t kEnglish = 1;                                // of Outputs::language

// Signs of a text in UTF-8: bytes that begin one.
int signs(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Duration span_of(core::Prompt prompt, std::uint8_t language) {
  const PromptSpec& spec = spec_of(prompt);
  if (prompt == core::Prompt::chime) return kChime;
  if (!spec.spoken) return kTone;
  return language == kEnglish ? kEnglishLetter * signs(spec.english)
                              : kChineseSign * signs(spec.chinese);
}

}  // namespace

void supply_panel(Time now, double always_on_v, bool powered, model::Plant& plant) {
  plant.clock.supply(now, always_on_v >= kClockRailV);
  plant.speaker.advance_to(now);
  if (powered) return;
  plant.keys.power(now, false);
  plant.speaker.cut();
  plant.siren.driven = false;
}

// The front panel's cable carries the keys: torn off, nothing is felt, and the controller starts
// anew when it is fitted again.
void read_panel(Time now, model::Plant& plant, core::Inputs& inputs) {
  const model::Panel& panel = plant.panel;
  plant.keys.touch(now, panel.fingers);
  plant.keys.power(now, panel.front_in_place);
  plant.keys.advance_to(now);
  inputs.keys = plant.keys.firm();
  if (plant.keys.feels_water()) {
    inputs.keys = static_cast<core::KeyMask>(inputs.keys | core::kGuard);
  }
  inputs.inside_button = panel.inside_button;
  inputs.set_button = panel.set_button;
  inputs.rear_cover_off = !panel.rear_cover_on;
  inputs.front_torn_off = !panel.front_in_place;
  inputs.clock_s = plant.clock.seconds(now);
  inputs.clock_kept = plant.clock.kept(now);
}

void follow_outputs(Time now, const core::Outputs& outputs, model::Plant& plant) {
  if (outputs.sets_clock) plant.clock.set(now, outputs.clock_s);
  for (core::Prompt prompt : outputs.prompts) {
    plant.speaker.say(now, outputs.volume, span_of(prompt, outputs.language));
  }
  plant.siren.driven = outputs.siren;
  plant.keys.set_awake(now, outputs.power == core::PowerMode::awake);
}

}  // namespace locktwin::sim
