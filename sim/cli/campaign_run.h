// `locktwin campaign run`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sim/campaign/outcome/tally.h"

namespace locktwin::sim {

struct CampaignRunArguments {
  std::string plan;
  std::string folder;
  unsigned jobs = 1;
  std::string shard = "1/1";
  std::optional<std::uint64_t> cell;
  std::string build;
};

int run_plan(const CampaignRunArguments& given);  // the exit code
int exit_code_of(const Judgement& judgement);

}  // namespace locktwin::sim
