#include "sim/scenario/variables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/expression.h"
#include "sim/text/number_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

std::size_t length_of_name(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_name_character(text[length])) ++length;
  return length;
}

std::string written(const Located& value) {
  if (value.kind == Located::Kind::text) return value.text;
  if (value.kind == Located::Kind::flag) return value.flag ? "true" : "false";
  return number_text(value.number);
}

struct Mistaken {};  // a variable of which that has been told

// A PIN or a code.
bool may_be_secret(const Located& value) {
  return value.kind == Located::Kind::text &&
         std::count_if(value.text.begin(), value.text.end(),
                       [](char c) { return c >= '0' && c <= '9'; }) >= 4;
}

Located made(Place place, Quantity quantity) {
  Located value;
  value.place = place;
  if (quantity.time) {
    if (!(std::abs(quantity.value) <= to_seconds(kLongestDuration)))
      throw BadInput("it is longer than 3650d");
    value.kind = Located::Kind::text;
    value.text = write_duration(from_seconds(quantity.value));
  } else {
    value.kind = Located::Kind::number;
    value.number = quantity.value;
  }
  return value;
}

}  // namespace

bool is_variable_name(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' &&
         std::all_of(text.begin(), text.end(), is_name_character);
}

void Variables::set(const LocatedMember& member, Problems& problems) {
  if (!is_variable_name(member.key)) {
    problems.add(member.place, fmt::format("'{}' is no name of a variable: small letters, digits "
                                           "and _, a letter first",
                                           member.key));
    return;
  }
  const Located::Kind kind = member.value.kind;
  const bool plain =
      kind == Located::Kind::text || kind == Located::Kind::number || kind == Located::Kind::flag;
  if (!plain) {
    problems.add(member.value.place,
                 fmt::format("a variable is a number, a text, true or false, not {}",
                             name_of(member.value.kind)));
    return set_mistaken(member.key);
  }
  values_.insert_or_assign(member.key, Variable{member.value});
}

void Variables::set_number(const std::string& name, double value, Place place) {
  Located number;
  number.kind = Located::Kind::number;
  number.place = place;
  number.number = value;
  values_.insert_or_assign(name, Variable{std::move(number)});
}

void Variables::set_mistaken(const std::string& name) {
  values_.insert_or_assign(name, Variable{});
}

bool Variables::is_used(std::string_view name) const {
  const auto found = values_.find(name);
  return found != values_.end() && *found->second.used;
}

std::string Variables::text() const {
  std::string text;
  for (const auto& [name, variable] : values_) {
    if (may_be_secret(variable.value)) continue;
    text += fmt::format("{}{}={}", text.empty() ? "" : ", ", name, written(variable.value));
  }
  return text;
}

const Located& Variables::value_of(std::string_view name) const {
  if (const auto found = values_.find(name); found != values_.end()) {
    *found->second.used = true;
    if (found->second.value.kind == Located::Kind::null) throw Mistaken{};
    return found->second.value;
  }
  std::vector<std::string_view> known;
  for (const auto& [each, value] : values_) known.push_back(each);
  throw BadInput(unknown_word("variable", name, known));
}

std::string without_variables(std::string_view text) {
  std::string escaped = is_expression(text) ? "$" : "";
  for (const char c : text) escaped += c == '$' ? std::string("$$") : std::string(1, c);
  return escaped;
}

Located Variables::resolve(const Located& value, Problems& problems) const {
  if (value.kind == Located::Kind::text) return resolve_text(value, problems);
  Located resolved = value;
  for (Located& item : resolved.items) item = resolve(item, problems);
  for (LocatedMember& member : resolved.members) member.value = resolve(member.value, problems);
  return resolved;
}

Located Variables::resolve_text(const Located& text, Problems& problems) const {
  try {
    const std::string_view all = text.text;
    if (all.size() > 1 && all[0] == '$' && length_of_name(all.substr(1)) == all.size() - 1) {
      Located value = value_of(all.substr(1));
      value.place = text.place;
      return value;
    }
    Located resolved = text;
    resolved.text.clear();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i] != '$') {
        resolved.text += all[i];
        continue;
      }
      const bool braced = all.substr(i + 1).starts_with('{');
      const std::string_view rest = all.substr(i + (braced ? 2 : 1));
      const std::size_t length = length_of_name(rest);
      if (!braced && (rest.starts_with('$') || rest.starts_with('='))) {
        resolved.text += rest[0];
        i += 1;
        continue;
      }
      if (length == 0 || (braced && !rest.substr(length).starts_with('}'))) {
        throw BadInput("'$' needs the name of a variable, like $pin or ${pin}; '$$' is a dollar");
      }
      resolved.text += written(value_of(rest.substr(0, length)));
      i += length + (braced ? 2 : 0);
    }
    // What a run remembers is known when it runs.
    const bool known = resolved.text.find('@') == std::string::npos;
    if (!is_expression(all) || !known) return resolved;
    return made(text.place,
                Expression(resolved.text).evaluate([](std::string_view) { return Quantity{}; }));
  } catch (const BadInput& error) {
    problems.add(text.place, error.what());
    return text;
  } catch (const Mistaken&) {
    return text;
  }
}

}  // namespace locktwin::sim
