// Lists of fields of the core's structs that the twin keeps in its state: the core includes nothing
// of ours, so its lists stand here.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "firmware-core/noise/handshake.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/vocabulary.h"
#include "firmware-core/wire.h"
#include "model/state/fields.h"
#include "model/state/kinds.h"

namespace locktwin::model {

LT_FIELDS_OF(core::Event, kind, first, second, third)
LT_FIELDS_OF(core::RadioFrame, lane, peer, length, bytes)
LT_FIELDS_OF(core::noise::KeyPair, secret, open)
LT_FIELDS_OF(core::noise::Credentials, lasting, fresh, other, psk)

// By the codec of the wire: what has no meaning is neither kept nor compared.
template <typename Struct>
struct WireBytes {
  static constexpr bool kCompared = true;
  static std::uint64_t layout() { return core::kWireVersion; }
  static std::vector<std::uint8_t> bytes(const Struct& value);
  static void parse(std::span<const std::uint8_t> bytes, Struct& value);
  using Tell = std::function<void(const std::string& name, std::string left, std::string right)>;
  static void differ(const Struct& left, const Struct& right, const Tell& tell);  // the first one
};
template <>
struct FieldAsBytes<core::Inputs> : WireBytes<core::Inputs> {};
template <>
struct FieldAsBytes<core::Outputs> : WireBytes<core::Outputs> {};

}  // namespace locktwin::model
