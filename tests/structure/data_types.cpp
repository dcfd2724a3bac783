#include "tests/structure/data_types.h"

#include <algorithm>
#include <regex>
#include <string_view>

namespace locktwin::structure {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Whatever stands inside brackets of these kinds, and the brackets, goes; innermost first.
std::string without(std::string text, const std::regex& brackets) {
  for (std::string next;; text = next) {
    next = std::regex_replace(text, brackets, "");
    if (next == text) return text;
  }
}

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == ',') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  for (std::string& part : parts) part = trimmed(part);
  return parts;
}

// The names that a statement inside a type declares as data of each object; none for functions,
// types, aliases and what is static.
std::vector<std::string> declared(const std::string& statement) {
  static const std::regex kNoData(
      R"(^(using|typedef|friend|static|static_assert|extern|template|enum|class|struct|union)\b)");
  static const std::regex kFunction(R"(\(|\boperator\b)");
  static const std::regex kAngles("<[^<>]*>");
  static const std::regex kBrackets(R"(\[[^\[\]]*\])");
  static const std::regex kGroups(R"(\([^()]*\)|\{[^{}]*\})");
  static const std::regex kValue(R"(=[^,]*|([^:]):([^:][^,]*|$))");
  static const std::regex kLastWord(R"((\w+)\s*$)");
  if (std::regex_search(statement, kNoData)) return {};
  std::string plain = without(without(statement, kAngles), kBrackets);
  const std::size_t value = plain.find('=');
  if (std::regex_search(plain.substr(0, value), kFunction)) return {};
  plain = std::regex_replace(without(plain, kGroups), kValue, "$1");
  std::vector<std::string> names;
  for (const std::string& part : split_at_commas(plain)) {
    std::smatch word;
    const bool has_type = !names.empty() || part.find_first_of(" &*") != std::string::npos;
    if (has_type && std::regex_search(part, word, kLastWord)) names.push_back(word[1]);
  }
  return names;
}

// Of what stands before a brace: it has parameters, and is no value that is assigned.
bool begins_function(const std::string& header) {
  static const std::regex kAngles("<[^<>]*>");
  static const std::regex kRounds(R"(\([^()]*\))");
  static const std::regex kOperator(R"(\boperator\b)");
  const std::string plain = without(header, kAngles);
  if (std::regex_search(plain, kOperator)) return true;
  return plain.find('(') != std::string::npos &&
         without(plain, kRounds).find('=') == std::string::npos;
}

class Finder {
 public:
  explicit Finder(const SourceFile& file) : file_(file) {}

  DataTypes run() {
    bool continued = false;
    for (std::size_t index = 0; index < file_.code.size(); ++index) {
      const std::string& line = file_.code[index];
      const std::size_t first = line.find_first_not_of(' ');
      const bool directive = continued || (first != std::string::npos && line[first] == '#');
      continued = directive && line.ends_with('\\');
      line_ = static_cast<int>(index) + 1;
      if (directive) continue;
      for (const char c : line) take(c);
      take(' ');
    }
    return std::move(found_);
  }

 private:
  struct Scope {
    std::string name;
    std::optional<std::size_t> type;  // its place in found_.types
  };

  void take(char c) {
    if (skipping_ > 0) return skip(c);
    if (c == '{') return open();
    if (c == '}') return close();
    if (c == ';' && round_ == 0) return end_statement();
    static const std::regex kLabel(R"(\s*(public|private|protected)\s*)");
    if (c == ':' && std::regex_match(statement_, kLabel)) return statement_.clear();
    if (c == ' ' && statement_.empty()) return;
    if (statement_.empty()) statement_line_ = line_;
    statement_ += c;
    round_ += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (c == ')' && round_ == 0 && statement_.starts_with("LT_")) end_list();
  }

  void open() {
    static const std::regex kNamespace(R"(^(inline )?namespace\s*([\w:]*)\s*$)");
    static const std::regex kType(
        R"(^(template\s*<.*>\s*)?(class|struct|union)\b[^()=]*?(\w+)\s*(final\s*)?(:[^:].*)?$)");
    std::smatch words;
    const std::string header = trimmed(statement_);
    if (std::regex_match(header, words, kNamespace)) return enter(words[2], false);
    if (std::regex_match(header, words, kType)) return enter(words[3], true);
    const bool is_function = round_ == 0 && begins_function(header);
    const bool is_value = !header.empty() && !is_function && !header.starts_with("enum");
    keeps_statement_ = is_value;
    skipping_ = 1;
  }

  void enter(const std::string& name, bool is_type) {
    Scope scope{.name = name, .type = {}};
    if (is_type) {
      std::string qualified;
      for (const Scope& around : scopes_) qualified += around.name + "::";
      scope.type = found_.types.size();
      found_.types.push_back(
          {.name = qualified + name, .members = {}, .fields = {}, .not_state = {}});
    }
    scopes_.push_back(scope);
    statement_.clear();
  }

  // Of a function's body, an enumeration's words or a value in braces.
  void skip(char c) {
    skipping_ += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (skipping_ > 0) return;
    if (keeps_statement_) {
      statement_ += "{}";
    } else {
      statement_.clear();
      round_ = 0;
    }
  }

  void close() {
    if (!scopes_.empty()) scopes_.pop_back();
    statement_.clear();
  }

  DataType* type() {
    if (scopes_.empty() || !scopes_.back().type) return nullptr;
    return &found_.types[*scopes_.back().type];
  }

  void end_statement() {
    if (DataType* here = type()) {
      for (const std::string& name : declared(statement_)) {
        here->members.push_back({name, statement_line_});
      }
    }
    statement_.clear();
  }

  void end_list() {
    const std::size_t opening = statement_.find('(');
    const std::string macro = trimmed(statement_.substr(0, opening));
    std::vector<std::string> words =
        split_at_commas(statement_.substr(opening + 1, statement_.size() - opening - 2));
    statement_.clear();
    if (macro == "LT_FIELDS_OF") {
      const std::string of = words.front();
      words.erase(words.begin());
      found_.foreign.push_back({of, words, statement_line_});
    } else if (DataType* here = type()) {
      if (macro == "LT_FIELDS") here->fields = words;
      if (macro == "LT_NOT_STATE") here->not_state.push_back({words.front(), statement_line_});
    }
  }

  const SourceFile& file_;
  DataTypes found_;
  std::vector<Scope> scopes_;
  std::string statement_;
  int statement_line_ = 0;
  int line_ = 0;
  int round_ = 0;     // depth of ( in the statement
  int skipping_ = 0;  // depth of { inside what is not read
  bool keeps_statement_ = false;
};

}  // namespace

DataTypes find_data_types(const SourceFile& file) {
  return Finder(file).run();
}

}  // namespace locktwin::structure
