#include "sim/campaign/outcome/taken_value.h"

#include <tuple>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/sweep.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

bool TakenValue::operator<(const TakenValue& other) const {
  if (number.has_value() != other.number.has_value()) return number.has_value();
  return std::tie(number, text) < std::tie(other.number, other.text);
}

TakenValue taken_value(const Located& value) {
  TakenValue taken{std::nullopt, value_text(value)};
  if (value.kind == Located::Kind::number) taken.number = value.number;
  if (value.kind != Located::Kind::text) return taken;
  try {
    taken.number = to_seconds(parse_duration(value.text));
  } catch (const BadInput&) {  // a word
  }
  return taken;
}

}  // namespace locktwin::sim
