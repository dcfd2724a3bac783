// `locktwin campaign submit`: files that hand the shards to an engine.
#pragma once

#include <string>

#include "sim/campaign/submit/job_files.h"

namespace locktwin::sim {

struct CampaignSubmitArguments {
  JobRequest job;
  bool engines[5] = {};  // in the order of Engine
  std::string into = "jobs";
};

int write_job_files(const CampaignSubmitArguments& given);  // the exit code

}  // namespace locktwin::sim
