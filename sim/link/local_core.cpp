#include "sim/link/local_core.h"

#include <cstring>

namespace locktwin::sim {

namespace {

// The second compiler has no word for it; its bytes are as good, but not the same in each run.
void clear_padding([[maybe_unused]] core::LockCore& core) {
#if defined(__has_builtin)
#if __has_builtin(__builtin_clear_padding)
  __builtin_clear_padding(&core);
#endif
#endif
}

}  // namespace

// A fresh object is a chip after reset, and LockCore{} sets all of it, also what has no value yet.
void LocalCore::boot(core::FlashView) {
  core_ = core::LockCore{};
}

void LocalCore::step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) {
  core_.step(inputs, flash, outputs);
}

std::unique_ptr<CoreLink> LocalCore::clone() const {
  return std::make_unique<LocalCore>(*this);
}

model::StateBytes LocalCore::save() const {
  core::LockCore core = core_;
  clear_padding(core);
  model::StateBytes bytes(sizeof core);
  std::memcpy(bytes.data(), &core, sizeof core);
  return bytes;
}

void LocalCore::load(std::span<const std::uint8_t> bytes) {
  if (bytes.size() != sizeof core_) throw model::BadState("the state of the core is cut short");
  std::memcpy(static_cast<void*>(&core_), bytes.data(), bytes.size());
}

std::uint64_t LocalCore::layout() {
  return sizeof(core::LockCore);
}

}  // namespace locktwin::sim
