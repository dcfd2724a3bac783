#include "sim/campaign/submit/job_files.h"

#include <cstdlib>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;

namespace {

JobRequest request() {
  return {.plan = "plans/it's warm.plan.json", .folder = "out", .shards = 16};
}

}  // namespace

TEST_CASE("Scripts for engines are scripts that a shell reads, whatever a plan is called") {
  const locktwin::tests::TempFolder folder;
  for (const Engine engine : {Engine::slurm, Engine::parallel}) {
    for (const JobFile& file : job_files(engine, request())) {
      CAPTURE(file.name);
      const std::string command = "bash -n '" + folder.write(file.name, file.text) + "'";
      CHECK(std::system(command.c_str()) == 0);
    }
  }
}

TEST_CASE("An array says its number of shards itself, and goes on with what is missing") {
  const std::vector<JobFile> files = job_files(Engine::slurm, request());
  CHECK_THAT(files[0].text, ContainsSubstring("#SBATCH --array=1-16%50\n"));
  CHECK_THAT(files[0].text, ContainsSubstring("SLURM_ARRAY_TASK_ID:?not in a job array}/16\""));
  CHECK(files[0].text.find("TASK_MAX") == std::string::npos);
  CHECK_THAT(files[2].text, ContainsSubstring("campaign missing out --of 16"));
  CHECK_THAT(files[2].text, ContainsSubstring("afterany:${array%%;*}"));
}

TEST_CASE("Every engine counts its shards from one, and an unset number is an error") {
  const auto text_of = [](Engine engine) { return job_files(engine, request()).front().text; };
  CHECK_THAT(text_of(Engine::kubernetes), ContainsSubstring("JOB_COMPLETION_INDEX:?} + 1))/16"));
  CHECK_THAT(text_of(Engine::gitlab), ContainsSubstring("${CI_NODE_INDEX:?}/${CI_NODE_TOTAL:?}"));
  CHECK_THAT(text_of(Engine::github), ContainsSubstring("shard: [1, 2, 3,"));
  CHECK_THAT(text_of(Engine::github), ContainsSubstring("\"${{ matrix.shard }}/16\""));
  CHECK(most_shards(Engine::slurm) == 1'000);
}
