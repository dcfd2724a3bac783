// Accessories (ACC-1, ACC-2), and locks that obey each other (UNL-12).
#pragma once

#include <cstdint>
#include <string>

#include "firmware-core/phone/command.h"
#include "firmware-core/phone/protocol.h"
#include "sim/phones/wishes/followup.h"
#include "sim/phones/wishes/payload.h"

namespace locktwin::sim {

// An accessory is to be added: which number is free stands in the lock's list.
struct FindRoom {
  std::string accessory;
  std::uint8_t kind = 0;  // 0 door sensor, 1 remote control
  core::Key32 key{};
  Bytes listed;  // the pages that came before
  std::uint8_t behind = 0;
  static constexpr auto kCommand = core::Opcode::list_phones;
  static constexpr auto kFirstHalf = core::Opcode::add_accessory;
  Payload payload(const Account& account) const { return Payload(account).one(behind); }
  void follow(const Followup& now) const;
  LT_FIELDS(accessory, kind, key, listed, behind)
};

struct AddAccessory {
  std::string accessory;
  std::uint8_t number = 0;
  std::uint8_t kind = 0;
  core::Key32 key{};
  static constexpr auto kCommand = core::Opcode::add_accessory;
  Payload payload(const Account& account) const {
    return Payload(account).one(number).one(kind).bytes(key);
  }
  void follow(const Followup& now) const;
  LT_FIELDS(accessory, number, kind, key)
};

struct RemoveAccessory {
  std::string accessory;
  static constexpr auto kCommand = core::Opcode::remove_accessory;
  static constexpr bool kGoneIsDone = true;
  Payload payload(const Account& account) const { return Payload(account).phone(accessory); }
  void follow(const Followup& now) const;
  LT_FIELDS(accessory)
};

// This lock obeys another one, whose public key it is given.
struct ObeyLock {
  std::uint8_t commander = 0;  // the number of that lock
  core::Key32 key{};
  static constexpr auto kCommand = core::Opcode::link_lock;
  static constexpr bool kAskedOnce = true;  // a link that was confirmed would wait again
  std::string_view obstacle(const Account&) const {
    return key == core::Key32{} ? "not_paired" : "";  // nobody has paired with that lock
  }
  Payload payload(const Account& account) const { return Payload(account).two(0).bytes(key); }
  void follow(const Followup& now) const;
  LT_FIELDS(commander, key)
};

// This lock commands another one, which knows it by `number` and has that public key.
struct CommandLock {
  std::uint8_t number = 0;
  core::Key32 key{};
  std::uint8_t obeys = 0;  // the number of that lock
  static constexpr auto kCommand = core::Opcode::link_lock;
  Payload payload(const Account& account) const {
    return Payload(account).one(number).one(1).bytes(key);
  }
  void follow(const Followup& now) const;
  LT_FIELDS(number, key, obeys)
};

struct UnlinkLock {
  bool commands = false;  // the link by which this lock commands; else that by which it obeys
  static constexpr auto kCommand = core::Opcode::unlink_lock;
  static constexpr bool kGoneIsDone = true;
  Payload payload(const Account& account) const { return Payload(account).one(commands); }
  LT_FIELDS(commands)
};

}  // namespace locktwin::sim
