#include "sim/cli/common_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <thread>

#include "sim/scenario/fields.h"

namespace locktwin::sim {

// CLI11's own ranges let a sign wrap round; this does not.
std::string complaint_of_seed(const std::string& text) {
  std::uint64_t seed = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, seed);
  if (error == std::errc{} && used == end && seed <= kGreatestSeed) return {};
  return fmt::format("{} is no seed; a whole number from 0 to {} (2^53) is needed", text,
                     kGreatestSeed);
}

CLI::Option* add_seed_option(CLI::App& verb, std::optional<std::uint64_t>& seed, const char* help,
                             const char* name) {
  return verb.add_option(name, seed, help)->check(complaint_of_seed);
}

CLI::Option* add_seed_option(CLI::App& verb, std::uint64_t& seed, const char* help) {
  return verb.add_option("--seed", seed, help)->check(complaint_of_seed)->capture_default_str();
}

CLI::Option* add_jobs_option(CLI::App& verb, unsigned& jobs) {
  jobs = std::max(1U, std::thread::hardware_concurrency());
  return verb.add_option("--jobs,-j", jobs, "How many at once; changes no output")
      ->check(CLI::Range(1U, 1024U));
}

}  // namespace locktwin::sim
