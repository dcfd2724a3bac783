#include "sim/scenario/memory.h"

#include <fmt/format.h>

#include <vector>

namespace locktwin::sim {

Quantity Memory::recall(std::string_view name) const {
  const auto found = values_.find(name);
  if (found != values_.end()) return {found->second.value, found->second.moment};
  std::vector<std::string_view> known;
  for (const auto& [each, kept] : values_) known.push_back(each);
  throw BadInput(unknown_word("remembered name", name, known));
}

Time Memory::moment(std::string_view name) const {
  const Quantity kept = recall(name);
  if (!kept.time) throw BadInput(fmt::format("'{}' is a value, not a moment", name));
  return from_seconds(kept.value);
}

double Memory::evaluate(const Expression& expression) const {
  return expression.evaluate([this](std::string_view name) { return recall(name); }).value;
}

}  // namespace locktwin::sim
