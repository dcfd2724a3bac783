// Lists of fields of the core's structs that the twin keeps in its state: the core includes nothing
// of ours, so its lists stand here.
#pragma once

#include "firmware-core/lock_core.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/vocabulary.h"
#include "model/state/fields.h"

namespace locktwin::model {

LT_FIELDS_OF(core::Event, kind, first, second)
LT_FIELDS_OF(core::RadioFrame, lane, peer, length, bytes)
LT_FIELDS_OF(core::protocol::Nonces, phone, lock)

// What the core was given and what it said: told_ of the board and the flash stand for them.
template <>
inline constexpr bool kKeptAsBytes<core::LockCore> = true;
template <>
inline constexpr bool kKeptAsBytes<core::Inputs> = true;
template <>
inline constexpr bool kKeptAsBytes<core::Outputs> = true;

}  // namespace locktwin::model
