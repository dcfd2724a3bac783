// The words with which a verb is told where the cores are.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "sim/link/target.h"

namespace locktwin::sim {

struct TargetArguments {
  std::string target;  // empty: in this process
  std::string images;
  bool any_build = false;
};

CLI::Option* add_target_options(CLI::App& verb, TargetArguments& given);

TargetOptions target_options(const TargetArguments& given);

}  // namespace locktwin::sim
