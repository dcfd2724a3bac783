// A text file of the project as the structure rules see it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::structure {

struct SourceFile {
  std::string path;                // from the project's root, with '/'
  std::vector<std::string> lines;  // as written
  std::vector<std::string> code;   // the same, comments and texts blanked (C++ and QML only)

  bool is_below(std::string_view folder) const;  // folder ends with '/'
  bool has_extension(std::string_view extension) const { return path.ends_with(extension); }
  bool is_cpp() const;
};

// A rule that is broken. `line` counts from 1; 0 means the file as a whole.
struct Finding {
  std::string path;
  int line = 0;
  std::string problem;
  std::string remedy;
};

using Findings = std::vector<Finding>;

SourceFile make_source(std::string path, std::string_view text);

// Every text file below `root`; the build, dot-files and licence texts are left out.
std::vector<SourceFile> read_tree(const std::filesystem::path& root);

// Comments and the inside of string and character literals become spaces; line breaks stay.
std::string without_comments_and_texts(std::string_view text);

void append(Findings& to, Findings more);
std::string to_text(const Findings& findings);

}  // namespace locktwin::structure
