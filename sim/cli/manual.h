// What the program understands, read from the definitions of its options, for whoever explains it:
// the manual page and the completions of the shells.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace locktwin::sim {

struct ManualOption {
  std::vector<std::string> names;  // "--jobs", "-j"; of a positional its name alone, "paths"
  std::string help;
  std::string value;     // "TEXT"; empty: it takes none
  std::string fallback;  // shown as the default; may be empty
  bool positional = false;
  bool required = false;
  std::vector<std::string> choices;  // words that it takes; empty: any, such as a file
};

struct ManualVerb {
  std::string name;
  std::string help;
  std::string footer;
  std::vector<ManualOption> options;  // positionals among them
  std::vector<ManualVerb> verbs{};    // that follow it: "campaign run"
};

struct Manual {
  std::string name;
  std::string help;
  std::string footer;
  std::vector<ManualOption> options;  // before the verb
  std::vector<ManualVerb> verbs;
};

Manual manual_of(const CLI::App& app);

std::string bash_completion(const Manual& manual);
std::string zsh_completion(const Manual& manual);
std::string man_page(const Manual& manual, const std::string& version);  // troff, macros of man(7)

}  // namespace locktwin::sim
