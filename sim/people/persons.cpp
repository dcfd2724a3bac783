#include "sim/people/persons.h"

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

void Persons::hash_into(model::StateHash& hash) const {
  hash.add(seed_);
  for (const auto& [name, is] : described_) {
    for (const char sign : name) hash.add(static_cast<std::uint64_t>(sign));
    hash.add(is.hands.of_a_child);
    hash.add(is.hands.shallow_ridges);
    hash.add(is.wetness);
  }
}

}  // namespace locktwin::sim
