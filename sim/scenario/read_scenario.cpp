#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/scenario/expand.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/meaning.h"
#include "sim/scenario/phone_names.h"
#include "sim/scenario/read_invariant.h"
#include "sim/scenario/read_setup.h"
#include "sim/scenario/read_step.h"
#include "sim/scenario/remembered_names.h"
#include "sim/scenario/requirements.h"
#include "sim/scenario/scenario.h"
#include "sim/text/read_text.h"
#include "sim/text/shell_word.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

std::string required_text(Fields& fields, std::string_view key, std::string_view help) {
  fields.need(key, help);
  const std::optional<std::string> text = fields.text(key);
  if (text && text->empty()) {
    fields.problems().add(fields.take(key)->place, fmt::format("'{}' is empty: {}", key, help));
  }
  return text.value_or("");
}

std::vector<std::string> read_covers(Fields& fields, const std::vector<std::string>& known) {
  std::vector<std::string> ids;
  fields.need("covers", "the requirements that fail when this scenario fails, like [\"ALM-2\"]");
  const std::vector<Located>* list = fields.list("covers");
  if (list == nullptr) return ids;
  for (const Located& id : *list) {
    const bool text = id.kind == Located::Kind::text;
    const std::string complaint = complaint_of_id(text ? id.text : std::string(), known);
    if (complaint.empty()) {
      ids.push_back(id.text);
    } else {
      fields.problems().add(id.place, complaint);
    }
  }
  return ids;
}

bool puts_fault(const std::vector<Step>& steps) {
  return std::any_of(steps.begin(), steps.end(), [](const Step& step) {
    const std::vector<const std::vector<Step>*> lists = lists_in(step);
    const Do* action = std::get_if<Do>(&step.what);
    return (action != nullptr && action->action.spec().name == "inject_fault") ||
           std::any_of(lists.begin(), lists.end(),
                       [](const std::vector<Step>* list) { return puts_fault(*list); });
  });
}

bool is_built_faulty(const Setup& setup) {
  return std::any_of(setup.locks.begin(), setup.locks.end(),
                     [](const SetupLock& lock) { return !lock.faults.empty(); });
}

// A lie without a cause is a breach, whatever the file calls it.
void read_hazard(Scenario& scenario, Fields& fields) {
  const std::optional<std::string> id = fields.text("hazard");
  if (!id) return;
  const Place place = fields.take("hazard")->place;
  scenario.hazard = place;
  if (*id != "TWN-1") {
    fields.problems().add(place, unknown_word("hazard", *id, {"TWN-1"}));
  } else if (!is_built_faulty(scenario.setup) && !puts_fault(scenario.steps)) {
    fields.problems().add(place,
                          "a hazard needs the fault that is its cause: a step {\"fault\": …}, or "
                          "'warp_mm' or 'sag_mm' in the setup's door");
  }
}

void read_power_loss(Scenario& scenario, Fields& fields) {
  const std::optional<std::string> text = fields.text("power_loss");
  if (!text) return;
  try {
    scenario.power_loss = power_loss_of_words(*text);
  } catch (const BadInput& error) {
    fields.problems().add(fields.take("power_loss")->place, error.what());
  }
}

Scenario read_top(const Located& root, const std::vector<std::string>& known_ids,
                  Problems& problems) {
  Scenario scenario;
  Fields fields(root, "a scenario", problems);
  fields.take("$schema");
  scenario.title = required_text(fields, "title", "what it shows, in a few words");
  scenario.why = required_text(fields, "why", "one sentence: why it matters");
  scenario.covers = read_covers(fields, known_ids);
  scenario.seed = fields.seed("seed").value_or(1);
  scenario.setup = read_setup(fields);
  const LockNames locks = lock_names_of(scenario.setup);
  if (const std::vector<Located>* steps = list_of_steps(fields, "what is done and expected")) {
    scenario.steps = read_steps(*steps, locks, problems);
  }
  if (const std::vector<Located>* always = fields.list("always")) {
    for (const Located& located : *always) {
      const std::optional<Invariant> invariant = read_invariant(located, locks, problems);
      if (invariant) scenario.always.push_back(*invariant);
    }
  }
  read_hazard(scenario, fields);
  read_power_loss(scenario, fields);
  for (const char* key : {"let", "sweep"}) fields.take(key);  // written out before
  fields.finish();
  if (problems.empty()) {
    check_phone_names(scenario, problems);
    check_remembered_names(scenario, problems);
  }
  return scenario;
}

// What a file is that is no scenario; empty: it may be one.
std::string other_kind(const Located& root, const std::string& file) {
  const auto has = [&](const char* key) { return root.find(key) != nullptr; };
  if (has("steps")) {
    return has("arguments") && !has("covers")
               ? "these are steps that scenarios include: {\"include\": \"…\"}"
               : "";
  }
  if (has("scenario")) {
    return fmt::format(
        "this is a plan of a campaign: `locktwin campaign run {} --out DIR` plays it",
        shell_word(file));
  }
  if (has("setups")) return "these are set-ups, which a scenario names: {\"use\": \"…\"}";
  return {};
}

bool uses_named_setup(const Located& root) {
  const LocatedMember* setup = root.find("setup");
  return setup != nullptr && setup->value.find("use") != nullptr;
}

}  // namespace

Scenario parse_scenario(const std::string& file, std::string_view text,
                        const std::vector<std::string>& known_ids, const Chosen& chosen) {
  Problems problems;
  Scenario scenario;
  std::vector<std::string> files{file};
  try {
    const Located written = parse_located_json(text);
    const std::string other = other_kind(written, file);
    if (!other.empty()) throw BadJson(written.place, other);
    const Expanded expanded = expand(written, file, problems, chosen);
    files = expanded.files;
    if (expanded.rest_stands) scenario = read_top(expanded.root, known_ids, problems);
    const LocatedMember* setup = expanded.root.find("setup");
    if (setup != nullptr && (!chosen.empty() || uses_named_setup(written))) {
      scenario.setup.shared = meaning_of(setup->value);
    }
  } catch (const BadJson& error) {
    problems.add(error.place(), error.what());
  }
  if (!problems.empty()) throw BadInput(problems.text(files));
  scenario.file = file;
  scenario.variant = describe(chosen);
  scenario.files = std::move(files);
  return scenario;
}

Scenario load_scenario(const std::string& file, const Chosen& chosen) {
  const std::string text = read_text(file);
  const std::string list = find_requirements(file);
  if (list.empty()) return parse_scenario(file, text, {}, chosen);
  return parse_scenario(file, text, ids_of(parse_requirements(list, read_text(list))), chosen);
}

}  // namespace locktwin::sim
