// What every part of the core gets in a step: the inputs, the flash, and where to answer.
#pragma once

#include <cstdint>

#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"

namespace locktwin::core {

struct StepContext {
  const Inputs& in;
  FlashView flash;
  Outputs& out;

  std::uint64_t now_ms() const { return in.now_ms; }
  // The same twice in a row is one: a palm on the keypad is one tone.
  void say(Prompt prompt) const {
    const auto& said = out.prompts;
    if (said.count == 0 || said.items[said.count - 1U] != prompt) out.prompts.push(prompt);
  }

  void report(EventKind kind) const { out.events.push({kind, 0, 0}); }
  template <typename First>
  void report(EventKind kind, First first) const {
    out.events.push({kind, static_cast<std::uint8_t>(first), 0});
  }
  template <typename First, typename Second>
  void report(EventKind kind, First first, Second second) const {
    out.events.push({kind, static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second)});
  }
  template <typename First, typename Second>
  void report(EventKind kind, First first, Second second, std::uint8_t third) const {
    out.events.push(
        {kind, static_cast<std::uint8_t>(first), static_cast<std::uint8_t>(second), third});
  }
};

}  // namespace locktwin::core
