#include "sim/cli/new_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "sim/cli/exit_codes.h"
#include "sim/cli/terminal.h"
#include "sim/scenario/new_scenario.h"
#include "sim/scenario/requirements.h"
#include "sim/scenario/scenario.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/text/shell_word.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

struct NewArguments {
  std::string folder = ".";
  std::string title;
  std::string why;
  std::string covers;
};

// What was given with an option, or else is answered now.
std::string answer(std::string given, std::string_view question, std::string_view option) {
  while (given.empty()) {
    say(fmt::format("{}\n", question));
    if (::isatty(STDIN_FILENO) != 0) say("> ");
    if (!std::getline(std::cin, given)) {
      throw BadInput(fmt::format("no answer; give it with {}", option));
    }
  }
  return given;
}

// "ALM-2, KEY-4 UNL-1"
std::vector<std::string> ids_in(const std::string& text) {
  std::vector<std::string> ids(1);
  for (const char c : text) {
    if (c != ' ' && c != ',') {
      ids.back() += c;
    } else if (!ids.back().empty()) {
      ids.emplace_back();
    }
  }
  if (ids.back().empty()) ids.pop_back();
  return ids;
}

// What is answered is asked for again while something is wrong with it; an option is not.
std::string good_answer(const std::string& given, const std::string& question,
                        std::string_view option,
                        const std::function<std::string(const std::string&)>& complaint_of) {
  for (;;) {
    std::string said = answer(given, question, option);
    const std::string complaint = complaint_of(said);
    if (complaint.empty()) return said;
    if (!given.empty()) throw BadInput(fmt::format("{}: {}", option, complaint));
    say(fmt::format("{}\n", complaint));
  }
}

std::string complaint_of_ids(const std::string& text, const std::vector<std::string>& known) {
  for (const std::string& id : ids_in(text)) {
    const std::string complaint = complaint_of_id(id, known);
    if (!complaint.empty()) return fmt::format("'{}': {}", id, complaint);
  }
  return {};
}

// The schema beside the list of requirements, as seen from the folder; empty: there is none.
std::string schema_seen_from(const std::string& folder, const std::string& requirements) {
  const fs::path schema = fs::path(requirements).parent_path() / "schema.json";
  std::error_code unknown;
  if (requirements.empty() || !fs::exists(schema, unknown)) return {};
  return schema.lexically_relative(fs::absolute(folder).lexically_normal()).generic_string();
}

int begin_scenario(const NewArguments& given) {
  NewScenario wanted;
  const auto file_of = [&](const std::string& title) {
    return fs::path(given.folder) / (file_name_of(title) + ".json");
  };
  wanted.title = good_answer(given.title, "What does it show? The button on the rear panel locks",
                             "--title", [&](const std::string& title) {
                               const fs::path there = file_of(title);
                               return fs::exists(there)
                                          ? fmt::format("{}: is there already; give another title",
                                                        there.string())
                                          : std::string();
                             });
  const fs::path file = file_of(wanted.title);
  wanted.why = answer(given.why, "Why does it matter? From inside one press is enough.", "--why");
  const std::string list = find_requirements(file.string());
  std::vector<std::string> known;
  if (!list.empty()) known = ids_of(parse_requirements(list, read_text(list)));
  const std::string question =
      fmt::format("Which requirements does it cover? LCK-2, TWN-1{}",
                  list.empty() ? "" : fmt::format(" ({} says what they are)", list));
  wanted.covers =
      ids_in(good_answer(given.covers, question, "--covers",
                         [&](const std::string& ids) { return complaint_of_ids(ids, known); }));
  wanted.schema = schema_seen_from(given.folder, list);
  const std::string text = new_scenario_text(wanted);
  OutputFile output(file.string());
  output.stream() << text;
  output.finish();
  const std::string name = shell_word(file.string());
  say(fmt::format("{0}: change its steps, then\n  locktwin run {0}\n  locktwin run {0} --watch\n",
                  name));
  return kExitPassed;
}

}  // namespace

void add_new_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("new", "Begin a scenario: asks what it shows");
  const auto given = std::make_shared<NewArguments>();
  verb->add_option("folder", given->folder, "Where its file goes")->capture_default_str();
  verb->add_option("--title", given->title, "What it shows; the file is named after it");
  verb->add_option("--why", given->why, "Why that matters, in a sentence");
  verb->add_option("--covers", given->covers, "Ids of requirements, with commas between");
  verb->callback([given, &exit_code] { exit_code = begin_scenario(*given); });
}

}  // namespace locktwin::sim
