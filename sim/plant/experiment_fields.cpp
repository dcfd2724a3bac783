#include "sim/plant/experiment_fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {
namespace {

std::string wanted_number(const Range& range, std::string_view what = "a number") {
  return fmt::format("{} from {} to {}{}{}", what, range.low, range.high,
                     range.unit.empty() ? "" : " ", range.unit);
}

double checked(std::string_view key, const Located& value, const Range& range) {
  const bool fits = value.kind == Located::Kind::number && value.number >= range.low &&
                    value.number <= range.high;
  if (!fits) refuse(key, value, wanted_number(range));
  return value.number;
}

std::string checked_word(std::string_view key, const Located& value,
                         const std::vector<std::string_view>& allowed) {
  if (value.kind != Located::Kind::text) {
    refuse(key, value, fmt::format("one of: {}", fmt::join(allowed, ", ")));
  }
  if (std::find(allowed.begin(), allowed.end(), value.text) == allowed.end()) {
    throw BadJson(value.place,
                  fmt::format("{}: {}", key, unknown_word("word", value.text, allowed)));
  }
  return value.text;
}

std::string as_written(const Located& value) {
  if (value.kind == Located::Kind::flag) return value.flag ? "true" : "false";
  if (value.kind == Located::Kind::number) return fmt::format("{}", value.number);
  if (value.kind == Located::Kind::text) return fmt::format("\"{}\"", value.text);
  return std::string(name_of(value.kind));
}

void need_object(const Located& value) {
  if (value.kind == Located::Kind::object) return;
  throw BadJson(value.place,
                fmt::format("{} is not allowed; an object in braces", as_written(value)));
}

[[noreturn]] void tell_missing(const Located& object, std::string_view key,
                               std::string_view wanted) {
  throw BadJson(object.place, fmt::format("{}: missing; {}", key, wanted));
}

}  // namespace

void refuse(std::string_view key, const Located& value, std::string_view wanted) {
  throw BadJson(value.place,
                fmt::format("{}: {} is not allowed; {}", key, as_written(value), wanted));
}

std::string needed_word(const Located& object, std::string_view key,
                        const std::vector<std::string_view>& allowed) {
  need_object(object);
  const LocatedMember* member = object.find(key);
  if (member == nullptr) {
    tell_missing(object, key, fmt::format("one of: {}", fmt::join(allowed, ", ")));
  }
  return checked_word(key, member->value, allowed);
}

ExperimentFields::ExperimentFields(const Located& object, std::vector<std::string_view> known)
    : object_(object), known_(std::move(known)) {
  need_object(object);
  for (const LocatedMember& member : object.members) {
    if (std::find(known_.begin(), known_.end(), member.key) == known_.end()) {
      throw BadJson(member.place, unknown_word("key", member.key, known_));
    }
  }
}

const Located* ExperimentFields::take(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
    throw std::logic_error(fmt::format("key {} is missing from the list of known ones", key));
  }
  const LocatedMember* member = object_.find(key);
  return member == nullptr ? nullptr : &member->value;
}

const Located& ExperimentFields::need(std::string_view key, std::string_view wanted) {
  const Located* value = take(key);
  if (value == nullptr) tell_missing(object_, key, wanted);
  return *value;
}

double ExperimentFields::number(std::string_view key, const Range& range, double fallback) {
  const Located* value = take(key);
  return value == nullptr ? fallback : checked(key, *value, range);
}

double ExperimentFields::number(std::string_view key, const Range& range) {
  return checked(key, need(key, wanted_number(range)), range);
}

int ExperimentFields::whole(std::string_view key, const Range& range, int fallback) {
  const Located* value = take(key);
  if (value == nullptr) return fallback;
  const bool fits = value->kind == Located::Kind::number && value->number >= range.low &&
                    value->number <= range.high && std::floor(value->number) == value->number;
  if (!fits) refuse(key, *value, wanted_number(range, "a whole number"));
  return static_cast<int>(value->number);
}

std::optional<double> ExperimentFields::number_or_null(std::string_view key, const Range& range) {
  const Located* value = take(key);
  if (value == nullptr || value->kind == Located::Kind::null) return std::nullopt;
  return checked(key, *value, range);
}

bool ExperimentFields::flag(std::string_view key, bool fallback) {
  const Located* value = take(key);
  if (value == nullptr) return fallback;
  if (value->kind != Located::Kind::flag) refuse(key, *value, "true or false");
  return value->flag;
}

std::string ExperimentFields::word(std::string_view key,
                                   const std::vector<std::string_view>& allowed,
                                   std::string_view fallback) {
  const Located* value = take(key);
  return value == nullptr ? std::string(fallback) : checked_word(key, *value, allowed);
}

}  // namespace locktwin::sim
