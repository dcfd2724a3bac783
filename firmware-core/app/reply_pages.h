// The payloads of replies that show something, byte by byte; little-endian.
//
//   status        lock state (1, LockState), door (1: 0 shut, 1 open, 2 unknown), battery percent
//                 (1), flags (1: lockout, privacy, away, clock known, battery low), rest of the
//                 lockout in seconds (4), clock (4), newest event (4), acknowledged event (4),
//                 Wi-Fi in dBm (1, signed; 0: not joined)
//   users         for each: user (1), role (1), digits of PIN and of duress PIN given (1: bits 0,
//                 1), faces, palms, fingers (1 each), valid from (4), valid until (4)
//   credentials   for each: kind (1), slot (1), duress (1)
//   settings      two bytes for each row of settings.def
//   events        for each: number (4), time (4, 0 unknown), kind, first, second (1 each),
//                 flags (1: time known, events lost before)
#pragma once

#include "firmware-core/lock_parts.h"
#include "firmware-core/phone/reply.h"

namespace locktwin::core {

void put_status(const StepContext& step, const LockParts& is, std::uint8_t accessory_door,
                ReplyPayload& page);
// The users behind `user`, as many as fit.
void put_users(const StepContext& step, const LockParts& is, std::uint8_t user, ReplyPayload& page);
void put_credentials(const StepContext& step, const LockParts& is, std::uint8_t user,
                     ReplyPayload& page);
void put_settings(const LockParts& is, ReplyPayload& page);
// The events behind `number`; of this user only, 0: all.
void put_events(const StepContext& step, const LockParts& is, std::uint32_t number,
                std::uint8_t user, ReplyPayload& page);

}  // namespace locktwin::core
