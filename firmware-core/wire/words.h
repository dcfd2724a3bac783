// Which numbers are words of an enumeration: what comes over a wire may hold any. A word that is
// added to an enumeration and missing here does not compile (-Wswitch-enum).
#pragma once

#include "firmware-core/biometric_modules.h"
#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::core {

constexpr bool is_word(FlashStatus word) {
  switch (word) {
    case FlashStatus::idle:
    case FlashStatus::busy:
    case FlashStatus::failed:
      return true;
  }
  return false;
}

constexpr bool is_word(FlashOperation word) {
  switch (word) {
    case FlashOperation::none:
    case FlashOperation::program:
    case FlashOperation::erase:
      return true;
  }
  return false;
}

constexpr bool is_word(Lane word) {
  switch (word) {
    case Lane::bluetooth:
    case Lane::wifi:
      return true;
  }
  return false;
}

constexpr bool is_word(Module word) {
  switch (word) {
    case Module::face:
    case Module::palm:
    case Module::finger:
      return true;
  }
  return false;
}

constexpr bool is_word(ModuleReply word) {
  switch (word) {
    case ModuleReply::none:
    case ModuleReply::present:
    case ModuleReply::matched:
    case ModuleReply::no_match:
    case ModuleReply::unreadable:
    case ModuleReply::enrol_step:
    case ModuleReply::enrolled:
    case ModuleReply::enrol_failed:
    case ModuleReply::duplicate:
    case ModuleReply::removed:
    case ModuleReply::error:
    case ModuleReply::unproved:
      return true;
  }
  return false;
}

constexpr bool is_word(ModuleOrder word) {
  switch (word) {
    case ModuleOrder::none:
    case ModuleOrder::identify:
    case ModuleOrder::cancel:
    case ModuleOrder::enrol:
    case ModuleOrder::remove:
    case ModuleOrder::remove_all:
      return true;
  }
  return false;
}

constexpr bool is_word(MotorDrive word) {
  switch (word) {
    case MotorDrive::brake:
    case MotorDrive::forward:
    case MotorDrive::reverse:
      return true;
  }
  return false;
}

constexpr bool is_word(PowerMode word) {
  switch (word) {
    case PowerMode::asleep:
    case PowerMode::awake:
      return true;
  }
  return false;
}

constexpr bool is_word(LockState word) {
  switch (word) {
#define LT_LOCK_STATE(id, name) case LockState::id:
#include "firmware-core/words.def"
    return true;
  }
  return false;
}

constexpr bool is_word(PanelMode word) {
  switch (word) {
#define LT_PANEL_MODE(id, name) case PanelMode::id:
#include "firmware-core/words.def"
    return true;
  }
  return false;
}

constexpr bool is_word(EventKind word) {
  switch (word) {
#define LT_EVENT(id, name, first, second, help) case EventKind::id:
#include "firmware-core/events.def"
    return true;
  }
  return false;
}

constexpr bool is_word(Prompt word) {
  switch (word) {
#define LT_PROMPT(id, name, english, chinese) case Prompt::id:
#define LT_TONE(id, name, english, chinese) case Prompt::id:
#include "firmware-core/prompts.def"
    return true;
  }
  return false;
}

}  // namespace locktwin::core
