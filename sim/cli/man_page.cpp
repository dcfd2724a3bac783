// The manual page, in the macros of man(7).
#include <fmt/format.h>

#include <string_view>

#include "sim/cli/manual.h"

namespace locktwin::sim {

namespace {

// Text that is no command of troff: neither by a first dot nor by a backslash.
std::string plain(std::string_view text) {
  std::string page;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) page += "\\&";
    if (c == '\\') {
      page += "\\e";
    } else if (c == '-') {
      page += "\\-";
    } else if (c == '\n') {
      page += "\n.br\n";
    } else {
      page += c;
    }
    line_begins = c == '\n';
  }
  return page;
}

std::string bold(std::string_view text) {
  return fmt::format("\\fB{}\\fR", plain(text));
}

std::string head_of(const ManualOption& option) {
  std::string head;
  for (const std::string& name : option.names) {
    head += (head.empty() ? "" : ", ") + (option.positional ? plain(name) : bold(name));
  }
  if (!option.value.empty() && !option.positional) head += " \\fI" + plain(option.value) + "\\fR";
  return head;
}

std::string entry(const ManualOption& option) {
  std::string text = fmt::format(".TP\n{}\n{}", head_of(option), plain(option.help));
  if (!option.fallback.empty()) text += fmt::format(" (default: {})", plain(option.fallback));
  return text + ".\n";
}

// Every verb with its whole name: "campaign run".
std::vector<ManualVerb> flat(const std::vector<ManualVerb>& verbs, const std::string& before = {}) {
  std::vector<ManualVerb> all;
  for (ManualVerb verb : verbs) {
    verb.name = before + verb.name;
    const std::vector<ManualVerb> behind = flat(verb.verbs, verb.name + " ");
    if (behind.empty()) all.push_back(verb);
    all.insert(all.end(), behind.begin(), behind.end());
  }
  return all;
}

std::string synopsis(const Manual& manual, const ManualVerb& verb) {
  std::string text = bold(manual.name) + " " + bold(verb.name);
  bool options = false;
  std::string positionals;
  for (const ManualOption& option : verb.options) {
    if (!option.positional) {
      options = true;
    } else {
      const std::string name = "\\fI" + plain(option.names.front()) + "\\fR";
      positionals += option.required ? " " + name : " [" + name + "]";
    }
  }
  return text + (options ? " [\\fIoptions\\fR]" : "") + positionals;
}

}  // namespace

std::string man_page(const Manual& manual, const std::string& version) {
  const std::string help = manual.help.substr(manual.help.find(": ") + 2);
  std::string page =
      fmt::format(".TH LOCKTWIN 1 \"\" \"{} {}\" \"User commands\"\n", manual.name, plain(version));
  page += fmt::format(".SH NAME\n{} \\- {}\n.SH SYNOPSIS\n", manual.name, plain(help));
  for (const ManualVerb& verb : flat(manual.verbs)) page += synopsis(manual, verb) + "\n.br\n";
  page += ".SH OPTIONS\n";
  for (const ManualOption& option : manual.options) page += entry(option);
  page += ".SH COMMANDS\n";
  for (const ManualVerb& verb : flat(manual.verbs)) {
    page += fmt::format(".SS {}\n{}.\n", plain(verb.name), plain(verb.help));
    for (const ManualOption& option : verb.options) page += entry(option);
    if (!verb.footer.empty()) page += fmt::format(".PP\n{}\n", plain(verb.footer));
  }
  return page + fmt::format(".SH EXIT STATUS\n{}\n", plain(manual.footer));
}

}  // namespace locktwin::sim
