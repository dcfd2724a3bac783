// Finds the classes and structs of a C++ file, their data members and their lists of fields.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

struct DataMember {
  std::string name;
  int line = 0;  // counting from 1
};

struct DataType {
  std::string name;  // with its namespaces and the types around it: locktwin::model::Flash
  std::vector<DataMember> members;                 // of each object; no static ones
  std::optional<std::vector<std::string>> fields;  // LT_FIELDS
  std::vector<DataMember> not_state;               // LT_NOT_STATE
};

// LT_FIELDS_OF: the list of a type that is somewhere else.
struct ForeignList {
  std::string type;  // as it is named there: core::Event
  std::vector<std::string> fields;
  int line = 0;
};

struct DataTypes {
  std::vector<DataType> types;
  std::vector<ForeignList> foreign;
};

// By braces, not by grammar: good for code formatted and written as this project's. Members that
// macros or included files make are not seen.
DataTypes find_data_types(const SourceFile& file);

}  // namespace locktwin::structure
