// `locktwin campaign missing`, `merge` and `compare`: what many shards have come to.
#pragma once

#include <string>
#include <vector>

namespace locktwin::sim {

struct CampaignMergeArguments {
  std::vector<std::string> folders;
  std::string plan;  // empty: where it was
  std::string sqlite;
  std::string csv;
  std::string junit;
  std::string html;
};

int merge_cells(const CampaignMergeArguments& given);  // the exit code

struct CampaignMissingArguments {
  std::vector<std::string> folders;
  unsigned of = 0;   // 0: as many as there are files
  std::string plan;  // empty: where it was
};
int tell_missing(const CampaignMissingArguments& given);

struct CampaignCompareArguments {
  std::string before;
  std::string after;
  std::string plan;
  double significance = 0.01;
};
int compare_campaigns(const CampaignCompareArguments& given);

}  // namespace locktwin::sim
