#include "sim/lock/rear_screen.h"

#include <fmt/format.h>

#include "sim/lock/lock.h"

namespace locktwin::sim {

namespace {

constexpr const char* kModel = "LT-68";  // of the board, not of the firmware

}  // namespace

std::string pairing_text(const Lock& lock) {
  const core::Outputs& outputs = lock.board.outputs();
  if (!outputs.show_pairing) return {};
  return fmt::format("LOCKTWIN:1;M={};S={};C={}", kModel, lock.serial, outputs.pairing.data());
}

std::string visible_pairing_text(const Lock& lock) {
  return lock.plant.panel.rear_cover_on ? std::string{} : pairing_text(lock);
}

}  // namespace locktwin::sim
