#include "sim/cli/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>

#include "sim/cli/file_watch.h"
#include "sim/cli/last_failed.h"
#include "sim/cli/terminal.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

std::string canonical(const std::string& file) {
  std::error_code unknown;
  return fs::weakly_canonical(fs::absolute(file, unknown), unknown).string();
}

// The folders of all that was read, and those that were named: a new file may come into them.
void watch_all(FileWatch& files, const RunArguments& arguments,
               const std::vector<Outcome>& outcomes) {
  std::set<std::string> folders;
  std::error_code unknown;
  for (const std::string& path : arguments.paths) {
    if (fs::is_directory(path, unknown)) folders.insert(path);
  }
  for (const Outcome& outcome : outcomes) {
    for (const std::string& source : outcome.sources) {
      folders.insert(fs::path(canonical(source)).parent_path().string());
    }
  }
  for (const std::string& folder : folders) {
    if (fs::is_directory(folder, unknown)) files.add_folder(folder);
  }
}

// What could not be read is tried again: what it includes is not known.
bool reads_any(const std::string& file, const std::set<std::string>& saved,
               const std::vector<Outcome>& outcomes) {
  if (saved.contains(canonical(file))) return true;
  return std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
    if (outcome.file != file) return false;
    return outcome.result.verdict == Verdict::bad_input ||
           std::any_of(outcome.sources.begin(), outcome.sources.end(),
                       [&](const std::string& one) { return saved.contains(canonical(one)); });
  });
}

// The scenarios that have to be played again; what cannot be found now is told when it is saved.
FoundScenarios changed(const RunArguments& arguments, const std::set<std::string>& saved,
                       const std::vector<Outcome>& outcomes) {
  RunArguments all = arguments;
  all.last_failed = false;
  FoundScenarios found;
  try {
    found.files = scenarios_of(all).files;
  } catch (const BadInput& error) {
    complain(fmt::format("{}\n", error.what()));
  }
  std::erase_if(found.files,
                [&](const std::string& file) { return !reads_any(file, saved, outcomes); });
  return found;
}

void take_newest(std::vector<Outcome>& outcomes, std::vector<Outcome> newer) {
  std::erase_if(outcomes, [&](const Outcome& old) {
    return std::any_of(newer.begin(), newer.end(),
                       [&](const Outcome& one) { return one.file == old.file; });
  });
  for (Outcome& one : newer) outcomes.push_back(std::move(one));
}

}  // namespace

void watch_scenarios(const RunArguments& arguments, const BatchOptions& options,
                     std::vector<Outcome>& outcomes) {
  FileWatch files;
  while (!options.stop()) {
    watch_all(files, arguments, outcomes);
    say("watching what is saved; Ctrl-C ends\n");
    FoundScenarios found;
    while (found.files.empty() && !options.stop()) {
      found = changed(arguments, files.wait(options.stop), outcomes);
    }
    if (options.stop()) return;
    std::vector<Outcome> newer = play_and_tell(found, options);
    remember_failed(newer);
    take_newest(outcomes, std::move(newer));
    write_reports(arguments.reports, arguments.program, outcomes);
  }
}

}  // namespace locktwin::sim
