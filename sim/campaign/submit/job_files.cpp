#include "sim/campaign/submit/job_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/campaign/outcome/block_file.h"
#include "sim/text/shell_word.h"

namespace locktwin::sim {

namespace {

// Every engine runs a shard at least once, and some again; the files of its cells bear that. A
// shard's verdict is the merge's: what fails by the lock (1) is not tried again, all else is,
// but by GitHub's, which tries nothing again.
constexpr const char* kUnlessTheLockFailed = "|| test $? -eq 1";

// Without its number, which each engine puts behind it in its own way.
std::string shard_command(const JobRequest& job) {
  return fmt::format("{} campaign run {} --out {} --jobs 1", shell_word(job.program),
                     shell_word(job.plan), shell_word(job.folder));
}

// A quoted scalar of YAML: JSON's texts are some.
std::string yaml_text(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string slurm_array(const JobRequest& job) {
  return fmt::format(R"sh(#!/bin/bash
#SBATCH --job-name=locktwin
#SBATCH --array=1-{shards}%{at_once}
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=locktwin-%A_%a.txt
# Tried again here: a job that Slurm puts back into its queue waits two minutes. The number of
# shards is written out: SLURM_ARRAY_TASK_COUNT is another when some of them are submitted again.
for try in 1 2 3; do
  {command} \
    --shard "${{SLURM_ARRAY_TASK_ID:?not in a job array}}/{shards}"
  code=$?
  [ "$code" -le 1 ] && exit 0
  echo "try $try ended with $code" >&2
done
exit "$code"
)sh",
                     fmt::arg("shards", job.shards), fmt::arg("at_once", job.at_once),
                     fmt::arg("command", shard_command(job)));
}

std::string merge_command(const JobRequest& job) {
  const std::string folder = shell_word(job.folder);
  return fmt::format(
      "{} campaign merge {} --plan {} --html {}/page.html --sqlite {}/cells.sqlite --csv "
      "{}/cells.csv --junit {}/junit.xml",
      shell_word(job.program), folder, shell_word(job.plan), folder, folder, folder, folder);
}

std::string slurm_merge(const JobRequest& job) {
  return fmt::format(
      "#!/bin/bash\n#SBATCH --job-name=locktwin-merge\n#SBATCH --cpus-per-task=1\n"
      "#SBATCH --mem=2G\n#SBATCH --output=locktwin-merge-%j.txt\n{}\n",
      merge_command(job));
}

std::string slurm_submit(const JobRequest& job) {
  return fmt::format(R"sh(#!/bin/bash
# Submits what is not finished, and behind it the merge, also when a shard failed: it says what is
# missing.
set -u
cd "$(dirname "$0")" || exit 2
missing=1-{shards} # of a folder in which nothing was played yet
if [ -e {folder}/{folder_file} ]; then
  missing=$({program} campaign missing {folder} --plan {plan} --of {shards})
  case $? in
    0) exec sbatch merge.sbatch ;;
    1) ;;
    *) exit 2 ;; # it has said why: another plan, or a file of cells that is none
  esac
fi
after=() # of a search, each round begins when the one before has ended
for ((round = 1; round <= {rounds}; ++round)); do
  array=$(sbatch --parsable "${{after[@]}}" --array="$missing%{at_once}" shards.sbatch) || exit 2
  after=(--dependency="afterany:${{array%%;*}}")
done
sbatch "${{after[@]}}" merge.sbatch
)sh",
                     fmt::arg("rounds", job.rounds), fmt::arg("program", shell_word(job.program)),
                     fmt::arg("folder", shell_word(job.folder)),
                     fmt::arg("folder_file", kFolderFile), fmt::arg("plan", shell_word(job.plan)),
                     fmt::arg("shards", job.shards), fmt::arg("at_once", job.at_once));
}

std::string parallel_script(const JobRequest& job) {
  return fmt::format(R"sh(#!/bin/bash
# Hosts as arguments: ./run.sh 8/pc1 8/pc2; without any, this machine. They share the folder.
set -u
cd "$(dirname "$0")" || exit 2
hosts=()
for host in "$@"; do hosts+=(--sshlogin "$host"); done
# A line for each shard, as the shells of the hosts read it.
shard={command}
for ((round = 1; round <= {rounds}; ++round)); do
  for ((i = 1; i <= {shards}; ++i)); do echo "$shard --shard $i/{shards} "'{unless}'; done |
    parallel --will-cite --joblog "shards.$round.log"{resume} --retries 3 "${{hosts[@]}}" \
      --workdir "$PWD"
done
{merge}
)sh",
                     fmt::arg("rounds", job.rounds),
                     // A shard that waits for others has not failed, and is started again.
                     fmt::arg("resume", job.rounds == 1 ? " --resume-failed" : ""),
                     fmt::arg("command", shell_word(shard_command(job))),
                     fmt::arg("shards", job.shards), fmt::arg("unless", kUnlessTheLockFailed),
                     fmt::arg("merge", merge_command(job)));
}

std::string kubernetes_job(const JobRequest& job) {
  return fmt::format(
      R"sh(# An indexed job; its pods share the volume locktwin-campaign: plan, scenarios, cells.
apiVersion: batch/v1
kind: Job
metadata:
  name: locktwin-campaign
spec:
  completions: {shards}
  parallelism: {at_once}
  completionMode: Indexed
  backoffLimit: {retries}
  template:
    spec:
      restartPolicy: OnFailure
      containers:
        - name: shard
          image: {image}
          workingDir: /campaign
          command: ["sh", "-c"]
          args:
            - >-
              {command} --shard "$((${{JOB_COMPLETION_INDEX:?}} + 1))/{shards}"
              {unless}
          volumeMounts:
            - {{name: campaign, mountPath: /campaign}}
      volumes:
        - name: campaign
          persistentVolumeClaim: {{claimName: locktwin-campaign}}
)sh",
      fmt::arg("shards", job.shards), fmt::arg("at_once", std::min(job.shards, job.at_once)),
      fmt::arg("retries", job.shards * 3), fmt::arg("image", yaml_text(job.image)),
      fmt::arg("command", shard_command(job)), fmt::arg("unless", kUnlessTheLockFailed));
}

std::string gitlab_jobs(const JobRequest& job) {
  return fmt::format(R"sh(campaign-shard:
  stage: test
  image: {image}
  parallel: {shards}
  script:
    - >-
      {command}
      --shard "${{CI_NODE_INDEX:?}}/${{CI_NODE_TOTAL:?}}" {unless}
  retry: 2
  artifacts:
    when: always
    paths: [{folder}]

campaign-merge:
  stage: deploy
  image: {image}
  needs: [campaign-shard]
  when: always
  script:
    - >-
      {merge}
  artifacts:
    when: always
    paths: [{folder}]
    reports:
      junit: {junit}
)sh",
                     fmt::arg("image", yaml_text(job.image)), fmt::arg("shards", job.shards),
                     fmt::arg("command", shard_command(job)),
                     fmt::arg("unless", kUnlessTheLockFailed),
                     fmt::arg("folder", yaml_text(job.folder)),
                     fmt::arg("junit", yaml_text(job.folder + "/junit.xml")),
                     fmt::arg("merge", merge_command(job)));
}

std::string github_jobs(const JobRequest& job) {
  std::string numbers;
  for (unsigned shard = 1; shard <= job.shards; ++shard) {
    numbers += fmt::format("{}{}", shard == 1 ? "" : ", ", shard);
  }
  return fmt::format(R"sh(name: campaign
on: workflow_dispatch
jobs:
  shard:
    runs-on: ubuntu-24.04
    container: {image}
    strategy:
      fail-fast: false
      matrix:
        shard: [{numbers}]
    steps:
      - uses: actions/checkout@v4
      - run: >-
          {command}
          --shard "${{{{ matrix.shard }}}}/{shards}" {unless}
      - uses: actions/upload-artifact@v4
        if: always()
        with: {{name: "cells-${{{{ matrix.shard }}}}", path: {folder}}}
  merge:
    needs: shard
    if: always()
    runs-on: ubuntu-24.04
    container: {image}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/download-artifact@v4
        with: {{pattern: cells-*, path: {folder}, merge-multiple: true}}
      - run: >-
          {merge}
      - uses: actions/upload-artifact@v4
        if: always()
        with: {{name: campaign, path: {folder}}}
)sh",
                     fmt::arg("image", yaml_text(job.image)), fmt::arg("numbers", numbers),
                     fmt::arg("command", shard_command(job)), fmt::arg("shards", job.shards),
                     fmt::arg("unless", kUnlessTheLockFailed),
                     fmt::arg("folder", yaml_text(job.folder)),
                     fmt::arg("merge", merge_command(job)));
}

}  // namespace

unsigned most_shards(Engine engine) {
  switch (engine) {
    case Engine::slurm:
      return 1'000;
    case Engine::gitlab:
      return 200;
    case Engine::github:
      return 256;
    case Engine::parallel:
    case Engine::kubernetes:
      return 100'000;
  }
  return 1;
}

bool plays_rounds(Engine engine) {
  return engine == Engine::slurm || engine == Engine::parallel;
}

std::vector<JobFile> job_files(Engine engine, const JobRequest& request) {
  switch (engine) {
    case Engine::slurm:
      return {{"shards.sbatch", slurm_array(request), true},
              {"merge.sbatch", slurm_merge(request), true},
              {"submit.sh", slurm_submit(request), true}};
    case Engine::parallel:
      return {{"run.sh", parallel_script(request), true}};
    case Engine::kubernetes:
      return {{"campaign-job.yaml", kubernetes_job(request)}};
    case Engine::gitlab:
      return {{"campaign.gitlab-ci.yml", gitlab_jobs(request)}};
    case Engine::github:
      return {{"campaign.yml", github_jobs(request)}};
  }
  return {};
}

}  // namespace locktwin::sim
