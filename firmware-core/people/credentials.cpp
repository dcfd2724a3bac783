#include "firmware-core/people/credentials.h"

#include <algorithm>
#include <array>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

constexpr std::uint8_t kVacant = 0;
constexpr std::uint8_t kOrphan = 127;
constexpr std::uint8_t kDuressBit = 0x80;
static_assert(config::kMaxUsers < kOrphan);

using Slots = std::array<std::uint8_t, kSlotsPerModule>;

constexpr RecordKey slots_record(Module module) {
  return static_cast<RecordKey>(static_cast<std::uint8_t>(RecordKey::first_slots) +
                                static_cast<std::uint8_t>(module));
}

constexpr std::uint8_t user_of(std::uint8_t entry) {
  return entry & static_cast<std::uint8_t>(~kDuressBit);
}

// Empty: the module is still to be emptied.
std::span<const std::uint8_t> slots_of(const StepContext& step, const Store& store, Module module) {
  const auto record = store.read(slots_record(module), step.flash);
  return record.size() == kSlotsPerModule ? record : std::span<const std::uint8_t>{};
}

Store::Ticket write_slot(const StepContext& step, Store& store, Module module, std::uint8_t slot,
                         std::uint8_t entry) {
  Slots slots{};
  copy_bytes(slots_of(step, store, module), slots.data());
  if (slot != 0) slots[slot - 1U] = entry;
  return store.write(slots_record(module), slots);
}

}  // namespace

void Credentials::sweep_again() {
  silent_ = 0;
  again_at_ms_ = kNever;
  due_ = true;
}

void Credentials::reserve(Module module, std::uint8_t slot) {
  reserved_module_ = module;
  reserved_slot_ = slot;
}

void Credentials::release() {
  reserved_slot_ = 0;
  due_ = true;
}

// What ends in this step makes room for the next removal at once: no other step need come.
void Credentials::update(const StepContext& step, Store& store, const Users& users,
                         bool modules_unused) {
  ended_ = false;
  if (sweep_ == Sweep::ordered) hear(step);
  const ModuleMessage& message = step.in.module;
  const bool speaks = message.reply != ModuleReply::none && message.reply != ModuleReply::error &&
                      message.reply != ModuleReply::unproved && silent(message.module);
  if (speaks || step.now_ms() >= again_at_ms_) sweep_again();
  if (sweep_ == Sweep::saving) save(step, store);
  if (sweep_ != Sweep::resting || !due_ || !modules_unused) return;
  // A store that cannot be read says nothing of orphans, and must not empty a module.
  if (store.can_write()) start(step, store, users);
}

void Credentials::start(const StepContext& step, const Store& store, const Users& users) {
  for (int i = 0; i < kModules; ++i) {
    const auto module = static_cast<Module>(i);
    if (silent(module)) continue;
    const auto slots = slots_of(step, store, module);
    if (slots.empty()) return order(step, module, 0);
    const std::uint8_t slot = orphan(slots, users, module);
    if (slot != 0) return order(step, module, slot);
  }
  due_ = false;
}

void Credentials::order(const StepContext& step, Module module, std::uint8_t slot) {
  step.out.modules.push({slot == 0 ? ModuleOrder::remove_all : ModuleOrder::remove, module, slot});
  module_ = module;
  slot_ = slot;
  give_up_at_ms_ = step.now_ms() + config::kModuleRemoveMs;
  sweep_ = Sweep::ordered;
}

void Credentials::hear(const StepContext& step) {
  const ModuleMessage& message = step.in.module;
  const bool ours = message.reply != ModuleReply::none && message.module == module_;
  if (ours && message.reply == ModuleReply::removed && (slot_ == 0 || message.slot == slot_)) {
    sweep_ = Sweep::saving;
    pause_ms_ = 0;
    written_ = false;
  } else if ((ours && message.reply == ModuleReply::error) || step.now_ms() >= give_up_at_ms_) {
    silent_ = static_cast<std::uint8_t>(silent_ | 1U << static_cast<unsigned>(module_));
    pause_ms_ = std::clamp(2 * pause_ms_, config::kModuleAgainMs, config::kModuleAgainMostMs);
    again_at_ms_ = step.now_ms() + pause_ms_;
    rest();
  }
}

void Credentials::rest() {
  sweep_ = Sweep::resting;
  ended_ = true;
}

void Credentials::save(const StepContext& step, Store& store) {
  if (!written_) {
    if (store.can_write()) {
      ticket_ = write_slot(step, store, module_, slot_, kVacant);
      written_ = true;
    } else if (store.broken()) {
      rest();
    }
  } else if (store.state_of(ticket_) != Store::WriteState::pending) {
    rest();
  }
}

// The first slot whose template nobody owns, 0 when there is none.
std::uint8_t Credentials::orphan(std::span<const std::uint8_t> slots, const Users& users,
                                 Module module) const {
  for (std::uint8_t slot = 1; slot <= slots.size(); ++slot) {
    const std::uint8_t user = user_of(slots[slot - 1U]);
    const bool reserved = module == reserved_module_ && slot == reserved_slot_;
    if (user != kVacant && !users.exists(user) && !reserved) return slot;
  }
  return 0;
}

bool Credentials::settled(const StepContext& step, const Store& store, const Users& users,
                          Module module) const {
  if (silent(module)) return true;
  if (sweep_ != Sweep::resting && module_ == module) return false;
  const auto slots = slots_of(step, store, module);
  return !slots.empty() && orphan(slots, users, module) == 0;
}

Owner Credentials::owner(const StepContext& step, const Store& store, const Users& users,
                         Module module, std::uint8_t slot) const {
  const auto slots = slots_of(step, store, module);
  if (slot == 0 || slot > slots.size()) return {};
  const std::uint8_t entry = slots[slot - 1U];
  if (!users.exists(user_of(entry))) return {};
  return {user_of(entry), (entry & kDuressBit) != 0};
}

std::uint8_t Credentials::count(const StepContext& step, const Store& store, Module module,
                                std::uint8_t user) const {
  const auto slots = slots_of(step, store, module);
  const auto owned = [user](std::uint8_t entry) { return user_of(entry) == user; };
  return static_cast<std::uint8_t>(std::count_if(slots.begin(), slots.end(), owned));
}

std::uint8_t Credentials::vacant_slot(const StepContext& step, const Store& store,
                                      Module module) const {
  const auto slots = slots_of(step, store, module);
  for (std::uint8_t slot = 1; slot <= slots.size(); ++slot) {
    if (slots[slot - 1U] == kVacant) return slot;
  }
  return 0;
}

std::uint8_t Credentials::vacant_user(const StepContext& step, const Store& store,
                                      const Users& users) const {
  for (std::uint8_t user = 1; user <= config::kMaxUsers; ++user) {
    bool vacant = !users.exists(user);
    for (int module = 0; module < kModules; ++module) {
      vacant = vacant && count(step, store, static_cast<Module>(module), user) == 0;
    }
    if (vacant) return user;
  }
  return 0;
}

Store::Ticket Credentials::own(const StepContext& step, Store& store, Module module,
                               std::uint8_t slot, Owner owner) const {
  const std::uint8_t entry =
      owner.user == 0 ? kOrphan
                      : static_cast<std::uint8_t>(owner.user | (owner.duress ? kDuressBit : 0U));
  return write_slot(step, store, module, slot, entry);
}

std::uint64_t Credentials::wake_at_ms() const {
  if (ended_) return 0;
  return sweep_ == Sweep::ordered ? give_up_at_ms_ : again_at_ms_;
}

}  // namespace locktwin::core
