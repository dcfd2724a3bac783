// The list of events: what the app has not got yet, and what it says to have got (APP-2).
#pragma once

#include <cstdint>

#include "firmware-core/phone/command.h"
#include "sim/phones/wishes/followup.h"
#include "sim/phones/wishes/payload.h"

namespace locktwin::sim {

struct ReadEvents {
  std::uint32_t behind = 0;
  static constexpr auto kCommand = core::Opcode::get_events;
  Payload payload(const Account& account) const { return Payload(account).four(behind); }
  void follow(const Followup& now) const;
  LT_FIELDS(behind)
};

struct AcknowledgeEvents {
  std::uint32_t up_to = 0;
  static constexpr auto kCommand = core::Opcode::ack_events;
  Payload payload(const Account& account) const { return Payload(account).four(up_to); }
  LT_FIELDS(up_to)
};

// Of those that went ahead of their turn.
struct AcknowledgeAhead {
  std::uint32_t up_to = 0;
  static constexpr auto kCommand = core::Opcode::ack_ahead;
  Payload payload(const Account& account) const { return Payload(account).four(up_to); }
  LT_FIELDS(up_to)
};

}  // namespace locktwin::sim
