#include "sim/cli/outputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "sim/cli/terminal.h"
#include "sim/scenario/expand.h"
#include "sim/scenario/requirements.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

constexpr int kMostLinks = 40;  // as Linux follows them

// Equal for two names of one file; empty for what is no file.
std::string identity_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) return {};
    return fmt::format("{}:{}", status.st_dev, status.st_ino);
  }
  std::error_code unknown;  // a path that cannot be resolved cannot be opened either
  fs::path place = fs::absolute(path, unknown);
  // A link to what is not there yet is that file's name already.
  for (int links = 0; links < kMostLinks && fs::is_symlink(place, unknown); ++links) {
    place = place.parent_path() / fs::read_symlink(place, unknown);
  }
  place = fs::weakly_canonical(place, unknown);
  return place.empty() ? path : place.string();
}

// Before a run, not behind it.
void refuse_handwritten(const NamedFile& output) {
  try {
    refuse_to_replace_handwritten(output.path, output.over);
  } catch (const BadInput& error) {
    throw BadInput(fmt::format("{} {}", output.what, error.what()));
  }
}

}  // namespace

std::vector<NamedFile> inputs_of(const std::string& scenario) {
  std::vector<NamedFile> inputs{{"the scenario itself", scenario},
                                {"the list of requirements", find_requirements(scenario)}};
  for (const std::string& file : files_read_for(scenario)) {
    inputs.push_back({"a file that the scenario reads", file});
  }
  return inputs;
}

void refuse_overwriting(const std::vector<NamedFile>& inputs,
                        const std::vector<NamedFile>& outputs) {
  std::map<std::string, std::string> read;
  std::map<std::string, std::string> written;
  for (const NamedFile& input : inputs) read.emplace(identity_of(input.path), input.what);
  for (const NamedFile& output : outputs) {
    const std::string identity = identity_of(output.path);
    if (identity.empty()) continue;
    if (const auto found = read.find(identity); found != read.end()) {
      throw BadInput(fmt::format("{} {}: that is {}; choose another file", output.what, output.path,
                                 found->second));
    }
    refuse_handwritten(output);
    const auto [other, is_new] = written.emplace(identity, output.what);
    if (is_new) continue;
    const bool traces = output.what == "--trace" && other->second == output.what;
    throw BadInput(fmt::format("{}: two {} would go into {}; give each its own file", output.what,
                               traces ? "traces" : "outputs", output.path));
  }
}

FolderLock::FolderLock(const std::string& folder) {
  std::error_code error;  // a folder that cannot be made is told by the first file in it
  fs::create_directories(folder, error);
  handle_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle_ < 0 || ::flock(handle_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return;
  complain(fmt::format("{}: another run writes there; this one waits\n", folder));
  ::flock(handle_, LOCK_EX);
}

FolderLock::~FolderLock() {
  if (handle_ >= 0) ::close(handle_);
}

}  // namespace locktwin::sim
