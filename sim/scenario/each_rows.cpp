#include "sim/scenario/each_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/scenario/expand.h"

namespace locktwin::sim {

namespace {

std::vector<Located> combinations(const Located& table, Problems& problems) {
  Located first;
  first.kind = Located::Kind::object;
  first.place = table.place;
  std::vector<Located> rows{first};
  for (const LocatedMember& column : table.members) {
    if (column.value.kind != Located::Kind::list || column.value.items.empty()) {
      problems.add(column.value.place, fmt::format("'{}' needs a list of values", column.key));
      return {};
    }
    std::vector<Located> longer;
    for (const Located& row : rows) {
      for (const Located& value : column.value.items) {
        if (longer.size() > kMostExpanded) break;
        longer.push_back(row);
        longer.back().members.push_back({column.key, column.place, value});
      }
    }
    rows = std::move(longer);
  }
  return rows;
}

}  // namespace

std::vector<Located> rows_of(const Located& table, Problems& problems) {
  if (table.kind == Located::Kind::object) return combinations(table, problems);
  const bool objects = table.kind == Located::Kind::list &&
                       std::all_of(table.items.begin(), table.items.end(), [](const Located& row) {
                         return row.kind == Located::Kind::object;
                       });
  if (objects && !table.items.empty()) return table.items;
  problems.add(table.place,
               "'each' needs rows, like [{\"key\": \"1\"}, {\"key\": \"2\"}], or lists that are "
               "combined, like {\"key\": [\"1\", \"2\"]}");
  return {};
}

}  // namespace locktwin::sim
