// Lists of fields of the core's structs that the twin keeps in its state: the core includes nothing
// of ours, so its lists stand here.
#pragma once

#include "firmware-core/phone/protocol.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/vocabulary.h"
#include "model/state/fields.h"

namespace locktwin::model {

LT_FIELDS_OF(core::Event, kind, first, second)
LT_FIELDS_OF(core::RadioFrame, lane, peer, length, bytes)
LT_FIELDS_OF(core::protocol::Nonces, phone, lock)

}  // namespace locktwin::model
// TEMPORARY
#include <string>
#include "model/radio/wifi_link.h"
#include "model/recognition/anatomy.h"
#include "model/recognition/recognition_module.h"
#include "model/state_hash.h"
namespace locktwin::model {
LT_FIELDS_OF(Hands, of_a_child, shallow_ridges)
LT_FIELDS_OF(Pose, yaw_deg, pitch_deg)
template <>
struct FieldAsText<WifiLink> {
  static std::string text(const WifiLink& l) {
    StateHash h;
    l.hash_into(h);
    return std::to_string(h.value());
  }
};
}  // namespace locktwin::model
