#include "sim/household/persons.h"

#include <fmt/format.h>

#include "sim/time/random_stream.h"

namespace locktwin::sim {

void Persons::describe(std::string_view name, const Description& description) {
  described_.insert_or_assign(std::string(name), description);
}

Description Persons::description(std::string_view name) const {
  const auto found = described_.find(name);
  return found == described_.end() ? Description{} : found->second;
}

std::uint64_t Persons::trait(std::string_view name, std::string_view part) const {
  return RandomStream(seed_, fmt::format("person.{}.{}", name, part)).next();
}

}  // namespace locktwin::sim
