// The core of a board that is known by its pins alone: what it is given it sees at its pins, which
// the bench drives, and what it does is read from them, each millisecond.
//
// With a link besides, the core at its end answers as ever, and its motor is what the pins say.
#pragma once

#include <memory>
#include <string_view>

#include "sim/link/core_link.h"
#include "sim/pins/pin_bench.h"

namespace locktwin::sim {

class PinCore final : public CoreLink {
 public:
  PinCore(std::shared_ptr<PinBench> bench, std::unique_ptr<CoreLink> linked);

  void boot(core::FlashView flash) override;
  void step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) override;
  void spoil(const LinkFault& fault) override;
  std::string_view kind() const override { return "pins"; }
  std::unique_ptr<CoreLink> clone() const override;
  model::StateBytes save() const override;
  void load(std::span<const std::uint8_t> bytes) override;

 private:
  std::shared_ptr<PinBench> bench_;
  std::unique_ptr<CoreLink> linked_;  // null: none
};

}  // namespace locktwin::sim
