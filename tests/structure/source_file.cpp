#include "tests/structure/source_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

namespace locktwin::structure {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> kTextExtensions{".h",   ".cpp",   ".def", ".qml",
                                                          ".txt", ".cmake", ".json"};

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool is_text(const fs::path& path) {
  const std::string extension = path.extension().string();
  if (std::find(kTextExtensions.begin(), kTextExtensions.end(), extension) !=
      kTextExtensions.end()) {
    return true;
  }
  return extension == ".md" || extension == ".js" ||
         (extension.empty() && path.parent_path().filename() == "tools");  // the shell programs
}

std::string read_text(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_left_out(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with(".") || name == "build" || name == "LICENSE";
}

}  // namespace

bool SourceFile::is_below(std::string_view folder) const {
  return path.starts_with(folder);
}

bool SourceFile::is_cpp() const {
  return has_extension(".h") || has_extension(".cpp") || has_extension(".def");
}

SourceFile make_source(std::string path, std::string_view text) {
  SourceFile file{std::move(path), split_lines(text), {}};
  const bool has_c_comments = file.is_cpp() || file.has_extension(".qml");
  file.code = has_c_comments ? split_lines(without_comments_and_texts(text)) : file.lines;
  return file;
}

std::vector<SourceFile> read_tree(const fs::path& root) {
  std::vector<SourceFile> files;
  for (auto it = fs::recursive_directory_iterator(root); it != fs::end(it); ++it) {
    if (is_left_out(it->path())) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file() && is_text(it->path())) {
      files.push_back(
          make_source(fs::relative(it->path(), root).generic_string(), read_text(it->path())));
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

void append(Findings& to, Findings more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string to_text(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += fmt::format("{}:{}: {}\n    remedy: {}\n", finding.path, finding.line, finding.problem,
                        finding.remedy);
  }
  return text;
}

}  // namespace locktwin::structure
