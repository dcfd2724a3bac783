#include "sim/trace/trace_text.h"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace locktwin::sim {

void TraceText::add_json_number(double value) {
  if (!std::isfinite(value)) return add("null");
  const std::string_view words = words_for(value);
  text_.append(words);
  const auto marks_fraction = [](char letter) { return letter == '.' || letter == 'e'; };
  if (std::ranges::none_of(words, marks_fraction)) text_.append(".0");
}

void TraceText::write_to(std::ostream& out) {
  out.write(text_.data(), static_cast<std::streamsize>(text_.size()));
  text_.clear();
}

void TraceText::put_into_words(double value, Known& known) {
  const char* end = fmt::format_to(known.text.data(), FMT_COMPILE("{}"), value);
  known.bits = std::bit_cast<std::uint64_t>(value);
  known.size = static_cast<std::uint8_t>(end - known.text.data());
}

}  // namespace locktwin::sim
