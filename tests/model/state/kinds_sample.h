// A state with a field of every kind, and one that differs from its default in all of them.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/state/bytes.h"
#include "model/state/fields.h"

namespace locktwin::tests {

enum class Colour : std::uint8_t { red, green };

// Told by a word, as pointers into tables are.
struct Named {
  const char* name = "none";
};

struct Part {
  int number = 0;
  std::string text;
  LT_FIELDS(number, text)
};

struct Bare {  // says all by being there
  LT_FIELDS()
};

struct Foreign {  // lists nothing itself
  std::uint16_t code = 0;
};

struct Coded {  // has a codec of its own: "n" for the number n, if it has a meaning
  bool meant = false;
  std::uint8_t number = 0;
};

struct Cached {  // kept, compared by nothing
  std::uint8_t number = 0;
};

struct Kinds {
  bool flag = false;
  std::int8_t small = 0;
  std::uint64_t large = 0;
  float single = 0;
  double number = 0;
  Colour colour = Colour::red;
  std::chrono::microseconds span{0};
  std::string text;
  Named named;
  Part part;
  Foreign foreign;
  std::array<Part, 2> pair;
  std::vector<std::uint8_t> image;
  std::vector<Part> row;
  std::deque<std::vector<int>> rows;
  std::map<std::string, Part> by_name;
  std::set<int> numbers;
  std::optional<Part> perhaps;
  std::optional<int> never;
  Coded coded;
  Cached cached;
  std::variant<Bare, Part> either;

  LT_FIELDS(flag, small, large, single, number, colour, span, text, named, part, foreign, pair,
            image, row, rows, by_name, numbers, perhaps, never, coded, cached, either)
};

inline Kinds full_sample() {
  return {.flag = true,
          .small = -3,
          .large = 1ULL << 63,
          .single = 0.1F,
          .number = -1.0 / 3,
          .colour = Colour::green,
          .span = std::chrono::microseconds(-7),
          .text = "bolt",
          .named = {"some"},
          .part = {1, "one"},
          .foreign = {515},
          .pair = {{{2, "two"}, {3, ""}}},
          .image = {0, 255, 1},
          .row = {{4, "four"}, {5, "five"}},
          .rows = {{1, 2}, {}, {3}},
          .by_name = {{"a", {6, "six"}}, {"b", {7, ""}}},
          .numbers = {-1, 9},
          .perhaps = Part{8, "eight"},
          .never = {},
          .coded = {true, 77},
          .cached = {88},
          .either = Part{9, "nine"}};
}

}  // namespace locktwin::tests

namespace locktwin::model {

LT_FIELDS_OF(tests::Foreign, code)

template <>
struct FieldAsText<tests::Named> {
  static std::string text(const tests::Named& named) { return named.name; }
  static tests::Named parse(std::string_view word) {
    if (word == "none") return {"none"};
    if (word == "some") return {"some"};
    throw BadState("no such name: " + std::string(word));
  }
};

template <>
struct FieldAsBytes<tests::Coded> {
  static constexpr bool kCompared = true;
  static std::uint64_t layout() { return 1; }
  static StateBytes bytes(const tests::Coded& coded) {
    return coded.meant ? StateBytes{coded.number} : StateBytes{};
  }
  static void parse(std::span<const std::uint8_t> bytes, tests::Coded& coded) {
    if (bytes.size() > 1) throw BadState("longer than one number");
    coded = bytes.empty() ? tests::Coded{} : tests::Coded{true, bytes[0]};
  }
  static void differ(const tests::Coded& left, const tests::Coded& right, auto&& tell) {
    tell(".number", std::to_string(left.number), std::to_string(right.number));
  }
};

template <>
struct FieldAsBytes<tests::Cached> {
  static constexpr bool kCompared = false;
  static std::uint64_t layout() { return 1; }
  static StateBytes bytes(const tests::Cached& cached) { return {cached.number}; }
  static void parse(std::span<const std::uint8_t> bytes, tests::Cached& cached) {
    if (bytes.size() != 1) throw BadState("not one number");
    cached.number = bytes[0];
  }
};

}  // namespace locktwin::model
