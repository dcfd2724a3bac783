#include "tests/structure/type_rules.h"

#include <fmt/format.h>

#include <map>
#include <string>

#include "tests/structure/data_types.h"

namespace locktwin::structure {

namespace {

// Of programs that are never linked with each other: each has types of its own.
bool is_of_one_program(const SourceFile& file) {
  return file.is_below("firmware-core/target/") || file.is_below("firmware-core/host/");
}

}  // namespace

Findings check_one_definition(const std::vector<SourceFile>& files) {
  Findings findings;
  std::map<std::string, std::string> homes;  // of a type: the file
  for (const SourceFile& file : files) {
    if (!file.is_cpp() || is_of_one_program(file)) continue;
    for (const DataType& type : find_data_types(file).types) {
      const bool is_own =
          type.name.starts_with("::") || type.name.find("::::") != std::string::npos;
      if (is_own) continue;
      const auto [home, first] = homes.emplace(type.name, file.path);
      if (first || home->second == file.path) continue;
      findings.push_back({file.path, 0,
                          fmt::format("{} is defined in {} too", type.name, home->second),
                          "name one of them differently, or put it into an unnamed namespace"});
    }
  }
  return findings;
}

}  // namespace locktwin::structure
