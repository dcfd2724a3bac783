// Options that several verbs have: the same words, the same checks.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>

namespace locktwin::sim {

inline constexpr const char* kScenariosSeed = "In place of the scenario's own seed";

// --seed, or another option that takes a seed.
std::string complaint_of_seed(const std::string& text);  // empty: it is one
CLI::Option* add_seed_option(CLI::App& verb, std::optional<std::uint64_t>& seed,
                             const char* help = kScenariosSeed, const char* name = "--seed");
CLI::Option* add_seed_option(CLI::App& verb, std::uint64_t& seed, const char* help);

// --jobs; as many as the machine has cores, unless said.
CLI::Option* add_jobs_option(CLI::App& verb, unsigned& jobs);

}  // namespace locktwin::sim
