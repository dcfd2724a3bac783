#include "sim/scenario/fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "sim/scenario/duration_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostTold = 100;

}  // namespace

std::string where(const std::vector<std::string>& files, Place place) {
  const std::string& file = files.at(static_cast<std::size_t>(place.file));
  return fmt::format("{}:{}:{}", file, place.line, place.column);
}

std::string Problems::text(const std::vector<std::string>& files) const {
  const auto order = [](Place place) { return std::tuple(place.file, place.line, place.column); };
  std::vector<Problem> sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end(), [&](const Problem& a, const Problem& b) {
    return order(a.place) < order(b.place);
  });
  std::vector<std::string> lines;  // of a file that is read several times each of them once
  std::unordered_set<std::string> told;
  for (const Problem& problem : sorted) {
    std::string line = fmt::format("{}: {}", where(files, problem.place), problem.message);
    if (told.insert(line).second) lines.push_back(std::move(line));
  }
  if (lines.size() > kMostTold) {
    const std::size_t more = lines.size() - kMostTold;
    lines.resize(kMostTold);
    lines.push_back(fmt::format("{}: and {} more mistakes", files.front(), more));
  }
  return fmt::to_string(fmt::join(lines, "\n"));
}

Fields::Fields(const Located& object, std::string_view what, Problems& problems)
    : object_(object), what_(what), problems_(problems) {
  if (object.kind != Located::Kind::object) {
    problems.add(object.place,
                 fmt::format("{} must be an object, not {}", what, name_of(object.kind)));
  }
}

const Located* Fields::take(std::string_view key) {
  know(key);
  const LocatedMember* member = object_.find(key);
  return member == nullptr ? nullptr : &member->value;
}

void Fields::know(std::string_view key) {
  if (known_set_.insert(key).second) known_.push_back(key);
}

const Located* Fields::typed(std::string_view key, Located::Kind kind, std::string_view wanted) {
  const Located* value = take(key);
  if (value == nullptr || value->kind == kind) return value;
  problems_.add(value->place,
                fmt::format("'{}' must be {}, not {}", key, wanted, name_of(value->kind)));
  return nullptr;
}

std::optional<std::string> Fields::text(std::string_view key) {
  const Located* value = typed(key, Located::Kind::text, "a text");
  if (value == nullptr) return std::nullopt;
  return value->text;
}

std::optional<double> Fields::number(std::string_view key, double low, double high) {
  const Located* value = typed(key, Located::Kind::number, "a number");
  if (value == nullptr) return std::nullopt;
  if (value->number < low || value->number > high) {
    problems_.add(value->place,
                  fmt::format("'{}' is {}; allowed are {} to {}", key, value->number, low, high));
    return std::nullopt;
  }
  return value->number;
}

std::optional<double> Fields::whole(std::string_view key, double low, double high) {
  const std::optional<double> value = number(key, low, high);
  if (!value) return value;
  if (*value == std::floor(*value) && !object_.find(key)->value.rounded) return value;
  problems_.add(object_.find(key)->value.place,
                fmt::format("'{}' is {}{}; a whole number from {} to {} is needed", key, *value,
                            object_.find(key)->value.rounded ? " when rounded" : "", low, high));
  return std::nullopt;
}

std::optional<int> Fields::whole_number(std::string_view key, int low, int high) {
  const std::optional<double> value = whole(key, low, high);
  if (!value) return std::nullopt;
  return static_cast<int>(*value);
}

std::optional<std::uint64_t> Fields::seed(std::string_view key) {
  const std::optional<double> value = whole(key, 0, static_cast<double>(kGreatestSeed));
  if (!value) return std::nullopt;
  return static_cast<std::uint64_t>(*value);
}

std::optional<Duration> Fields::duration(std::string_view key) {
  const Located* value = typed(key, Located::Kind::text, "a time with its unit, like \"500ms\"");
  if (value == nullptr) return std::nullopt;
  try {
    return parse_duration(value->text);
  } catch (const BadInput& error) {
    problems_.add(value->place, error.what());
    return std::nullopt;
  }
}

const std::vector<Located>* Fields::list(std::string_view key) {
  const Located* value = typed(key, Located::Kind::list, "a list");
  return value == nullptr ? nullptr : &value->items;
}

void Fields::need(std::string_view key, std::string_view help) {
  if (object_.kind != Located::Kind::object || object_.find(key) != nullptr) return;
  problems_.add(object_.place, fmt::format("{} needs '{}': {}", what_, key, help));
}

std::vector<const LocatedMember*> Fields::take_rest() {
  std::vector<const LocatedMember*> rest;
  for (const LocatedMember& member : object_.members) {
    if (!known_set_.contains(member.key)) rest.push_back(&member);
  }
  for (const LocatedMember* member : rest) know(member->key);
  return rest;
}

void Fields::finish() {
  const std::vector<std::string_view> allowed = known_;
  for (const LocatedMember* member : take_rest()) {
    problems_.add(member->place,
                  unknown_word(fmt::format("key in {}", what_), member->key, allowed));
  }
}

}  // namespace locktwin::sim
