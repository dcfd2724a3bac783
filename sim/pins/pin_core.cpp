#include "sim/pins/pin_core.h"

#include <algorithm>
#include <utility>

namespace locktwin::sim {

namespace {

// A bridge brakes that is driven in both directions or in none.
core::MotorDrive drive_of(bool forward, bool reverse) {
  if (forward == reverse) return core::MotorDrive::brake;
  return forward ? core::MotorDrive::forward : core::MotorDrive::reverse;
}

[[noreturn]] void cannot(std::string_view what) {
  throw CoreLinkError("a board at its pins cannot be " + std::string(what) +
                      ": there is one of it, and only its pins are known");
}

}  // namespace

PinCore::PinCore(std::shared_ptr<PinBench> bench, std::unique_ptr<CoreLink> linked)
    : bench_(std::move(bench)), linked_(std::move(linked)) {}

void PinCore::boot(core::FlashView flash) {
  if (linked_) linked_->boot(flash);
}

void PinCore::step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) {
  if (linked_) {
    linked_->step(inputs, flash, outputs);
  } else {
    outputs = core::Outputs{};
    outputs.power = core::PowerMode::awake;  // as far as anybody can tell
  }
  bench_->hear();
  const auto high = [this](BoardOutput output, bool otherwise) {
    return bench_->high(output).value_or(otherwise);
  };
  const PinMap& map = bench_->map();
  if (!linked_ || map.reads_output(BoardOutput::motor_forward) ||
      map.reads_output(BoardOutput::motor_reverse)) {
    outputs.motor =
        drive_of(high(BoardOutput::motor_forward, false), high(BoardOutput::motor_reverse, false));
  }
  outputs.siren = high(BoardOutput::siren, outputs.siren);
  const bool awake = high(BoardOutput::awake, outputs.power == core::PowerMode::awake);
  outputs.power = awake ? core::PowerMode::awake : core::PowerMode::asleep;
  outputs.wake_at_ms = std::min(outputs.wake_at_ms, inputs.now_ms + 1);
}

void PinCore::spoil(const LinkFault& fault) {
  linked_ ? linked_->spoil(fault) : CoreLink::spoil(fault);
}

std::unique_ptr<CoreLink> PinCore::clone() const {
  cannot("copied");
}

model::StateBytes PinCore::save() const {
  cannot("saved");
}

void PinCore::load(std::span<const std::uint8_t>) {
  cannot("loaded");
}

}  // namespace locktwin::sim
