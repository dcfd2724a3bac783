#include "sim/board/foreign_fields.h"

#include <array>
#include <utility>

#include "firmware-core/wire/difference.h"
#include "model/state/bytes.h"
#include "sim/link/wire_text.h"

namespace locktwin::model {

template <typename Struct>
std::vector<std::uint8_t> WireBytes<Struct>::bytes(const Struct& value) {
  std::array<std::uint8_t, core::kOutputsWireBytes> room;
  const std::size_t size = core::encode(value, room);
  return {room.begin(), room.begin() + static_cast<std::ptrdiff_t>(size)};
}

template <typename Struct>
void WireBytes<Struct>::parse(std::span<const std::uint8_t> bytes, Struct& value) {
  value = Struct{};
  const core::WireResult result = core::decode(bytes, value);
  if (!result.ok()) throw BadState("of the core's wires: " + sim::to_text(result));
}

template <typename Struct>
void WireBytes<Struct>::differ(const Struct& left, const Struct& right, const Tell& tell) {
  core::first_difference(left, right, [&](const core::FieldName& name, auto a, auto b) {
    tell("." + sim::to_text(name), sim::to_text(a), sim::to_text(b));
  });
}

template struct WireBytes<core::Inputs>;
template struct WireBytes<core::Outputs>;

}  // namespace locktwin::model
