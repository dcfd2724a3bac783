#include "tests/structure/functions.h"

#include <regex>

namespace locktwin::structure {
namespace {

enum class Brace { scope, function, initializer };

// `header` is the text since the last ; { or } of the same scope.
Brace kind_of(const std::string& header) {
  static const std::regex kScope(R"(^\s*(inline\s+)?(namespace|extern)\b)");
  static const std::regex kType(R"(\b(class|struct|union|enum)\b[^()=]*$)");
  static const std::regex kLambda(R"(=[^;]*\[[^\]]*\]\s*(\(|$))");
  static const std::regex kAssigned(R"((^|[^=!<>])=\s*[\w:<>, ]*$)");
  static const std::regex kMemberInit(R"(\)[^()]*[^:]:[^:](.*,)?\s*[\w:<>]+\s*$)");
  static const std::regex kFunctionEnd(
      R"(\)\s*(const|noexcept|override|final|mutable|&|->[^{}]*|requires[^{}]*|\s)*$)");
  if (std::regex_search(header, kScope)) return Brace::scope;
  if (std::regex_search(header, kLambda)) return Brace::function;
  if (std::regex_search(header, kAssigned)) return Brace::initializer;
  if (std::regex_search(header, kType)) return Brace::scope;
  if (std::regex_search(header, kMemberInit)) return Brace::initializer;
  if (std::regex_search(header, kFunctionEnd)) return Brace::function;
  // `Thing(int x) : member_{x} {` : the part before the body ends in a brace that was skipped.
  return header.find(')') != std::string::npos &&
                 header.find_last_not_of(" \n") != std::string::npos &&
                 header[header.find_last_not_of(" \n")] == '}'
             ? Brace::function
             : Brace::initializer;
}

class FunctionFinder {
 public:
  explicit FunctionFinder(const SourceFile& file) : file_(file) {}

  std::vector<FunctionSpan> run() {
    bool continued = false;
    for (std::size_t index = 0; index < file_.code.size(); ++index) {
      const std::string& line = file_.code[index];
      const std::size_t first = line.find_first_not_of(' ');
      const bool directive = continued || (first != std::string::npos && line[first] == '#');
      continued = directive && line.ends_with('\\');
      line_ = static_cast<int>(index) + 1;
      if (directive) continue;
      for (char c : line) take(c);
      take('\n');
    }
    return found_;
  }

 private:
  void take(char c) {
    if (depth_inside_ > 0) return skip(c);
    if (c == '{') return open();
    if (c == ';' || c == '}') return header_.clear();
    static const std::regex kLabel(R"((public|private|protected|signals|Q_SIGNALS)( slots)?)");
    if (c == ':' && std::regex_match(header_, kLabel)) return header_.clear();
    const bool blank = c == ' ' || c == '\n';
    if (header_.empty() && blank) return;
    if (header_.empty()) header_line_ = line_;
    header_ += c == '\n' ? ' ' : c;
  }

  void open() {
    inside_ = kind_of(header_);
    if (inside_ == Brace::scope) {
      header_.clear();
    } else {
      depth_inside_ = 1;
    }
  }

  void skip(char c) {
    depth_inside_ += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (depth_inside_ > 0) return;
    if (inside_ == Brace::initializer) {
      header_ += "{}";
    } else {
      found_.push_back({header_, header_line_, line_});
      header_.clear();
    }
  }

  const SourceFile& file_;
  std::vector<FunctionSpan> found_;
  std::string header_;
  Brace inside_ = Brace::scope;
  int depth_inside_ = 0;
  int header_line_ = 0;
  int line_ = 0;
};

}  // namespace

std::vector<FunctionSpan> find_functions(const SourceFile& file) {
  return FunctionFinder(file).run();
}

}  // namespace locktwin::structure
