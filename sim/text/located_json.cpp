#include "sim/text/located_json.h"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace locktwin::sim {

namespace {

constexpr std::size_t kDeepest = 64;

// Follows the characters that the lexer takes and remembers where the latest token began. The
// lexer reads one character past a number and puts it back, so the latest value and the latest
// token are two things.
class Tracker {
 public:
  void take(char c) {
    const Place here = next_;
    ++taken_;
    if (c == '\n') {
      next_ = {next_.line + 1, 1};
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {  // not inside a UTF-8 sequence
      ++next_.column;
    }
    if (in_text_) {
      in_text_ = escaped_ || c != '"';
      escaped_ = !escaped_ && c == '\\';
    } else {
      take_outside_text(c, here);
    }
  }
  Place value() const { return value_; }  // where the latest value or key began
  Place token() const { return token_; }  // the same, commas and brackets included
  Place end() const { return next_; }
  std::size_t taken() const { return taken_; }

 private:
  void take_outside_text(char c, Place here) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    const bool separator = c == ',' || c == ':' || c == ']' || c == '}';
    const bool opening = c == '"' || c == '{' || c == '[';
    in_text_ = c == '"';
    if (opening || (!space && !separator && !in_word_)) value_ = here;
    if (opening || separator || (!space && !in_word_)) token_ = here;
    in_word_ = !space && !separator && !opening;
  }

  Place next_, value_, token_;
  std::size_t taken_ = 0;
  bool in_text_ = false;
  bool escaped_ = false;
  bool in_word_ = false;
};

class TrackedIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  TrackedIterator(const char* at, Tracker& tracker) : at_(at), tracker_(&tracker) {}
  reference operator*() const { return *at_; }
  TrackedIterator& operator++() {
    tracker_->take(*at_++);
    return *this;
  }
  TrackedIterator operator++(int) {
    TrackedIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const TrackedIterator& other) const { return at_ == other.at_; }
  bool operator!=(const TrackedIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  Tracker* tracker_;
};

// What was read last before it made no sense: "…; last read: '{"a": N'; expected …".
char last_read(std::string_view what) {
  constexpr std::string_view kBegin = "last read: '";
  const std::size_t begin = what.find(kBegin);
  if (begin == std::string_view::npos) return '\0';
  const std::size_t expected = what.rfind("'; expected");
  const std::size_t end = expected == std::string_view::npos ? what.rfind('\'') : expected;
  return end > begin + kBegin.size() ? what[end - 1] : '\0';
}

// What people write who know other notations: signs that no JSON begins with.
std::string_view hint_of_sign(std::string_view what) {
  if (what.find("invalid literal") == std::string_view::npos) return "";
  const char last = last_read(what);
  if (last == '/' || last == '#') {
    return " (JSON has no comments: make it the 'note' of a step, or take it out)";
  }
  return last == '\'' ? " (texts stand in double quotes, \"like this\")" : "";
}

// And words, or how the file was saved.
std::string_view hint_of_word(std::string_view what) {
  const auto has = [&](const char* part) { return what.find(part) != std::string_view::npos; };
  if (has("ill-formed UTF-8")) return " (save the file as UTF-8)";
  if (has("U+000A") || has("U+000D")) return " (a text ends in the line in which it begins)";
  if (has("unexpected end of input")) return " (a ], a } or a \" is missing)";
  if (has("expected end of input")) return " (a file holds one object)";
  if (!has("invalid literal") && !has("invalid number")) return "";
  const char last = last_read(what);
  const bool letter = (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || last == '_';
  if (!letter) return "";
  return " (texts and keys stand in double quotes; of words JSON has true, false and null, and NaN "
         "or Infinity is no number)";
}

// "[json.exception.parse_error.101] parse error at line 2, column 5: syntax error while parsing
// value - unexpected '}'; expected …" without the library's own (byte) position.
std::string remedy(const std::string& what) {
  const std::size_t colon = what.find(": ");
  const auto has = [&](const char* part) { return what.find(part) != std::string::npos; };
  // Hands forget a comma, or leave one behind.
  const bool ends = has("unexpected ']'") || has("unexpected '}'") || has("end of input");
  const bool missing = !ends && (has("; expected ']'") || has("; expected '}'"));
  const bool spare = (has("parsing value") && has("unexpected ']'")) ||
                     (has("parsing object key") && has("unexpected '}'"));
  std::string_view hint = hint_of_sign(what);
  if (hint.empty() && missing) hint = " (is a comma missing before it?)";
  if (hint.empty() && spare) hint = " (is the comma before it one too many?)";
  if (hint.empty()) hint = hint_of_word(what);
  return fmt::format("not JSON: {}{}", colon == std::string::npos ? what : what.substr(colon + 2),
                     hint);
}

class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(const Tracker& tracker, Located& root) : tracker_(tracker), root_(root) {}

  bool null() override { return add(Located::Kind::null), true; }
  bool boolean(bool value) override { return add(Located::Kind::flag).flag = value, true; }
  bool number_integer(number_integer_t value) override {
    return add_whole(static_cast<double>(value), value < -kExact), true;
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add_whole(static_cast<double>(value), value > kExact), true;
  }
  bool number_float(number_float_t value, const string_t&) override {
    return add(Located::Kind::number).number = value, true;
  }
  bool string(string_t& value) override { return add(Located::Kind::text).text = value, true; }
  bool binary(binary_t&) override { return false; }  // does not occur in JSON text
  bool start_object(std::size_t) override { return open(Located::Kind::object); }
  bool start_array(std::size_t) override { return open(Located::Kind::list); }
  bool end_object() override {
    keys_.erase(open_.back());
    return open_.pop_back(), true;
  }
  bool end_array() override { return open_.pop_back(), true; }

  bool key(string_t& key) override {
    if (const LocatedMember* first = known(key)) {
      throw BadJson(tracker_.value(),
                    fmt::format("'{}' stands twice in this object; first in line {}", key,
                                first->place.line));
    }
    remember(key);
    open_.back()->members.push_back({key, tracker_.value(), {}});
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::json::exception& error) override {
    const std::string what = error.what();
    constexpr const char* kTooLarge = "number overflow parsing ";  // of 1e400
    const std::size_t number = what.find(kTooLarge);
    if (number != std::string::npos) {
      throw BadJson(tracker_.value(), fmt::format("the number {} is too large",
                                                  what.substr(number + std::strlen(kTooLarge))));
    }
    const auto says = [&what](const char* text) { return what.find(text) != std::string::npos; };
    if (says("unexpected end of input")) throw BadJson(tracker_.end(), remedy(what));
    // A character put back, or a misspelt word: the value before it is meant.
    const bool value = position < tracker_.taken() || says("invalid literal");
    throw BadJson(value ? tracker_.value() : tracker_.token(), remedy(what));
  }

 private:
  static constexpr std::int64_t kExact = std::int64_t{1} << 53;
  static constexpr std::size_t kFewKeys = 32;  // so many are looked through one by one

  void add_whole(double value, bool rounded) {
    Located& number = add(Located::Kind::number);
    number.number = value;
    number.rounded = rounded;
  }

  // The member of the innermost object that has this key.
  const LocatedMember* known(const std::string& key) const {
    const Located& object = *open_.back();
    const auto index = keys_.find(&object);
    if (index == keys_.end()) return object.find(key);
    const auto found = index->second.find(key);
    return found == index->second.end() ? nullptr : &object.members[found->second];
  }

  void remember(const std::string& key) {
    const Located& object = *open_.back();
    const std::size_t count = object.members.size();
    if (count < kFewKeys) return;
    auto& index = keys_[&object];
    for (std::size_t i = index.size(); i < count; ++i) index.emplace(object.members[i].key, i);
    index.emplace(key, count);
  }

  Located& add(Located::Kind kind) {
    Located* place = &root_;
    if (!open_.empty() && open_.back()->kind == Located::Kind::list) {
      place = &open_.back()->items.emplace_back();
    } else if (!open_.empty()) {
      place = &open_.back()->members.back().value;
    }
    place->kind = kind;
    place->place = tracker_.value();
    return *place;
  }

  bool open(Located::Kind kind) {
    if (open_.size() == kDeepest) throw BadJson(tracker_.value(), "nested deeper than 64 levels");
    open_.push_back(&add(kind));
    return true;
  }

  const Tracker& tracker_;
  Located& root_;
  // Of open objects with many keys: where each stands.
  std::unordered_map<const Located*, std::unordered_map<std::string, std::size_t>> keys_;
  std::vector<Located*> open_;  // outermost first; a list does not grow while its last item is open
};

}  // namespace

const LocatedMember* Located::find(std::string_view key) const {
  for (const LocatedMember& member : members) {
    if (member.key == key) return &member;
  }
  return nullptr;
}

Located located_number(double number, Place place) {
  Located value;
  value.kind = Located::Kind::number;
  value.place = place;
  value.number = number;
  return value;
}

Located located_text(std::string text, Place place) {
  Located value;
  value.kind = Located::Kind::text;
  value.place = place;
  value.text = std::move(text);
  return value;
}

std::string_view name_of(Located::Kind kind) {
  switch (kind) {
    case Located::Kind::null:
      return "null";
    case Located::Kind::flag:
      return "true or false";
    case Located::Kind::number:
      return "a number";
    case Located::Kind::text:
      return "a text";
    case Located::Kind::list:
      return "a list";
    case Located::Kind::object:
      return "an object";
  }
  return "";
}

namespace {

// What the parser would say of it in the words of bytes.
void refuse_other_encodings(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    throw BadJson({}, "the file is empty: one object is needed, {…}");
  }
  const bool marked = text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff");
  const bool wide = text.size() > 1 && (text[0] == '\0' || text[1] == '\0');
  if (marked || wide) {
    throw BadJson(
        {},
        "the file is not UTF-8 but UTF-16, as some editors save it, or the like; save it as UTF-8");
  }
}

}  // namespace

Located parse_located_json(std::string_view text) {
  refuse_other_encodings(text);
  Tracker tracker;
  Located root;
  Builder builder(tracker, root);
  nlohmann::json::sax_parse(TrackedIterator(text.data(), tracker),
                            TrackedIterator(text.data() + text.size(), tracker), &builder);
  return root;
}

}  // namespace locktwin::sim
