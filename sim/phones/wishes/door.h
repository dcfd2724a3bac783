// The first page of the app: unlock, lock, the lock's state, video.
#pragma once

#include "firmware-core/phone/command.h"
#include "sim/phones/wishes/followup.h"
#include "sim/phones/wishes/payload.h"

namespace locktwin::sim {

struct UnlockDoor {
  static constexpr auto kCommand = core::Opcode::unlock;
  void follow(const Followup& now) const;
  static bool already(const AppParts& app, const Account&);
  LT_FIELDS()
};

struct LockDoor {
  static constexpr auto kCommand = core::Opcode::lock;
  void follow(const Followup& now) const;
  static bool already(const AppParts& app, const Account&);
  LT_FIELDS()
};

struct ReadHome {
  static constexpr auto kCommand = core::Opcode::status;
  void follow(const Followup& now) const;
  LT_FIELDS()
};

struct ShowVideo {
  bool opens = true;
  static constexpr auto kCommand = core::Opcode::video;
  Payload payload(const Account& account) const { return Payload(account).one(opens); }
  void follow(const Followup& now) const;
  LT_FIELDS(opens)
};

}  // namespace locktwin::sim
