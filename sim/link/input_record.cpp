#include "sim/link/input_record.h"

#include <algorithm>

#include "firmware-core/lock_core.h"
#include "model/state_hash.h"
#include "sim/lock/lock.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

void hash_flash_command(const core::FlashCommand& command, model::StateHash& hash) {
  hash.add(static_cast<std::uint64_t>(command.operation));
  if (command.operation == core::FlashOperation::none) return;
  hash.add(static_cast<std::uint64_t>(command.address));
  if (command.operation == core::FlashOperation::program) {
    hash.add(std::span(command.data).first(command.length));
  }
}

void hash_report(const core::Report& report, model::StateHash& hash) {
  hash.add(static_cast<std::uint64_t>(report.lock_state));
  hash.add(static_cast<std::uint64_t>(report.panel));
  for (std::uint8_t number : {report.wrong_tries, report.users, report.digits_entered,
                              report.battery_percent, report.bolt_tries}) {
    hash.add(static_cast<std::uint64_t>(number));
  }
  hash.add(static_cast<std::uint64_t>(report.lockout_left_ms));
  for (bool flag : {report.away, report.privacy, report.muted}) hash.add(flag);
  hash.add(static_cast<std::uint64_t>(report.sessions));
}

void hash_messages(const core::Outputs& outputs, model::StateHash& hash) {
  for (const core::ModuleCommand& command : outputs.modules) {
    hash.add(static_cast<std::uint64_t>(command.order));
    hash.add(static_cast<std::uint64_t>(command.module));
    hash.add(static_cast<std::uint64_t>(command.slot));
  }
  for (const core::RadioFrame& frame : outputs.radio) {
    hash.add(static_cast<std::uint64_t>(frame.lane));
    hash.add(static_cast<std::uint64_t>(frame.peer));
    hash.add(frame.payload());
  }
}

void hash_lights(const core::Outputs& outputs, model::StateHash& hash) {
  hash.add(static_cast<std::uint64_t>(outputs.lit_keys));
  hash.add(outputs.battery_light);
  hash.add(outputs.red_light);
  hash.add(outputs.siren);
  hash.add(outputs.video);
  hash.add(outputs.show_pairing);
  for (char sign : outputs.pairing) hash.add(static_cast<std::uint64_t>(sign));
}

// Flash of the replay: a command is complete when the recorded status says so.
class ReplayFlash {
 public:
  explicit ReplayFlash(const std::array<std::uint8_t, core::kFlashBytes>& image) : bytes_(image) {}

  core::FlashView view() const { return bytes_; }

  void start(const core::FlashCommand& command) {
    if (command.operation != core::FlashOperation::none) running_ = command;
  }

  void follow(core::FlashStatus status) {
    if (status == core::FlashStatus::busy) return;
    const auto begin = bytes_.begin() + running_.address;
    if (running_.operation == core::FlashOperation::erase) {
      std::fill_n(begin, core::kFlashPageBytes, std::uint8_t{0xFF});
    } else if (running_.operation == core::FlashOperation::program) {
      std::copy_n(running_.data.begin(), running_.length, begin);
    }
    running_.operation = core::FlashOperation::none;
  }

 private:
  std::array<std::uint8_t, core::kFlashBytes> bytes_;
  core::FlashCommand running_;
};

}  // namespace

std::uint64_t hash_of(const core::Outputs& outputs) {
  model::StateHash hash;
  hash.add(static_cast<std::uint64_t>(outputs.motor));
  hash.add(static_cast<std::uint64_t>(outputs.power));
  hash_lights(outputs, hash);
  hash.add(outputs.wake_at_ms);
  hash.add(outputs.sets_clock);
  hash.add(static_cast<std::uint64_t>(outputs.clock_s));
  hash_messages(outputs, hash);
  hash_report(outputs.report, hash);
  hash_flash_command(outputs.flash, hash);
  for (const core::Event& event : outputs.events) {
    hash.add(static_cast<std::uint64_t>(event.kind));
    hash.add(static_cast<std::uint64_t>(event.first));
    hash.add(static_cast<std::uint64_t>(event.second));
  }
  for (core::Prompt prompt : outputs.prompts) hash.add(static_cast<std::uint64_t>(prompt));
  return hash.value();
}

void InputRecorder::on_core_reset(const World&, const Lock& lock) {
  RecordedBoot boot;
  const auto bytes = lock.board.flash().bytes();
  std::copy(bytes.begin(), bytes.end(), boot.flash.begin());
  boots_.push_back(std::move(boot));
}

void InputRecorder::on_core_step(const World&, const Lock&, const core::Inputs& inputs,
                                 const core::Outputs& outputs) {
  if (boots_.empty()) return;  // a record begins with a boot
  boots_.back().steps.push_back({inputs, hash_of(outputs)});
}

std::optional<std::size_t> first_difference(const RecordedBoot& boot) {
  core::LockCore core;
  core::Outputs outputs;
  ReplayFlash flash(boot.flash);
  for (std::size_t i = 0; i < boot.steps.size(); ++i) {
    const RecordedStep& step = boot.steps[i];
    flash.follow(step.inputs.flash);
    core.step(step.inputs, flash.view(), outputs);
    flash.start(outputs.flash);
    if (hash_of(outputs) != step.outputs_hash) return i;
  }
  return std::nullopt;
}

}  // namespace locktwin::sim
