// Files that hand a campaign's shards to an engine that a firm has: a job array, hosts, a pipeline.
#pragma once

#include <string>
#include <vector>

namespace locktwin::sim {

enum class Engine { slurm, parallel, kubernetes, gitlab, github };

struct JobRequest {
  std::string plan;
  std::string folder;  // for the cells, seen by all workers
  unsigned shards = 16;
  unsigned rounds = 1;               // of a search: each waits for all shards of the one before
  unsigned at_once = 50;             // tasks of an array that run at the same time
  std::string program = "locktwin";  // as the workers call it
  std::string image = "locktwin:latest";  // of a container that has it
};

struct JobFile {
  std::string name;
  std::string text;
  bool script = false;
};

// An array takes at most so many by the default of Slurm (MaxArraySize), a matrix of GitHub fewer.
unsigned most_shards(Engine engine);
// Whether it can play a search, round after round.
bool plays_rounds(Engine engine);
std::vector<JobFile> job_files(Engine engine, const JobRequest& request);

}  // namespace locktwin::sim
