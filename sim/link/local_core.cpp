#include "sim/link/local_core.h"

#include <cstring>

namespace locktwin::sim {

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
  // As it lies in memory, padding too: gcc 12's __builtin_clear_padding clears more than that.
  model::StateBytes bytes(sizeof core_);
  std::memcpy(bytes.data(), &core_, sizeof core_);
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
