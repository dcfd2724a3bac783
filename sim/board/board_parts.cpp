#include "sim/board/board_parts.h"

#include <algorithm>
#include <chrono>
#include <string_view>

#include "sim/time/random_stream.h"
#include "sim/vocabulary/events.h"

namespace locktwin::sim {

namespace {

constexpr double kClockRailV = 3.6;  // below, the linear regulator no longer charges the capacitor

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

BoardParts::BoardParts(std::uint64_t seed) : keys(RandomStream(seed, "board.keys").next()) {}

void BoardParts::supply(Time now, double always_on_v, bool powered) {
  clock.supply(now, always_on_v >= kClockRailV);
  speaker.advance_to(now);
  if (powered) return;
  keys.power(now, false);
  speaker.cut();
  siren_driven = false;
}

// The front panel's cable carries the keys: torn off, nothing is felt, and the controller starts
// anew when it is fitted again.
void BoardParts::read(Time now, const model::Panel& panel, core::Inputs& inputs) {
  keys.touch(now, panel.fingers);
  keys.power(now, panel.front_in_place);
  keys.advance_to(now);
  inputs.keys = keys.firm();
  if (keys.feels_water()) inputs.keys = static_cast<core::KeyMask>(inputs.keys | core::kGuard);
  inputs.clock_s = clock.seconds(now);
  inputs.clock_kept = clock.kept(now);
}

void BoardParts::follow(Time now, const core::Outputs& outputs) {
  if (outputs.sets_clock) clock.set(now, outputs.clock_s);
  for (core::Prompt prompt : outputs.prompts) {
    speaker.say(now, outputs.volume, span_of(prompt, outputs.language));
  }
  siren_driven = outputs.siren;
  keys.set_awake(now, outputs.power == core::PowerMode::awake);
}

double BoardParts::siren_db() const {
  return siren_driven ? model::heard_db(model::SoundParameters{}.siren_db, siren) : 0;
}

Time BoardParts::next_event() const {
  return std::min(keys.next_event(), speaker.next_event());
}

}  // namespace locktwin::sim
