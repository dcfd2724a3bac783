// The pages of the lock (phone/pages.h), filled from its parts.
#pragma once

#include "firmware-core/lock_parts.h"
#include "firmware-core/phone/pages.h"

namespace locktwin::core {

// The page that a command of Handler::pages asks for. `accessory_door`: what an accessory has told,
// for a body that does not sense its door.
void put_page(const StepContext& step, const LockParts& is, const Command& command,
              pages::Door accessory_door, ReplyPayload& page);
// One event; `ahead`: before its turn. False: no room.
bool put_event(const JournalEntry& entry, bool ahead, ReplyPayload& page);

}  // namespace locktwin::core
