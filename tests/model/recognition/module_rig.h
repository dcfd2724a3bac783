// A module on the bench, and whoever is before it.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "model/recognition/recognition_module.h"

namespace locktwin::tests {

class ModuleRig {
 public:
  explicit ModuleRig(const model::ModuleParameters& parameters, std::uint64_t seed = 1)
      : module(parameters, seed), touched_(parameters.by_touch), poses_(parameters.poses) {
    module.supply(now, true);
  }

  void run(model::Micros span) {
    const model::Micros end = now + span;
    for (model::Micros due = module.next_due(); due <= end; due = module.next_due()) {
      now = due;
      module.advance_to(now);
      take();
    }
    now = end;
    module.advance_to(now);
    take();
  }
  void show(std::uint64_t person, model::Reading reading = {}, model::Pose pose = {}) {
    module.see(now, {true, reading, person, pose});
    take();
  }
  void show_nobody() {
    module.see(now, {});
    take();
  }
  void order(model::ModuleOrder order, int slot = 0) {
    module.order(now, order, slot);
    take();
  }
  // Somebody comes, is identified and goes; what the module answers.
  std::optional<model::ModuleMessage> identify(std::uint64_t person, model::Reading reading = {}) {
    show(person, reading);
    messages.clear();
    order(model::ModuleOrder::identify);
    run(std::chrono::seconds(9));
    const auto answer = last();
    show_nobody();
    run(std::chrono::seconds(1));
    return answer;
  }
  bool matches(std::uint64_t person, model::Reading reading = {}) {
    const auto answer = identify(person, reading);
    return answer && answer->answer == model::ModuleAnswer::matched;
  }
  // Somebody follows what is asked until the module has answered.
  std::optional<model::ModuleMessage> enrol(int slot, std::uint64_t person,
                                            model::Reading reading = {}) {
    messages.clear();
    order(model::ModuleOrder::enrol, slot);
    for (std::size_t step = 0;
         module.state() != model::RecognitionModule::State::watching && step < 20; ++step) {
      show(person, reading, step < poses_.size() ? poses_[step] : model::Pose{});
      run(std::chrono::seconds(4));
      if (touched_) show_nobody();
    }
    show_nobody();
    return last();
  }
  std::optional<model::ModuleMessage> last() const {
    return messages.empty() ? std::nullopt : std::optional(messages.back());
  }
  int count(model::ModuleAnswer answer) const {
    int found = 0;
    for (const model::ModuleMessage& message : messages) found += message.answer == answer ? 1 : 0;
    return found;
  }

  model::RecognitionModule module;
  model::Micros now{0};
  std::vector<model::ModuleMessage> messages;

 private:
  void take() {
    while (const auto message = module.next_message()) messages.push_back(*message);
  }

  bool touched_;
  std::vector<model::Pose> poses_;
};

}  // namespace locktwin::tests
