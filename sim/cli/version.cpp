#include "sim/cli/version.h"

#include <fmt/format.h>

#include <cstdint>
#include <fstream>
#include <iterator>
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

}  // namespace

std::string version_number() {
  return LOCKTWIN_VERSION;
}

std::string build_text() {
  const std::string_view commit = commit_of_build();
  if (commit != "unknown" && !commit.ends_with("with changes")) return version_text();
  std::ifstream program("/proc/self/exe", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(program), {}};
  model::StateHash hash;
  hash.add(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
  return fmt::format("{} {:016x}", version_text(), hash.value());
}

std::string version_text() {
  return fmt::format("{} (commit {}, {})", LOCKTWIN_VERSION, commit_of_build(), compiler());
}

}  // namespace locktwin::sim
