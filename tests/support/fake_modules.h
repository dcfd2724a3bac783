// Face, palm and finger modules for the core tests: they keep templates without power, work through
// their orders one by one, and enrol whoever is presented.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <stdexcept>

#include "firmware-core/biometric_modules.h"
#include "firmware-core/outputs.h"

namespace locktwin::test {

class FakeModules {
 public:
  static constexpr std::uint64_t kStepMs = 300;
  static constexpr std::uint64_t kRemoveMs = 20;
  static constexpr int kNobody = 0;

  // What is before the sensor: any number but 0 is somebody's face, palm or finger.
  std::array<int, core::kModules> presented{};
  std::array<bool, core::kModules> dead{};                 // does not answer
  std::array<core::ReadingFault, core::kModules> fault{};  // enrolling fails with it
  std::array<int, core::kModules> steps{5, 1, 4};          // until a template is stored
  std::array<std::array<int, core::kSlotsPerModule + 1>, core::kModules> templates{};
  int orders = 0;

  int stored(core::Module module) const {
    int count = 0;
    for (const int owner : templates[index(module)]) count += owner != kNobody ? 1 : 0;
    return count;
  }

  void take(const core::Outputs& out, std::uint64_t now_ms) {
    if (out.modules.dropped != 0) throw std::logic_error("a module command was lost");
    for (const core::ModuleCommand& command : out.modules) {
      ++orders;
      if (dead[index(command.module)]) continue;
      Job& job = jobs_[index(command.module)];
      job = {command, 0,
             now_ms + (command.order == core::ModuleOrder::enrol ? kStepMs : kRemoveMs)};
    }
  }

  void advance(std::uint64_t now_ms) {
    for (const core::Module module :
         {core::Module::face, core::Module::palm, core::Module::finger}) {
      Job& job = jobs_[index(module)];
      if (job.command.order != core::ModuleOrder::none && now_ms >= job.due_ms) work(job, now_ms);
    }
  }

  bool has_message() const { return !messages_.empty(); }
  core::ModuleMessage message() const {
    return messages_.empty() ? core::ModuleMessage{} : messages_.front();
  }
  void taken() {
    if (!messages_.empty()) messages_.pop_front();
  }
  void say(const core::ModuleMessage& message) { messages_.push_back(message); }

  // Templates stay, orders and messages are lost.
  void lose_power() {
    jobs_ = {};
    messages_.clear();
  }
  bool working() const {
    for (const Job& job : jobs_) {
      if (job.command.order != core::ModuleOrder::none) return true;
    }
    return has_message();
  }

 private:
  struct Job {
    core::ModuleCommand command;
    int done = 0;
    std::uint64_t due_ms = 0;
  };

  static std::size_t index(core::Module module) { return static_cast<std::size_t>(module); }

  void finish(Job& job, core::ModuleReply reply, std::uint8_t slot, std::uint8_t detail = 0) {
    messages_.push_back({reply, job.command.module, slot, detail});
    job.command.order = core::ModuleOrder::none;
  }

  void work(Job& job, std::uint64_t now_ms) {
    const core::ModuleCommand command = job.command;
    auto& slots = templates[index(command.module)];
    if (command.order == core::ModuleOrder::enrol) return enrol(job, now_ms);
    if (command.order == core::ModuleOrder::remove) {
      slots.at(command.slot) = kNobody;
      return finish(job, core::ModuleReply::removed, command.slot);
    }
    if (command.order == core::ModuleOrder::remove_all) {
      slots.fill(kNobody);
      return finish(job, core::ModuleReply::removed, 0);
    }
    if (command.order == core::ModuleOrder::identify) return identify(job);
    job.command.order = core::ModuleOrder::none;
  }

  // Waits for somebody; a fault is a reading that is not clear.
  void identify(Job& job) {
    const std::size_t at = index(job.command.module);
    if (fault[at] != core::ReadingFault::none) {
      const auto detail = static_cast<std::uint8_t>(fault[at]);
      return finish(job, core::ModuleReply::unreadable, 0, detail);
    }
    if (presented[at] == kNobody) return;
    for (std::size_t slot = 1; slot < templates[at].size(); ++slot) {
      if (templates[at][slot] != presented[at]) continue;
      return finish(job, core::ModuleReply::matched, static_cast<std::uint8_t>(slot));
    }
    finish(job, core::ModuleReply::no_match, 0);
  }

  void enrol(Job& job, std::uint64_t now_ms) {
    const core::ModuleCommand command = job.command;
    const std::size_t at = index(command.module);
    job.due_ms = now_ms + kStepMs;
    if (fault[at] != core::ReadingFault::none) {
      const auto detail = static_cast<std::uint8_t>(fault[at]);
      return finish(job, core::ModuleReply::enrol_failed, command.slot, detail);
    }
    if (presented[at] == kNobody) return;
    for (std::size_t slot = 1; slot < templates[at].size(); ++slot) {
      if (templates[at][slot] != presented[at]) continue;
      return finish(job, core::ModuleReply::duplicate, static_cast<std::uint8_t>(slot));
    }
    if (++job.done < steps[at]) {
      messages_.push_back({core::ModuleReply::enrol_step, command.module, command.slot,
                           static_cast<std::uint8_t>(job.done - 1)});
      return;
    }
    templates[at].at(command.slot) = presented[at];
    finish(job, core::ModuleReply::enrolled, command.slot);
  }

  std::array<Job, core::kModules> jobs_{};
  std::deque<core::ModuleMessage> messages_;
};

}  // namespace locktwin::test
