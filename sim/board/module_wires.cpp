#include "sim/board/module_wires.h"

#include <array>

namespace locktwin::sim {

namespace {

using model::ModuleAnswer;
using model::ModuleOrder;
using model::Sensor;

constexpr std::array kSensorsInOrder{Sensor::face, Sensor::palm, Sensor::finger};
static_assert(kSensorsInOrder.size() == core::kModules);
static_assert(model::kTemplatesPerModule == core::kSlotsPerModule);

core::ModuleReply reply_of(ModuleAnswer answer) {
  switch (answer) {
    case ModuleAnswer::present:
      return core::ModuleReply::present;
    case ModuleAnswer::matched:
      return core::ModuleReply::matched;
    case ModuleAnswer::no_match:
      return core::ModuleReply::no_match;
    case ModuleAnswer::unreadable:
      return core::ModuleReply::unreadable;
    case ModuleAnswer::enrol_step:
      return core::ModuleReply::enrol_step;
    case ModuleAnswer::enrolled:
      return core::ModuleReply::enrolled;
    case ModuleAnswer::enrol_failed:
      return core::ModuleReply::enrol_failed;
    case ModuleAnswer::duplicate:
      return core::ModuleReply::duplicate;
    case ModuleAnswer::removed:
      return core::ModuleReply::removed;
    case ModuleAnswer::error:
      return core::ModuleReply::error;
  }
  return core::ModuleReply::none;
}

core::ReadingFault fault_of(model::ReadingFault fault) {
  switch (fault) {
    case model::ReadingFault::none:
      return core::ReadingFault::none;
    case model::ReadingFault::covered:
      return core::ReadingFault::covered;
    case model::ReadingFault::moved:
      return core::ReadingFault::moved;
    case model::ReadingFault::too_far:
      return core::ReadingFault::too_far;
    case model::ReadingFault::too_near:
      return core::ReadingFault::too_near;
    case model::ReadingFault::tilted:
      return core::ReadingFault::tilted;
    case model::ReadingFault::pressed:
      return core::ReadingFault::pressed;
    case model::ReadingFault::unseen:
      return core::ReadingFault::timeout;
  }
  return core::ReadingFault::none;
}

core::ModuleMessage told(core::Module module, const model::ModuleMessage& message) {
  const bool is_step = message.answer == ModuleAnswer::enrol_step;
  return {.reply = reply_of(message.answer),
          .module = module,
          .slot = static_cast<std::uint8_t>(message.slot),
          .detail = is_step ? static_cast<std::uint8_t>(message.step)
                            : static_cast<std::uint8_t>(fault_of(message.fault))};
}

void give_order(Time now, const core::ModuleCommand& command, model::FrontSensors& sensors) {
  const Sensor sensor = kSensorsInOrder.at(static_cast<std::size_t>(command.module));
  switch (command.order) {
    case core::ModuleOrder::none:
      return;
    case core::ModuleOrder::identify:
      return sensors.order(now, sensor, ModuleOrder::identify, model::kNoSlot);
    case core::ModuleOrder::cancel:
      return sensors.order(now, sensor, ModuleOrder::cancel, model::kNoSlot);
    case core::ModuleOrder::enrol:
      return sensors.order(now, sensor, ModuleOrder::enrol, command.slot);
    case core::ModuleOrder::remove:
      return sensors.order(now, sensor, ModuleOrder::remove, command.slot);
    case core::ModuleOrder::remove_all:
      return sensors.order(now, sensor, ModuleOrder::remove_all, model::kNoSlot);
  }
}

}  // namespace

void give_orders(Time now, const core::Outputs& outputs, model::FrontSensors& sensors) {
  for (const core::ModuleCommand& command : outputs.modules) give_order(now, command, sensors);
}

bool has_message(const model::FrontSensors& sensors) {
  for (const Sensor sensor : kSensorsInOrder) {
    if (sensors.module(sensor).has_message()) return true;
  }
  return false;
}

core::ModuleMessage take_message(model::FrontSensors& sensors) {
  for (std::size_t i = 0; i < kSensorsInOrder.size(); ++i) {
    const auto message = sensors.module(kSensorsInOrder[i]).next_message();
    if (message) return told(static_cast<core::Module>(i), *message);
  }
  return {};
}

}  // namespace locktwin::sim
