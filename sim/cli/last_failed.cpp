#include "sim/cli/last_failed.h"

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "sim/cli/outputs.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

// Empty: there is no place for it.
fs::path folder() {
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && fs::path(state).is_absolute()) return fs::path(state) / "locktwin";
  const char* home = std::getenv("HOME");
  if (home == nullptr || !fs::path(home).is_absolute()) return {};
  return fs::path(home) / ".local/state/locktwin";
}

fs::path file_in(const fs::path& folder) {
  return folder / "last_failed.json";
}

std::string key_of(const std::string& file) {
  std::error_code unknown;
  return fs::weakly_canonical(fs::absolute(file, unknown), unknown).string();
}

std::set<std::string> read(const fs::path& file) {
  std::error_code unknown;
  if (!fs::is_regular_file(file, unknown)) return {};
  try {
    const auto json = nlohmann::json::parse(read_text(file.string()), nullptr, false);
    std::set<std::string> paths;
    if (!json.is_array()) return {};
    for (const auto& path : json) {
      if (path.is_string()) paths.insert(path.get<std::string>());
    }
    return paths;
  } catch (const BadInput&) {
    return {};
  }
}

void write(const fs::path& file, const std::set<std::string>& paths) {
  using Json = nlohmann::json;
  try {
    OutputFile output(file.string());
    output.stream() << Json(paths).dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
    output.finish();
  } catch (const BadInput&) {  // a home that cannot be written to: nothing is remembered
    return;
  }
}

}  // namespace

std::set<std::string> last_failed() {
  const fs::path place = folder();
  return place.empty() ? std::set<std::string>{} : read(file_in(place));
}

void remember_failed(const std::vector<Outcome>& outcomes) {
  const fs::path place = folder();
  if (place.empty()) return;
  std::set<std::string> now;
  std::set<std::string> run;
  for (const Outcome& outcome : outcomes) {
    if (outcome.reached != Reached::end) continue;
    run.insert(key_of(outcome.file));
    if (outcome.result.verdict != Verdict::passed) now.insert(key_of(outcome.file));
  }
  const std::set<std::string> before = last_failed();
  std::error_code unknown;
  for (const std::string& file : before) {
    if (!run.contains(file) && fs::exists(file, unknown)) now.insert(file);
  }
  if (now == before) return;
  const FolderLock lock(place.string());  // of two runs at once the later one may forget a failure
  write(file_in(place), now);
}

void keep_last_failed(std::vector<std::string>& files) {
  const std::set<std::string> failed = last_failed();
  std::erase_if(files, [&](const std::string& file) { return !failed.contains(key_of(file)); });
}

}  // namespace locktwin::sim
