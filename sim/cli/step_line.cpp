#include "sim/cli/step_line.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

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

std::string quoted_in_line(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string written_in_line(const Located& value, bool tracks = false);

std::string members_in_line(const Located& object, bool tracks) {
  std::string text;
  for (const LocatedMember& member : object.members) {
    const bool steps = tracks || member.key == "steps" || member.key == "same_as";
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", quoted_in_line(member.key),
                        steps && member.value.kind == Located::Kind::list
                            ? "[…]"
                            : written_in_line(member.value, member.key == "parallel"));
  }
  return "{" + text + "}";
}

std::string written_in_line(const Located& value, bool tracks) {
  switch (value.kind) {
    case Located::Kind::null:
      return "null";
    case Located::Kind::flag:
      return value.flag ? "true" : "false";
    case Located::Kind::number:
      return fmt::format("{}", value.number);
    case Located::Kind::text:
      return quoted_in_line(value.text);
    case Located::Kind::object:
      return members_in_line(value, tracks);
    case Located::Kind::list:
      break;
  }
  std::string text;
  for (const Located& item : value.items) {
    text += (text.empty() ? "" : ", ") + written_in_line(item);
  }
  return "[" + text + "]";
}

std::string shortened(std::string text) {
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
  return step == nullptr ? std::string() : shortened(written_in_line(*step));
}

}  // namespace locktwin::sim
