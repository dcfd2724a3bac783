// Finds the functions of a C++ file and how long they are.
#pragma once

#include <string>
#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

struct FunctionSpan {
  std::string header;  // what stands before the brace
  int first_line = 0;  // of the header, counting from 1
  int last_line = 0;   // of the closing brace

  int length() const { return last_line - first_line + 1; }
};

// By braces, not by grammar: good for code formatted and written as this project's. A lambda counts
// to the function around it.
std::vector<FunctionSpan> find_functions(const SourceFile& file);

}  // namespace locktwin::structure
