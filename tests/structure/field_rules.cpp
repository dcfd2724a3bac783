#include "tests/structure/field_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "tests/structure/data_types.h"

namespace locktwin::structure {
namespace {

struct Placed {
  const SourceFile* file;
  DataType type;
};

bool names(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool names(const std::vector<DataMember>& list, const std::string& name) {
  return std::any_of(list.begin(), list.end(),
                     [&](const DataMember& member) { return member.name == name; });
}

void check_list(const Placed& placed, const std::vector<std::string>& fields,
                const std::string& macro, Findings& findings) {
  for (const DataMember& member : placed.type.members) {
    if (names(fields, member.name) || names(placed.type.not_state, member.name)) continue;
    findings.push_back(
        {placed.file->path, member.line,
         fmt::format("{} is missing from the fields of {}", member.name, placed.type.name),
         fmt::format("add it to {}, or, if it follows from the others, write LT_NOT_STATE({}); "
                     "with the reason",
                     macro, member.name)});
  }
}

void check_not_state(const Placed& placed, Findings& findings) {
  for (const DataMember& named : placed.type.not_state) {
    if (names(placed.type.members, named.name)) continue;
    findings.push_back({placed.file->path, named.line,
                        fmt::format("{} has no member {}", placed.type.name, named.name),
                        "take the LT_NOT_STATE away"});
  }
}

// The one type that a list of another place speaks of.
const Placed* find_type(const std::vector<Placed>& types, const std::string& name) {
  const std::string ending = "::" + name;
  const auto found = std::find_if(types.begin(), types.end(), [&](const Placed& placed) {
    return placed.type.name == name || placed.type.name.ends_with(ending);
  });
  return found == types.end() ? nullptr : &*found;
}

}  // namespace

Findings check_fields(const std::vector<SourceFile>& files) {
  Findings findings;
  std::vector<Placed> types;
  std::vector<std::pair<const SourceFile*, ForeignList>> foreign;
  for (const SourceFile& file : files) {
    if (!file.is_cpp()) continue;
    DataTypes here = find_data_types(file);
    for (DataType& type : here.types) types.push_back({&file, std::move(type)});
    for (ForeignList& list : here.foreign) foreign.emplace_back(&file, std::move(list));
  }
  for (const Placed& placed : types) {
    if (placed.type.fields) check_list(placed, *placed.type.fields, "LT_FIELDS", findings);
    check_not_state(placed, findings);
  }
  for (const auto& [file, list] : foreign) {
    if (const Placed* placed = find_type(types, list.type)) {
      check_list(*placed, list.fields, "LT_FIELDS_OF in " + file->path, findings);
    } else {
      findings.push_back({file->path, list.line, fmt::format("no type {} was found", list.type),
                          "name it with its namespace, as at its definition"});
    }
  }
  return findings;
}

}  // namespace locktwin::structure
