#include "sim/cli/version.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <span>

#include "model/state_hash.h"

namespace locktwin::sim {

namespace {

std::string compiler() {
#ifdef __clang__
  return fmt::format("clang {}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__);
#else
  return fmt::format("gcc {}.{}.{}", __GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__);
#endif
}

// None: it cannot be read, as where nobody has mounted /proc.
std::optional<std::uint64_t> hash_of(const char* file) {
  std::ifstream in(file, std::ios::binary);
  model::StateHash hash;
  std::array<std::uint8_t, 65536> some{};
  while (in) {
    in.read(reinterpret_cast<char*>(some.data()), some.size());
    hash.add(std::span(some.data(), static_cast<std::size_t>(in.gcount())));
  }
  return in.eof() ? std::optional(hash.value()) : std::nullopt;
}

}  // namespace

std::string version_number() {
  return LOCKTWIN_VERSION;
}

std::string build_text() {
  const std::string_view commit = commit_of_build();
  if (commit != "unknown" && !commit.ends_with("with changes")) return version_text();
  const std::optional<std::uint64_t> hash = hash_of("/proc/self/exe");
  return hash ? fmt::format("{} {:016x}", version_text(), *hash) : version_text();
}

std::string version_text() {
  return fmt::format("{} (commit {}, {})", LOCKTWIN_VERSION, commit_of_build(), compiler());
}

}  // namespace locktwin::sim
