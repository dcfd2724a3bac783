#include "sim/cli/step_line.h"

#include "sim/scenario/scenario_lines.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kWidest = 100;  // characters

bool stands_at(const Located& value, Place place) {
  return value.kind == Located::Kind::object && value.place.line == place.line &&
         value.place.column == place.column;
}

const Located* find_at(const Located& value, Place place) {
  if (stands_at(value, place)) return &value;
  for (const Located& item : value.items) {
    if (const Located* found = find_at(item, place)) return found;
  }
  for (const LocatedMember& member : value.members) {
    if (const Located* found = find_at(member.value, place)) return found;
  }
  return nullptr;
}

// Lists of steps within a step are shown by a sign.
Located without_steps(Located step, bool tracks = false) {
  for (LocatedMember& member : step.members) {
    const bool steps = tracks || member.key == "steps" || member.key == "same_as";
    if (steps && member.value.kind == Located::Kind::list) {
      member.value = {};
      member.value.kind = Located::Kind::text;
      member.value.text = "…";
    } else {
      member.value = without_steps(std::move(member.value), member.key == "parallel");
    }
  }
  return step;
}

std::string shortened(const std::string& text) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (begins && ++characters > kWidest) return text.substr(0, i) + "…";
  }
  return text;
}

}  // namespace

std::string step_line(const Located& file, Place place) {
  const Located* step = find_at(file, place);
  return step == nullptr ? std::string() : shortened(line_of(without_steps(*step), Texts::written));
}

}  // namespace locktwin::sim
