#include "sim/link/wire_text.h"

#include <fmt/format.h>

#include <string_view>

#include "sim/vocabulary/events.h"

namespace locktwin::sim {

namespace {

std::string_view text_of(core::WireError error) {
  switch (error) {
    case core::WireError::none:
      return "nothing is wrong";
    case core::WireError::truncated:
      return "cut short";
    case core::WireError::version:
      return "of another version of the wire";
    case core::WireError::kind:
      return "neither inputs nor outputs, or one in place of the other";
    case core::WireError::flag:
      return "a flag is neither 0 nor 1";
    case core::WireError::word:
      return "a word is not known";
    case core::WireError::keys:
      return "a key that the panel does not have";
    case core::WireError::count:
      return "more entries than there is room for";
    case core::WireError::text:
      return "a zero within a text";
    case core::WireError::surplus:
      return "bytes behind the end";
  }
  return "";
}

}  // namespace

std::string to_text(const core::FieldName& name) {
  std::string text(name.group);
  if (name.item != core::kNoIndex) text += fmt::format("[{}]", name.item);
  if (!text.empty() && !name.field.empty()) text += '.';
  text += name.field;
  if (name.byte != core::kNoIndex) text += fmt::format("[{}]", name.byte);
  return text;
}

std::string place_text(const RecordFrame& frame) {
  const std::string at =
      fmt::format("at {:.6f} s, lock {}, boot {}", to_seconds(frame.at), frame.lock, frame.boot);
  return frame.step == 0 ? at : fmt::format("{}, step {}", at, frame.step);
}

std::string keys_text(core::KeyMask keys) {
  static constexpr std::string_view kControls[] = {"↶", "✓", "🏡", "🔔"};
  std::string text;
  for (int key = 0; key < core::kKeyCount; ++key) {
    const core::KeyMask mask = core::mask_of(static_cast<core::Key>(key));
    if ((keys & mask) == 0) continue;
    const bool digit = (mask & core::kDigitKeys) != 0;
    text += digit ? "•" : kControls[key - static_cast<int>(core::Key::back)];
  }
  if ((keys & core::kGuard) != 0) text += "water";
  return text.empty() ? "none" : text;
}

std::string to_text(const core::WireResult& result) {
  return fmt::format("{} (byte {})", text_of(result.error), result.offset);
}

std::string to_text(core::EventKind kind) {
  return std::string(spec_of(kind).name);
}

std::string to_text(core::Prompt prompt) {
  return std::string(spec_of(prompt).name);
}

}  // namespace locktwin::sim
