#include "sim/scenario/expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "sim/scenario/duration_text.h"
#include "sim/text/ascii.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr int kDeepest = 32;  // of parentheses

bool is_of_a_word(char c) {
  return is_ascii_letter(c) || c == '_';
}

Quantity alike(Quantity a, Quantity b, double value) {
  if (a.time != b.time) throw BadInput("a time and a number are neither added nor compared");
  return {value, a.time};
}

Quantity times(Quantity a, Quantity b) {
  if (a.time && b.time) throw BadInput("a time is not multiplied by a time");
  return {a.value * b.value, a.time || b.time};
}

Quantity over(Quantity a, Quantity b) {
  if (b.value == 0) throw BadInput("something is divided by 0");
  if (b.time && !a.time) throw BadInput("a number is not divided by a time");
  return {a.value / b.value, a.time && !b.time};
}

}  // namespace

// By recursive descent: sum, product, factor.
class ExpressionParser {
 public:
  using Code = Expression::Code;

  explicit ExpressionParser(Expression& made) : made_(made), rest_(made.text_) {
    skip('=');
    sum();
    blanks();
    if (!rest_.empty()) complain();
  }

 private:
  void sum() {
    if (++depth_ > kDeepest) throw BadInput("an expression nests too deep");
    product();
    for (;;) {
      if (skip('+')) {
        product();
        emit(Code::add);
      } else if (skip('-')) {
        product();
        emit(Code::subtract);
      } else {
        break;
      }
    }
    --depth_;
  }

  void product() {
    factor();
    for (;;) {
      if (skip('*')) {
        factor();
        emit(Code::times);
      } else if (skip('/')) {
        factor();
        emit(Code::over);
      } else {
        break;
      }
    }
  }

  void factor() {
    bool minus = false;
    while (skip('-')) minus = !minus;
    blanks();
    if (skip('(')) {
      sum();
      need(')');
    } else if (!rest_.empty() && rest_.front() == '@') {
      recall();
    } else if (!rest_.empty() && is_of_a_word(rest_.front())) {
      call();
    } else {
      constant();
    }
    if (minus) emit(Code::minus);
  }

  void recall() {
    rest_.remove_prefix(1);
    const std::string name(word());
    if (name.empty()) throw BadInput("'@' needs the name of what was remembered");
    auto& names = made_.names_;
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) found = names.insert(found, name);
    made_.program_.push_back({Code::name, {}, static_cast<std::size_t>(found - names.begin())});
  }

  void call() {
    constexpr std::array<std::pair<std::string_view, Code>, 3> kFunctions{
        {{"abs", Code::abs}, {"min", Code::min}, {"max", Code::max}}};
    const std::string_view name = word();
    const auto function = std::find_if(kFunctions.begin(), kFunctions.end(),
                                       [&](const auto& each) { return each.first == name; });
    if (function == kFunctions.end()) {
      throw BadInput(unknown_word("function", name, {"abs", "min", "max"}));
    }
    need('(');
    sum();
    if (function->second != Code::abs) {
      need(',');
      sum();
    }
    need(')');
    emit(function->second);
  }

  // "2.5", "500ms"
  void constant() {
    std::size_t length = 0;
    while (length < rest_.size() && (is_digit(rest_[length]) || rest_[length] == '.')) ++length;
    if (length == 0) complain();
    std::size_t whole = length;
    while (whole < rest_.size() && is_of_a_word(rest_[whole])) ++whole;
    const std::string_view text = rest_.substr(0, whole);
    Quantity quantity;
    if (whole > length) {
      quantity = {to_seconds(parse_duration(text)), true};
    } else if (std::from_chars(text.data(), text.data() + length, quantity.value).ptr !=
               text.data() + length) {
      throw BadInput(fmt::format("'{}' is no number", text));
    }
    rest_.remove_prefix(whole);
    made_.program_.push_back({Code::constant, quantity, 0});
  }

  std::string_view word() {
    std::size_t length = 0;
    while (length < rest_.size() && (is_of_a_word(rest_[length]) || is_digit(rest_[length])))
      ++length;
    const std::string_view found = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return found;
  }

  void blanks() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
  }
  bool skip(char c) {
    blanks();
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void need(char c) {
    if (!skip(c)) throw BadInput(fmt::format("'{}': a '{}' is missing", made_.text_, c));
  }
  void emit(Code code) { made_.program_.push_back({code, {}, 0}); }
  [[noreturn]] void complain() const {
    throw BadInput(rest_.empty() ? fmt::format("'{}' ends too early", made_.text_)
                                 : fmt::format("'{}': a number, a time or @NAME is needed at '{}'",
                                               made_.text_, rest_));
  }

  Expression& made_;
  std::string_view rest_;
  int depth_ = 0;
};

Expression::Expression(std::string_view text) : text_(text) {
  const ExpressionParser parser(*this);
}

Quantity Expression::evaluate(const Lookup& lookup) const {
  std::vector<Quantity> stack;
  const auto pop = [&] {
    const Quantity top = stack.back();
    stack.pop_back();
    return top;
  };
  for (const Instruction& instruction : program_) {
    const auto two = [&](auto make) {
      const Quantity b = pop();
      const Quantity a = pop();
      stack.push_back(make(a, b));
    };
    switch (instruction.code) {
      case Code::constant:
        stack.push_back(instruction.constant);
        break;
      case Code::name:
        stack.push_back(lookup(names_[instruction.name]));
        break;
      case Code::add:
        two([](Quantity a, Quantity b) { return alike(a, b, a.value + b.value); });
        break;
      case Code::subtract:
        two([](Quantity a, Quantity b) { return alike(a, b, a.value - b.value); });
        break;
      case Code::times:
        two(times);
        break;
      case Code::over:
        two(over);
        break;
      case Code::minus:
        stack.back().value = -stack.back().value;
        break;
      case Code::abs:
        stack.back().value = std::abs(stack.back().value);
        break;
      case Code::min:
        two([](Quantity a, Quantity b) { return alike(a, b, std::min(a.value, b.value)); });
        break;
      case Code::max:
        two([](Quantity a, Quantity b) { return alike(a, b, std::max(a.value, b.value)); });
        break;
    }
  }
  return stack.back();
}

bool is_expression(std::string_view text) {
  return text.starts_with('=');
}

}  // namespace locktwin::sim
