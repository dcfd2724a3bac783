#include "sim/scenario/condition_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/scenario/read_condition.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct TypedWord {
  std::string text;
  Place place;  // in what was typed
};

std::vector<TypedWord> words_in(std::string_view text) {
  std::vector<TypedWord> words;
  for (std::size_t at = text.find_first_not_of(' '); at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(
        {std::string(text.substr(at, end - at)), {.line = 1, .column = static_cast<int>(at) + 1}});
    at = text.find_first_not_of(' ', end);
  }
  return words;
}

Located text_of(const TypedWord& word) {
  Located value;
  value.kind = Located::Kind::text;
  value.place = word.place;
  value.text = word.text;
  return value;
}

// A number, true or false, else a text.
Located value_of(const TypedWord& word) {
  Located value = text_of(word);
  const std::string& text = word.text;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, value.number);
  if (error == std::errc{} && used == end) value.kind = Located::Kind::number;
  if (text == "true" || text == "false") {
    value.kind = Located::Kind::flag;
    value.flag = text == "true";
  }
  return value;
}

LocatedMember member_of(const TypedWord& key, const TypedWord& value) {
  return {key.text, key.place, value_of(value)};
}

// As an `expect` step has it: what stands behind the name is a comparison, or fields of an event.
Located step_of(const std::vector<TypedWord>& words) {
  Located step;
  step.kind = Located::Kind::object;
  Located with = step;
  step.members.push_back({"expect", words.front().place, text_of(words.front())});
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto& [text, place] = words[i];
    const std::size_t equals = text.find('=');
    if (equals != std::string::npos) {
      with.place = place;
      with.members.push_back(
          member_of({text.substr(0, equals), place}, {text.substr(equals + 1), place}));
    } else if (i + 1 < words.size()) {
      step.members.push_back(member_of(words[i], words[i + 1]));
      ++i;
    } else {
      throw BadInput(
          fmt::format("'{}': a comparison is like bolt.position_mm above 21; fields of an event "
                      "are like access.granted method=pin",
                      text));
    }
  }
  if (!with.members.empty()) step.members.push_back({"with", with.place, with});
  return step;
}

}  // namespace

Condition condition_of_words(std::string_view text, const LockNames& locks) {
  const std::vector<TypedWord> words = words_in(text);
  if (words.empty()) throw BadInput("an event is needed, or a signal with a comparison");
  const Located step = step_of(words);
  Problems problems;
  Fields fields(step, "a condition", problems);
  const Located* name = fields.take("expect");
  std::optional<Condition> condition = read_condition(*name, locks, fields);
  fields.finish();
  if (!condition || !problems.empty()) throw BadInput(problems.text({"typed"}));
  return *std::move(condition);
}

}  // namespace locktwin::sim
