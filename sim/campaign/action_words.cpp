#include "sim/campaign/action_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "sim/scenario/duration_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

double number_of(std::string_view name, std::string_view text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc{} && used == end) return number;
  throw BadInput(fmt::format("{}: '{}' is no number", name, text), std::string(name));
}

const ArgumentSpec* find_argument(const ActionSpec* action, std::string_view name) {
  if (action == nullptr) return nullptr;
  for (const ArgumentSpec& argument : action->arguments) {
    if (argument.name == name) return &argument;
  }
  return nullptr;
}

Value value_of(const ArgumentSpec* argument, std::string_view name, std::string_view text) {
  const ArgumentType type = argument == nullptr ? ArgumentType::text : argument->type;
  if (type == ArgumentType::duration) return to_seconds(parse_duration(text));
  if (type == ArgumentType::number || type == ArgumentType::whole) return number_of(name, text);
  return std::string(text);
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::pair<std::string_view, std::string_view> split(std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    throw BadInput(fmt::format("'{}': write NAME=VALUE", word));
  }
  return {word.substr(0, equals), word.substr(equals + 1)};
}

}  // namespace

Action action_of_words(std::string_view text) {
  const std::vector<std::string_view> words = words_in(text);
  const std::string_view name = words.empty() ? std::string_view{} : words.front();
  const ActionSpec* spec = find_action(name);
  std::vector<NamedValue> arguments;
  for (std::size_t i = 1; i < words.size() && spec != nullptr; ++i) {
    const auto [key, value] = split(words[i]);
    const bool twice = std::any_of(arguments.begin(), arguments.end(),
                                   [&, name = key](const auto& one) { return one.name == name; });
    if (twice) throw BadInput(fmt::format("'{}' of {} is given twice", key, name));
    arguments.push_back({std::string(key), value_of(find_argument(spec, key), key, value)});
  }
  return make_action(name, arguments);
}

Action fault_of_words(std::string_view text) {
  const auto [placed, value] = split(text);
  const std::size_t slash = placed.find('/');
  const bool named = slash != std::string_view::npos;
  const std::string_view fault = named ? placed.substr(slash + 1) : placed;
  std::vector<NamedValue> arguments{{"fault", std::string(fault)},
                                    {"value", number_of(fault, value)}};
  if (named)
    arguments.push_back({std::string(kLockArgument), std::string(placed.substr(0, slash))});
  return make_action("inject_fault", arguments);
}

std::string words_of(const Action& action) {
  std::string text(action.spec().name);
  for (std::size_t i = 0; i < action.values().size(); ++i) {
    const ArgumentSpec& argument = action.spec().arguments[i];
    const Value& value = action.values()[i];
    if (argument.fallback && *argument.fallback == value) continue;
    if (const auto* number = std::get_if<double>(&value)) {
      const bool timed = argument.type == ArgumentType::duration;
      text += fmt::format(" {}={}", argument.name,
                          timed ? format_duration(from_seconds(*number)) : fmt::to_string(*number));
    } else if (const auto* word = std::get_if<std::string>(&value)) {
      text += fmt::format(" {}={}", argument.name, *word);
    }
  }
  if (!action.lock().empty()) text += fmt::format(" {}={}", kLockArgument, action.lock());
  return text;
}

}  // namespace locktwin::sim
