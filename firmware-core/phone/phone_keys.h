// The phones that the lock knows: one record each, read from the flash whenever it is needed.
//
// Record (52 bytes): state (1), role (1), user (1, 0 none), host (1), valid from and until (4 each,
// seconds, 0 = open), the beginning of its lasting public key (8), key (32): what that and the
// lock's lasting key give; of an invitation its verification code in the first 16 bytes, and the
// time when it ends behind (4); of a lock that this one commands its public key. A deleted phone is
// an empty record. One of 44 bytes is of firmware that spoke another protocol: its key proves
// nothing any more, and it is revoked at boot. `host` is the user who invited the phone, added the
// remote control or linked the lock: all of these leave with them. 0 in records of firmware that
// did not note it.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "firmware-core/crypto/sha256.h"
#include "firmware-core/crypto/x25519.h"
#include "firmware-core/phone/phone_state.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

// By which a phone is found. Who makes a key that begins like it has not what both keys give.
using KeyName = std::array<std::uint8_t, 8>;
KeyName name_of(const Key32& open);

struct Phone {
  PhoneState state = PhoneState::vacant;
  Role role = Role::none;
  std::uint8_t user = 0;
  std::uint8_t host = 0;  // of what somebody has let in
  std::uint32_t valid_from_s = 0;
  std::uint32_t valid_until_s = 0;
  KeyName name{};
  Key32 key{};
};

inline constexpr std::size_t kInvitedUntilAt = 16;  // in the key of an invitation

// Tells one owner of a record from the next: whoever pairs has another key.
std::uint32_t mark_of(const Phone& phone);

// Of another protocol.
bool is_outdated(const StepContext& step, const Store& store, std::uint8_t id);
// `id` from 1 to kMaxPhones; any other id, and a record of a wrong shape, is a free phone.
Phone read_phone(const StepContext& step, const Store& store, std::uint8_t id);
// The paired one with this public key, 0 when there is none.
std::uint8_t phone_with(const StepContext& step, const Store& store, const Key32& open);
// Only when store.can_write(). A free phone is deleted.
Store::Ticket write_phone(Store& store, std::uint8_t id, const Phone& phone);

// Not an accessory's, and not another lock's.
bool is_a_persons(Role role);

// Users, guests, accessories and links have places of their own (config.h): is there one for this
// role, not counting phone `besides`?
bool has_place(const StepContext& step, const Store& store, Role role, std::uint8_t besides = 0);
// The lowest id that is free, 0 when there is no place for this role.
std::uint8_t free_phone(const StepContext& step, const Store& store, Role role);
// The record of the link to another lock, 0 when there is none: of the one that this lock commands,
// or of the one that it obeys. There is at most one each.
std::uint8_t link_record(const StepContext& step, const Store& store, bool commands);

// UNL-10: the key of the one-time codes that this phone makes. False unless it is a paired phone
// of an administrator.
bool one_time_code_key(const StepContext& step, const Store& store, std::uint8_t id, Digest& key);

}  // namespace locktwin::core
