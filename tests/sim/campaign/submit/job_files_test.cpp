#include "sim/campaign/submit/job_files.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "sim/text/read_text.h"
#include "sim/text/shell_word.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;

namespace {

constexpr const char* kPlan = "plans/it's a  {} \"warm\" $HOME: #1.plan.json";
constexpr const char* kShard = "/16\n";

JobRequest request() {
  return {.plan = kPlan, .folder = "out it's", .shards = 16};
}

JobFile file_of(Engine engine, const JobRequest& job) {
  return job_files(engine, job).front();
}

// What a shell is given by the folded scalars of a YAML file: their lines, joined.
std::vector<std::string> folded_in(const std::string& yaml) {
  std::vector<std::string> all;
  std::istringstream stream(yaml);
  std::size_t deeper = 0;  // than this: a line of the scalar; 0: in none
  for (std::string line; std::getline(stream, line);) {
    const std::size_t depth = line.find_first_not_of(' ');
    if (deeper != 0 && depth > deeper) {
      all.back() += (all.back().empty() ? "" : " ") + line.substr(depth);
      continue;
    }
    deeper = 0;
    if (!line.ends_with(">-")) continue;
    deeper = depth;
    all.emplace_back();
  }
  return all;
}

// A program that writes down what it is called with, a word a line, and ends with a code; and what
// calls it.
struct Worker {
  explicit Worker(int code = 0) {
    executable("it's the program",
               "printf '%s\\n' \"$@\" >> " + words() + "; exit " + std::to_string(code));
    executable("parallel", "while read -r line; do bash -c \"$line\" < /dev/null; done");
    executable("sbatch", "printf '%s\\n' \"$*\" >> submitted");
    job = request();
    job.program = folder.file("it's the program");
  }
  int run(const std::string& command) const {
    const std::string script =
        "cd " + shell_word(folder.path().string()) + " && export PATH=\"$PWD:$PATH\"; " + command;
    return std::system(("bash -c " + shell_word(script)).c_str());
  }
  std::string called_with() const { return read_text(folder.file("words")); }

  locktwin::tests::TempFolder folder;
  JobRequest job;

 private:
  std::string words() const { return shell_word(folder.file("words")); }
  void executable(const std::string& name, const std::string& script) const {
    const std::string file = folder.write(name, "#!/bin/bash\n" + script + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }
};

std::string shard_words(int shard) {
  return std::string("campaign\nrun\n") + kPlan + "\n--out\nout it's\n--jobs\n1\n--shard\n" +
         std::to_string(shard) + kShard;
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

TEST_CASE("A task of an array plays its shard, and is tried again unless the lock failed") {
  const int code = GENERATE(0, 1, 2, 3);
  CAPTURE(code);
  const Worker worker(code);
  worker.folder.write("shards.sbatch", file_of(Engine::slurm, worker.job).text);
  CHECK((worker.run("SLURM_ARRAY_TASK_ID=3 bash shards.sbatch 2> errors") == 0) == (code <= 1));
  const std::string once = shard_words(3);
  CHECK(worker.called_with() == (code <= 1 ? once : once + once + once));
}

TEST_CASE("Every shard is a job of GNU parallel, and the merge stands behind them") {
  const Worker worker;
  worker.folder.write("run.sh", file_of(Engine::parallel, worker.job).text);
  CHECK(worker.run("bash run.sh") == 0);
  std::string expected;
  for (int shard = 1; shard <= 16; ++shard) expected += shard_words(shard);
  expected += std::string("campaign\nmerge\nout it's\n--plan\n") + kPlan + "\n--html\n";
  CHECK(worker.called_with().starts_with(expected));
}

TEST_CASE(
    "Of a search, every shard is played again in each round, and the merge stands behind all") {
  Worker worker;
  worker.job.rounds = 3;
  worker.folder.write("run.sh", file_of(Engine::parallel, worker.job).text);
  CHECK(worker.run("bash run.sh") == 0);
  std::string round;
  for (int shard = 1; shard <= 16; ++shard) round += shard_words(shard);
  CHECK(worker.called_with().starts_with(round + round + round + "campaign\nmerge\n"));
  CHECK(file_of(Engine::parallel, worker.job).text.find("--resume") == std::string::npos);
  const std::string submit = job_files(Engine::slurm, worker.job).at(2).text;
  CHECK_THAT(submit, ContainsSubstring("round <= 3"));
  CHECK_FALSE(plays_rounds(Engine::github));
}

TEST_CASE("What pipelines and clusters run is what was meant, whatever a plan is called") {
  const Engine engine = GENERATE(Engine::kubernetes, Engine::gitlab, Engine::github);
  const int code = GENERATE(0, 1, 2);
  CAPTURE(static_cast<int>(engine), code);
  const Worker worker(code);
  const std::vector<std::string> commands = folded_in(file_of(engine, worker.job).text);
  REQUIRE(commands.size() == (engine == Engine::kubernetes ? 1 : 2));
  std::string shard = commands[0];
  const std::string of_matrix = "${{ matrix.shard }}";
  if (engine == Engine::github) shard.replace(shard.find(of_matrix), of_matrix.size(), "3");
  worker.folder.write("shard.sh", shard);
  CHECK((worker.run("JOB_COMPLETION_INDEX=2 CI_NODE_INDEX=3 CI_NODE_TOTAL=16 bash shard.sh") ==
         0) == (code <= 1));
  CHECK(worker.called_with() == shard_words(3));
  if (commands.size() == 1) return;
  worker.folder.write("merge.sh", commands[1]);
  worker.run("bash merge.sh");
  CHECK_THAT(worker.called_with(), ContainsSubstring("campaign\nmerge\nout it's\n--plan\n"));
}

TEST_CASE("An array says its number of shards itself, and goes on with what is missing") {
  JobRequest plain = request();
  plain.folder = "out";
  const std::vector<JobFile> files = job_files(Engine::slurm, plain);
  CHECK_THAT(files[0].text, ContainsSubstring("#SBATCH --array=1-16%50\n"));
  CHECK_THAT(files[0].text, ContainsSubstring("SLURM_ARRAY_TASK_ID:?not in a job array}/16\""));
  CHECK(files[0].text.find("TASK_MAX") == std::string::npos);
  CHECK_THAT(files[2].text, ContainsSubstring("campaign missing out --plan "));
  CHECK_THAT(files[2].text, ContainsSubstring("afterany:${array%%;*}"));
}

TEST_CASE("What is missing is asked of the plan where it is, which an early end is decided by") {
  const int code = GENERATE(0, 1, 2);  // nothing is; what was printed; it cannot tell, and says why
  const Worker worker(code);
  worker.folder.write("submit.sh", job_files(Engine::slurm, worker.job).at(2).text);
  worker.folder.write("out it's/campaign.json", "{}");
  CHECK((worker.run("bash submit.sh") == 0) == (code <= 1));
  CHECK(worker.called_with() ==
        std::string("campaign\nmissing\nout it's\n--plan\n") + kPlan + "\n--of\n16\n");
  CHECK(std::filesystem::exists(worker.folder.file("submitted")) == (code <= 1));
}

TEST_CASE("Of a folder in which nothing was played every shard is submitted") {
  const Worker worker;
  worker.folder.write("submit.sh", job_files(Engine::slurm, worker.job).at(2).text);
  CHECK(worker.run("bash submit.sh") == 0);
  CHECK_THAT(read_text(worker.folder.file("submitted")), ContainsSubstring("--array=1-16%50"));
  CHECK_FALSE(std::filesystem::exists(worker.folder.file("words")));
}

TEST_CASE("Every engine counts its shards from one, and an unset number is an error") {
  const auto text_of = [](Engine engine) { return file_of(engine, request()).text; };
  CHECK_THAT(text_of(Engine::kubernetes), ContainsSubstring("JOB_COMPLETION_INDEX:?} + 1))/16"));
  CHECK_THAT(text_of(Engine::gitlab), ContainsSubstring("${CI_NODE_INDEX:?}/${CI_NODE_TOTAL:?}"));
  CHECK_THAT(text_of(Engine::github), ContainsSubstring("shard: [1, 2, 3,"));
  CHECK_THAT(text_of(Engine::github), ContainsSubstring("\"${{ matrix.shard }}/16\""));
  CHECK(most_shards(Engine::slurm) == 1'000);
}
