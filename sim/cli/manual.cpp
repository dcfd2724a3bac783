#include "sim/cli/manual.h"

#include <map>
#include <string_view>

#include "sim/catalogue/signals.h"
#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/events.h"

namespace locktwin::sim {

namespace {

std::vector<std::string> texts(const std::vector<std::string_view>& names,
                               std::vector<std::string> first = {}) {
  first.insert(first.end(), names.begin(), names.end());
  return first;
}

std::vector<std::string> names_of_events() {
  std::vector<std::string> names;
  for (const EventSpec& event : event_catalogue()) names.emplace_back(event.name);
  return names;
}

// What the options themselves do not know: the words of the catalogues.
std::vector<std::string> choices_of(const std::string& verb, const std::string& option) {
  if (verb == "actions") return texts(action_names());
  if (verb == "signals") return texts(signal_names());
  if (verb == "events") return names_of_events();
  if (verb == "schema") return {"scenario", "plan"};
  if (verb == "completion") return {"bash", "zsh"};
  if (option == "--signals") return texts(signal_names(), {"states", "all"});
  if (option == "--never") return names_of_events();
  return {};
}

ManualOption option_of(const CLI::Option& option, const std::string& verb) {
  ManualOption page;
  for (const std::string& name : option.get_lnames()) page.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) page.names.push_back("-" + name);
  page.positional = page.names.empty();
  if (page.positional) page.names.push_back(option.get_name());
  page.help = option.get_description();
  if (option.get_type_size_max() > 0) page.value = option.get_type_name();
  page.value = page.value.substr(0, page.value.find_first_of(":[ "));
  page.fallback = option.get_default_str();
  page.required = option.get_required();
  page.choices = choices_of(verb, page.names.front());
  return page;
}

std::vector<ManualOption> options_of(const CLI::App& app, const std::string& verb) {
  std::vector<ManualOption> options;
  for (const CLI::Option* option : app.get_options()) options.push_back(option_of(*option, verb));
  return options;
}

std::vector<ManualVerb> verbs_of(const CLI::App& app) {
  std::vector<ManualVerb> verbs;
  for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; })) {
    verbs.push_back({verb->get_name(), verb->get_description(), verb->get_footer(),
                     options_of(*verb, verb->get_name()), verbs_of(*verb)});
  }
  return verbs;
}

}  // namespace

Manual manual_of(const CLI::App& app) {
  return {app.get_name(), app.get_description(), app.get_footer(), options_of(app, ""),
          verbs_of(app)};
}

}  // namespace locktwin::sim
