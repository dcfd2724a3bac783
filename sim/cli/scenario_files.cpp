#include "sim/cli/scenario_files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPartsFolder = "parts";  // what scenarios include lies there

bool has_name_of_scenario(const fs::path& path) {
  const std::string name = path.filename().generic_string();
  const bool other = name == "schema.json" || name == "requirements.json" ||
                     name == "setups.json" || name.ends_with(".plan.json") ||
                     name.ends_with(".schema.json");
  return path.extension() == ".json" && !other;
}

class Finder {
 public:
  void look(const std::string& given) {
    std::error_code error;
    const fs::file_status status = fs::status(given, error);
    if (status.type() == fs::file_type::not_found) return refuse(given, "no such file or folder");
    if (error) return refuse(given, "cannot be read: " + error.message());
    if (!fs::is_directory(status)) return found_.files.push_back(given);
    const std::size_t first = found_.files.size();
    const std::size_t first_bad = found_.bad.size();
    look_into(given);
    std::sort(found_.files.begin() + static_cast<std::ptrdiff_t>(first), found_.files.end());
    std::sort(found_.bad.begin() + static_cast<std::ptrdiff_t>(first_bad), found_.bad.end(),
              [](const BadPath& a, const BadPath& b) { return a.path < b.path; });
  }
  FoundScenarios take() { return std::move(found_); }

 private:
  // Links to folders are not followed: they may lead in a circle.
  void look_into(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      std::error_code unknown;
      const fs::file_type type = fs::symlink_status(entry->path(), unknown).type();
      if (type == fs::file_type::directory) {
        if (entry->path().filename() != kPartsFolder) look_into(entry->path());
      } else if (has_name_of_scenario(entry->path())) {
        look_at(entry->path());
      }
    }
    if (error) refuse(folder, "cannot be read: " + error.message());
  }

  void look_at(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) return;
    if (fs::is_regular_file(status)) {
      found_.files.push_back(path.lexically_normal().generic_string());
    } else if (status.type() == fs::file_type::not_found) {
      refuse(path, "is a link to nothing");
    } else {
      refuse(path, error ? "cannot be read: " + error.message()
                         : "is a device or a pipe; a regular file is needed");
    }
  }

  void refuse(const fs::path& path, std::string why) {
    found_.bad.push_back({path.lexically_normal().generic_string(), std::move(why)});
  }

  FoundScenarios found_;
};

}  // namespace

FoundScenarios find_scenarios(const std::vector<std::string>& files_and_folders) {
  Finder finder;
  for (const std::string& given : files_and_folders) finder.look(given);
  FoundScenarios found = finder.take();
  if (found.files.empty() && found.bad.empty()) {
    throw BadInput(fmt::format("no scenario in {}", fmt::join(files_and_folders, ", ")));
  }
  return found;
}

namespace {

std::string small_letters(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool fits(const std::string& file, const std::vector<std::string>& filters) {
  const nlohmann::json json = nlohmann::json::parse(read_text(file), nullptr, false);
  if (!json.is_object()) return true;
  const auto member = [&](const char* key) { return json.value(key, nlohmann::json()); };
  const nlohmann::json title = member("title");
  const std::string text =
      small_letters(file + "\n" + (title.is_string() ? title.get<std::string>() : std::string()));
  const nlohmann::json covers = member("covers");
  return std::all_of(filters.begin(), filters.end(), [&](const std::string& filter) {
    return text.find(small_letters(filter)) != std::string::npos ||
           std::find(covers.begin(), covers.end(), filter) != covers.end();
  });
}

}  // namespace

void keep_fitting(FoundScenarios& found, const std::vector<std::string>& filters) {
  if (filters.empty()) return;
  std::erase_if(found.files, [&](const std::string& file) {
    try {
      return !fits(file, filters);
    } catch (const BadInput&) {
      return false;
    }
  });
  if (found.files.empty() && found.bad.empty()) {
    throw BadInput(fmt::format("no scenario fits --filter {}", fmt::join(filters, " --filter ")));
  }
}

std::vector<Outcome> outcomes_of(const std::vector<BadPath>& bad) {
  std::vector<Outcome> outcomes;
  for (const BadPath& path : bad) {
    Outcome outcome{path.path, "", {}, {}};
    outcome.result.verdict = Verdict::bad_input;
    outcome.result.message = fmt::format("{}: {}", path.path, path.why);
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace locktwin::sim
