#include "sim/world/rear_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace locktwin::sim {

namespace {

// Written into the board at the works.
constexpr std::string_view kModel = "LT1";
constexpr std::string_view kSerial = "LT1-000001";

}  // namespace

std::string rear_screen_text(const Twin& twin) {
  const core::Outputs& outputs = twin.board.outputs();
  if (!twin.board.powered() || !outputs.show_pairing) return {};
  const auto end = std::find(outputs.pairing.begin(), outputs.pairing.end(), '\0');
  return fmt::format("LOCKTWIN:1;M={};S={};C={}", kModel, kSerial,
                     std::string(outputs.pairing.begin(), end));
}

}  // namespace locktwin::sim
