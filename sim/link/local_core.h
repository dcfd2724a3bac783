// A core of this build, in this process: the usual one.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "firmware-core/lock_core.h"
#include "sim/link/core_link.h"

namespace locktwin::sim {

class LocalCore final : public CoreLink {
 public:
  void boot(core::FlashView flash) override;
  void step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) override;
  std::string_view kind() const override { return "local"; }
  std::unique_ptr<CoreLink> clone() const override;
  // The object's own bytes: of use to this build alone. Its padding is told as it lies.
  model::StateBytes save() const override;
  void load(std::span<const std::uint8_t> bytes) override;

  static std::uint64_t layout();  // as far as it can be known: the size of the object

 private:
  core::LockCore core_{};
};

}  // namespace locktwin::sim
