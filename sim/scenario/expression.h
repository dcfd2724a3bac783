// Arithmetic of scenarios: "= 2 * 500ms + 1s", "= @unlocked - @pressed". Numbers and times, + - * /
// and parentheses, abs(), min(), max(); a time and a number are not added. Names that begin with @
// are values that a run has remembered.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

struct Quantity {
  double value = 0;   // of a time in seconds
  bool time = false;  // else a number
};

class Expression {
 public:
  // Of the remembered value with that name, without its @. May throw BadInput: there is none.
  using Lookup = std::function<Quantity(std::string_view name)>;

  // The text with or without its '='. Throws BadInput that says what is wrong with it.
  explicit Expression(std::string_view text);

  const std::string& text() const { return text_; }
  const std::vector<std::string>& names() const { return names_; }  // that it recalls
  // Throws BadInput: a time and a number are mixed, something is divided by 0.
  Quantity evaluate(const Lookup& lookup) const;

 private:
  friend class ExpressionParser;
  enum class Code : unsigned char {
    constant,
    name,
    add,
    subtract,
    times,
    over,
    minus,
    abs,
    min,
    max
  };
  struct Instruction {  // of a machine with a stack
    Code code;
    Quantity constant{};
    std::size_t name = 0;  // in names_
  };

  std::string text_;
  std::vector<std::string> names_;
  std::vector<Instruction> program_;
};

bool is_expression(std::string_view text);  // it begins with '='

}  // namespace locktwin::sim
