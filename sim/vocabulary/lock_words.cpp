#include "sim/vocabulary/lock_words.h"

namespace locktwin::sim {

const Words& lock_state_words() {
  static const Words kWords = {
#define LT_LOCK_STATE(id, name) name,
#include "firmware-core/words.def"
  };
  return kWords;
}

const Words& panel_mode_words() {
  static const Words kWords = {
#define LT_PANEL_MODE(id, name) name,
#include "firmware-core/words.def"
  };
  return kWords;
}

const Words& reply_status_words() {
  static const Words kWords = {
#define LT_REPLY_STATUS(id, name) name,
#include "firmware-core/words.def"
  };
  return kWords;
}

const Words& method_words() {
  static const Words kWords = {
#define LT_METHOD(id, name) name,
#include "firmware-core/events.def"
  };
  return kWords;
}

const Words& reason_words() {
  static const Words kWords = {
#define LT_REASON(id, name) name,
#include "firmware-core/events.def"
  };
  return kWords;
}

const Words& cause_words() {
  static const Words kWords = {
#define LT_CAUSE(id, name) name,
#include "firmware-core/events.def"
  };
  return kWords;
}

const Words& role_words() {
  static const Words kWords = {
#define LT_ROLE(id, name) name,
#include "firmware-core/events.def"
  };
  return kWords;
}

const Words& part_words() {
  static const Words kWords = {
#define LT_PART(id, name) name,
#include "firmware-core/events.def"
  };
  return kWords;
}

std::string_view word_at(const Words& words, std::size_t index) {
  return index < words.size() ? words[index] : std::string_view("unknown");
}

}  // namespace locktwin::sim
