// Whose templates lie in the face, palm and finger modules, and keeping modules and records in
// step.
//
// One record a module says whose each of its 50 slots is. A slot whose template nobody owns is
// *orphaned*: its owner has been deleted, or an enrolment marked it and did not come to its end.
// The sweep removes orphans from the modules and clears their slots, at any time and from boot to
// boot until it has succeeded. So deleting is one durable write, and nothing half-done remains
// (ENR-6, USR-4): before the write the old state, after it the new one, and the sweep goes on.
// A module without a record is emptied as a whole: the new lock and the factory reset (GEN-3).
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/people/users.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Credentials {
 public:
  // Every step, behind whatever may leave an orphan. The sweep orders one removal at a time, and
  // only while `modules_unused`: nobody is being identified. A module that does not answer is tried
  // again when it says anything, after a while, and by sweep_again().
  void update(const StepContext& step, Store& store, const Users& users, bool modules_unused);
  // Looks for orphans again, and tries the silent modules once more. After a user is deleted.
  void sweep_again();
  // The sweep must not touch the slot that is being enrolled; release() ends that.
  void reserve(Module module, std::uint8_t slot);
  void release();
  // Nothing is orphaned in this module, or the module is silent.
  bool settled(const StepContext& step, const Store& store, const Users& users,
               Module module) const;
  bool silent(Module module) const { return (silent_ >> static_cast<unsigned>(module) & 1U) != 0; }

  // Nobody's for an orphan, an empty slot and any number that is no slot.
  Owner owner(const StepContext& step, const Store& store, const Users& users, Module module,
              std::uint8_t slot) const;
  // How many templates the user has there, duress ones among them (GEN-4).
  std::uint8_t count(const StepContext& step, const Store& store, Module module,
                     std::uint8_t user) const;
  // A slot for an enrolment, 0 when all are taken.
  std::uint8_t vacant_slot(const StepContext& step, const Store& store, Module module) const;
  // A number for another user, 0 when there is none: one that owns nothing, not even an orphan.
  std::uint8_t vacant_user(const StepContext& step, const Store& store, const Users& users) const;

  // One write each, only when store.can_write(). An orphan is what `own` gives to user 0.
  Store::Ticket own(const StepContext& step, Store& store, Module module, std::uint8_t slot,
                    Owner owner) const;

  std::uint64_t wake_at_ms() const;

 private:
  enum class Sweep : std::uint8_t { resting, ordered, saving };

  void start(const StepContext& step, const Store& store, const Users& users);
  void order(const StepContext& step, Module module, std::uint8_t slot);
  void hear(const StepContext& step);
  void save(const StepContext& step, Store& store);
  void rest();
  std::uint8_t orphan(std::span<const std::uint8_t> slots, const Users& users, Module module) const;

  std::uint64_t give_up_at_ms_ = 0;
  std::uint64_t again_at_ms_ = kNever;  // the silent modules
  std::uint32_t pause_ms_ = 0;          // before that
  Store::Ticket ticket_ = 0;
  Sweep sweep_ = Sweep::resting;
  Module module_ = Module::face;  // of the sweep
  std::uint8_t slot_ = 0;         // 0: the whole module
  Module reserved_module_ = Module::face;
  std::uint8_t reserved_slot_ = 0;
  std::uint8_t silent_ = 0;  // bit n = module n
  bool due_ = true;          // there may be orphans
  bool written_ = false;
  bool ended_ = false;  // in this step: who waits for it needs another one
};

}  // namespace locktwin::core
