#include "tests/structure/room_rules.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <regex>

namespace locktwin::structure {
namespace {

constexpr std::string_view kBuilding = "sim/";
constexpr std::string_view kTable = "tests/structure/room_rules.cpp";

// "world" of "sim/world/world.h"; empty for what is in no room of sim/.
std::string room_of(std::string_view path) {
  if (!path.starts_with(kBuilding)) return {};
  const std::string_view rest = path.substr(kBuilding.size());
  const std::size_t end = rest.find('/');
  return end == std::string_view::npos ? std::string() : std::string(rest.substr(0, end));
}

const Room* find_room(const std::vector<Room>& table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Room& room) { return room.name == name; });
  return found == table.end() ? nullptr : &*found;
}

bool may_include(const Room& room, std::string_view other) {
  return room.name == other || std::find(room.may_include.begin(), room.may_include.end(), other) !=
                                   room.may_include.end();
}

}  // namespace

const std::vector<Room>& rooms() {
  static const std::vector<Room> kRooms{
      // what things are called, and when they are
      {"time", {}},
      {"vocabulary", {"time"}},
      {"text", {"vocabulary"}},
      // what stands in the house
      {"link", {"time", "vocabulary"}},
      {"board", {"time", "vocabulary", "link"}},
      {"lock", {"time", "board"}},
      {"air", {"time"}},
      {"phones", {"time", "vocabulary", "air"}},
      {"household", {"time", "vocabulary", "air", "phones"}},
      {"scene", {"time", "lock", "air", "household"}},
      {"faults", {"vocabulary", "scene"}},
      // all of it together, and what can be said about it
      {"world",
       {"time", "vocabulary", "link", "board", "lock", "air", "household", "scene", "faults"}},
      {"catalogue",
       {"time", "vocabulary", "lock", "air", "phones", "household", "scene", "faults", "world"}},
      {"timeline", {"time", "vocabulary", "text", "world"}},
      // who drives and who watches
      {"plant", {"vocabulary", "text", "catalogue"}},
      {"trace", {"time", "vocabulary", "text", "lock", "world", "catalogue"}},
      {"scenario",
       {"time", "vocabulary", "text", "link", "lock", "air", "phones", "household", "faults",
        "world", "catalogue", "timeline"}},
      {"report", {"time", "vocabulary", "text", "lock", "world", "catalogue", "trace", "scenario"}},
      {"picture",
       {"time", "vocabulary", "text", "link", "lock", "household", "scene", "faults", "world",
        "catalogue", "timeline", "trace", "scenario"}},
      {"pins", {"time", "vocabulary", "text", "link", "lock", "world", "catalogue", "scenario"}},
      {"record", {"time", "vocabulary", "text", "link", "lock", "world", "scenario"}},
      {"campaign",
       {"time", "vocabulary", "text", "lock", "faults", "world", "catalogue", "scenario",
        "report"}},
      {"cli",
       {"time", "vocabulary", "text", "link", "world", "catalogue", "timeline", "plant", "trace",
        "scenario", "report", "pins", "record", "campaign"}},
  };
  return kRooms;
}

Findings check_rooms(const SourceFile& file) {
  static const std::regex kInclude(R"rx(^\s*#\s*include\s*"([^"]+)")rx");
  const std::string name = file.is_cpp() ? room_of(file.path) : std::string();
  if (name.empty()) return {};
  const Room* room = find_room(rooms(), name);
  if (room == nullptr) {
    return {{file.path, 0, fmt::format("sim/{}/ is a room that has no floor", name),
             fmt::format("give it a row in {}, above all that it includes", kTable)}};
  }
  Findings findings;
  for (std::size_t index = 0; index < file.lines.size(); ++index) {
    std::smatch match;
    if (!std::regex_search(file.lines[index], match, kInclude)) continue;
    const std::string other = room_of(match[1].str());
    if (other.empty() || may_include(*room, other)) continue;
    findings.push_back(
        {file.path, static_cast<int>(index) + 1,
         fmt::format("sim/{}/ may not include {}", name, match[1].str()),
         fmt::format("it may include {}; hand it in as an argument, move what is needed down to "
                     "one of these, or, if that room stands below, add it to the row in {}",
                     room->may_include.empty() ? "no other room"
                                               : fmt::to_string(fmt::join(room->may_include, ", ")),
                     kTable)});
  }
  return findings;
}

Findings check_floors(const std::vector<Room>& table) {
  Findings findings;
  std::vector<std::string_view> below;
  const auto tell = [&](std::string problem) {
    findings.push_back({std::string(kTable), 0, std::move(problem),
                        "sort the table from the ground up; what two rooms need of each other "
                        "belongs in a third one below both"});
  };
  for (const Room& room : table) {
    if (std::find(below.begin(), below.end(), room.name) != below.end()) {
      tell(fmt::format("{} stands twice", room.name));
    }
    for (const std::string_view other : room.may_include) {
      if (std::find(below.begin(), below.end(), other) != below.end()) continue;
      tell(fmt::format("{} may include {}, which does not stand below it", room.name, other));
    }
    below.push_back(room.name);
  }
  return findings;
}

}  // namespace locktwin::structure
