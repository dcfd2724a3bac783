#include "firmware-core/people/identification.h"

#include <algorithm>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

constexpr std::size_t index_of(Module module) {
  return static_cast<std::size_t>(module);
}

bool is_automatic(const IdentificationRules& rules, Module module) {
  if (module == Module::face) return rules.face_automatic;
  if (module == Module::palm) return rules.palm_automatic;
  return true;  // a finger on the reader means it
}

Sight sight_of(ModuleReply reply) {
  if (reply == ModuleReply::matched) return Sight::matched;
  if (reply == ModuleReply::no_match) return Sight::no_match;
  if (reply == ModuleReply::unreadable) return Sight::unreadable;
  return reply == ModuleReply::error ? Sight::broken : Sight::none;
}

}  // namespace

Sighting Identification::update(const StepContext& step, const IdentificationRules& rules) {
  const ModuleMessage& message = step.in.module;
  const std::size_t index = index_of(message.module);
  if (message.reply != ModuleReply::none && index < until_ms_.size() && !rules.enrolling) {
    if (message.reply == ModuleReply::present) return see_presence(step, rules, message.module);
    const Sight sight = sight_of(message.reply);
    // What nobody asked for opens nothing.
    if (until_ms_[index] != 0 && sight != Sight::none) return stop(step, sight, message.module);
  }
  for (std::size_t i = 0; i < until_ms_.size(); ++i) {
    if (until_ms_[i] == 0 || step.now_ms() < until_ms_[i]) continue;
    const auto module = static_cast<Module>(i);
    step.out.modules.push({ModuleOrder::cancel, module, 0});
    return stop(step, Sight::broken, module);
  }
  return {};
}

Sighting Identification::see_presence(const StepContext& step, const IdentificationRules& rules,
                                      Module module) {
  const std::size_t index = index_of(module);
  const bool rests = rules.unlocked && module != Module::finger;
  if (until_ms_[index] != 0 || step.now_ms() < paused_until_ms_[index]) return {};
  if (!is_automatic(rules, module) || rests) return {};
  if (rules.locked_out) return stop(step, Sight::locked_out, module);
  look(step, module);
  return {};
}

Sighting Identification::stop(const StepContext& step, Sight sight, Module module) {
  const std::size_t index = index_of(module);
  until_ms_[index] = 0;
  // Who stands before the camera stays there: without a pause one stranger would be five tries. A
  // finger has to be laid on again.
  if (module != Module::finger) {
    paused_until_ms_[index] = step.now_ms() + config::kIdentifyPauseMs;
  }
  return {sight, module, sight == Sight::matched ? step.in.module.slot : std::uint8_t{0}};
}

void Identification::look(const StepContext& step, Module module) {
  until_ms_[index_of(module)] = step.now_ms() + config::kIdentifyMs;
  step.out.modules.push({ModuleOrder::identify, module, 0});
}

void Identification::touched(const StepContext& step, const IdentificationRules& rules) {
  if (rules.locked_out || rules.unlocked || rules.enrolling) return;
  for (const Module module : {Module::face, Module::palm}) {
    const std::size_t index = index_of(module);
    const bool rests = until_ms_[index] != 0 || step.now_ms() < paused_until_ms_[index];
    if (!is_automatic(rules, module) && !rests) look(step, module);
  }
}

void Identification::cancel(const StepContext& step) {
  for (std::size_t i = 0; i < until_ms_.size(); ++i) {
    if (until_ms_[i] == 0) continue;
    until_ms_[i] = 0;
    step.out.modules.push({ModuleOrder::cancel, static_cast<Module>(i), 0});
  }
}

bool Identification::looking() const {
  return std::any_of(until_ms_.begin(), until_ms_.end(), [](std::uint64_t t) { return t != 0; });
}

bool Identification::red_light(const IdentificationRules& rules) const {
  return until_ms_[index_of(Module::palm)] != 0 ||
         (until_ms_[index_of(Module::face)] != 0 && !rules.face_automatic);
}

std::uint64_t Identification::wake_at_ms() const {
  std::uint64_t wake = kNever;
  for (const std::uint64_t until : until_ms_) wake = until == 0 ? wake : std::min(wake, until);
  return wake;
}

}  // namespace locktwin::core
