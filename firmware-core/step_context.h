// What every part of the core gets in a step: the inputs, the flash, and where to answer.
#pragma once

#include <cstdint>

#include "firmware-core/chance.h"
#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"

namespace locktwin::core {

struct StepContext {
  const Inputs& in;
  FlashView flash;
  Outputs& out;
  const Chance& chance;

  std::uint64_t now_ms() const { return in.now_ms; }
  // The same twice in a row is one: a palm on the keypad is one tone.
  void say(Prompt prompt) const {
    const auto& said = out.prompts;
    if (said.count == 0 || said.items[said.count - 1U] != prompt) out.prompts.push(prompt);
  }

  template <typename First = std::uint8_t, typename Second = std::uint8_t>
  void report(EventKind kind, First first = {}, Second second = {}, std::uint8_t third = 0) const {
    note(static_cast<std::uint32_t>(kind) | std::uint32_t{static_cast<std::uint8_t>(first)} << 8 |
         std::uint32_t{static_cast<std::uint8_t>(second)} << 16 | std::uint32_t{third} << 24);
  }

 private:
  // In one register: what is reported in so many places is less code.
  [[gnu::noinline]] void note(std::uint32_t event) const {
    out.events.push({static_cast<EventKind>(event & 0xFFU), static_cast<std::uint8_t>(event >> 8),
                     static_cast<std::uint8_t>(event >> 16),
                     static_cast<std::uint8_t>(event >> 24)});
  }
};

}  // namespace locktwin::core
