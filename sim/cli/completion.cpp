// The completions of the shells. Files are left to the shell.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/cli/manual.h"

namespace locktwin::sim {

namespace {

std::vector<std::string> names_of(const std::vector<ManualOption>& options) {
  std::vector<std::string> names;
  for (const ManualOption& option : options) {
    if (option.positional) continue;
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return names;
}

std::string bash_verb(const ManualVerb& verb);

// Of a verb that others follow: those, and behind one of them what that takes.
std::string bash_verbs_behind(const ManualVerb& verb) {
  std::vector<std::string> names;
  std::string cases;
  for (const ManualVerb& next : verb.verbs) {
    names.push_back(next.name);
    cases += bash_verb(next);
  }
  return fmt::format(
      "    {})\n      choices='{}'\n      ((COMP_CWORD == 2)) || case ${{COMP_WORDS[2]}} in\n{}"
      "    esac ;;\n",
      verb.name, fmt::join(names, " "), cases);
}

std::string bash_verb(const ManualVerb& verb) {
  if (!verb.verbs.empty()) return bash_verbs_behind(verb);
  std::string values;
  std::vector<std::string> takes_file;
  std::vector<std::string> words;
  for (const ManualOption& option : verb.options) {
    if (option.positional) {
      words = option.choices;
    } else if (!option.choices.empty()) {
      values += fmt::format("        {}) choices='{}' ;;\n", fmt::join(option.names, "|"),
                            fmt::join(option.choices, " "));
    } else if (!option.value.empty()) {
      takes_file.insert(takes_file.end(), option.names.begin(), option.names.end());
    }
  }
  if (!takes_file.empty()) {
    values += fmt::format("        {}) return ;;\n", fmt::join(takes_file, "|"));
  }
  return fmt::format(
      "    {})\n"
      "      options='{}'\n"
      "      choices='{}'\n"
      "      case $before in\n{}"
      "        *) ;;\n"
      "      esac ;;\n",
      verb.name, fmt::join(names_of(verb.options), " "), fmt::join(words, " "), values);
}

// Within single quotes of zsh, in a specification of _arguments.
std::string zsh_text(std::string_view text) {
  std::string quoted;
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else if (c == '\n') {
      quoted += ' ';
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') quoted += '\\';
      quoted += c;
    }
  }
  return quoted;
}

std::string zsh_value(const ManualOption& option) {
  if (option.value.empty()) return {};
  const std::string what =
      option.choices.empty() ? "_files" : fmt::format("({})", fmt::join(option.choices, " "));
  const std::string& name = option.positional ? option.names.front() : option.value;
  return fmt::format(":{}:{}", zsh_text(name), what);
}

std::string zsh_option(const ManualOption& option) {
  if (option.positional) return fmt::format("'*{}'", zsh_value(option));
  std::string specifications;
  for (const std::string& name : option.names) {
    specifications += fmt::format("{}'*{}[{}]{}'", specifications.empty() ? "" : " ", name,
                                  zsh_text(option.help), zsh_value(option));
  }
  return specifications;
}

}  // namespace

std::string bash_completion(const Manual& manual) {
  std::string verbs;
  std::vector<std::string> names = names_of(manual.options);
  for (const ManualVerb& verb : manual.verbs) {
    names.push_back(verb.name);
    verbs += bash_verb(verb);
  }
  return fmt::format(
      R"(# Completion of {0} for bash, made by "{0} completion bash".
_{0}() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} options= choices=
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '{1}' -- "$word")
    return
  fi
  case ${{COMP_WORDS[1]}} in
{2}  esac
  [[ $word == -* ]] && choices=$options
  mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}}
complete -o default -F _{0} {0}
)",
      manual.name, fmt::join(names, " "), verbs);
}

namespace {

// Offers the verbs, or what the one that stands there takes.
std::string zsh_verbs(const std::vector<ManualVerb>& all) {
  std::string verbs;
  std::string cases;
  for (const ManualVerb& verb : all) {
    verbs += fmt::format("    '{}:{}'\n", verb.name, zsh_text(verb.help));
    cases += fmt::format("    {})\n", verb.name);
    if (!verb.verbs.empty()) {
      cases += zsh_verbs(verb.verbs) + "    ;;\n";
      continue;
    }
    cases += "      _arguments";
    for (const ManualOption& option : verb.options) {
      cases += fmt::format(" \\\n        {}", zsh_option(option));
    }
    cases += " ;;\n";
  }
  return fmt::format(R"(  verbs=(
{0}  )
  if (( CURRENT == 2 )); then
    _describe verb verbs
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
{1}  esac
)",
                     verbs, cases);
}

}  // namespace

std::string zsh_completion(const Manual& manual) {
  return fmt::format(R"(#compdef {0}
# Completion of {0} for zsh, made by "{0} completion zsh".
_{0}() {{
  local -a verbs
{1}}}
_{0} "$@"
)",
                     manual.name, zsh_verbs(manual.verbs));
}

}  // namespace locktwin::sim
