#include "sim/cli/version.h"

#include <fmt/format.h>

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

std::string version_text() {
  return fmt::format("{} (commit {}, {})", LOCKTWIN_VERSION, commit_of_build(), compiler());
}

}  // namespace locktwin::sim
