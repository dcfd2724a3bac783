#include "sim/world/rear_screen.h"

#include <fmt/format.h>

#include "sim/world/twin.h"

namespace locktwin::sim {

namespace {

// Of the board, not of the firmware: what is printed on the box.
constexpr const char* kModel = "LT-68";
constexpr const char* kSerial = "26030001";

}  // namespace

std::string pairing_text(const Twin& twin) {
  const core::Outputs& outputs = twin.board.outputs();
  if (!outputs.show_pairing) return {};
  return fmt::format("LOCKTWIN:1;M={};S={};C={}", kModel, kSerial, outputs.pairing.data());
}

std::string visible_pairing_text(const Twin& twin) {
  return twin.panel.rear_cover_on ? std::string{} : pairing_text(twin);
}

}  // namespace locktwin::sim
