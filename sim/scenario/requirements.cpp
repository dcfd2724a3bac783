#include "sim/scenario/requirements.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/scenario/expand.h"
#include "sim/scenario/fields.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

Requirement read_requirement(const LocatedMember& member, Problems& problems) {
  const Located& what = member.value;
  if (what.kind == Located::Kind::text) return {member.key, what.text, {}};
  if (what.kind != Located::Kind::object) {
    problems.add(what.place, "a title is needed, or an object with it in 'en' and 'zh'");
    return {member.key, {}, {}};
  }
  Fields fields(what, "a requirement", problems);
  fields.need("en", "its text in English");
  Requirement requirement{member.key, fields.text("en").value_or(""),
                          fields.text("zh").value_or("")};
  fields.finish();
  return requirement;
}

RequirementGroup read_group(const Located& located, std::set<std::string>& ids,
                            Problems& problems) {
  Fields fields(located, "a group", problems);
  RequirementGroup group;
  fields.need("title", "what the group is about");
  group.title = fields.text("title").value_or("");
  fields.need("requirements", "an object: id to title");
  const Located* list = fields.take("requirements");
  if (list != nullptr) {
    Fields(*list, "requirements", problems).take_rest();
    for (const LocatedMember& member : list->members) {
      if (!ids.insert(member.key).second) problems.add(member.place, member.key + " stands twice");
      group.requirements.push_back(read_requirement(member, problems));
    }
  }
  fields.finish();
  return group;
}

}  // namespace

std::vector<RequirementGroup> parse_requirements(const std::string& file, std::string_view text) {
  Problems problems;
  std::vector<RequirementGroup> groups;
  std::set<std::string> ids;
  try {
    const Located root = parse_located_json(text);
    Fields fields(root, "the list", problems);
    fields.need("groups", "a list of groups");
    if (const std::vector<Located>* list = fields.list("groups")) {
      for (const Located& group : *list) groups.push_back(read_group(group, ids, problems));
    }
    fields.finish();
  } catch (const BadJson& error) {
    problems.add(error.place(), error.what());
  }
  if (!problems.empty()) throw BadInput(problems.text({file}));
  return groups;
}

std::string find_requirements(const std::string& scenario_file) {
  return find_above(scenario_file, "requirements.json");
}

namespace {

bool is_requirement_id(std::string_view id) {
  const std::size_t dash = id.find('-');
  if (dash != 3 || id.size() < 5 || id.size() > 6) return false;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool fits = i < dash ? id[i] >= 'A' && id[i] <= 'Z' : id[i] >= '0' && id[i] <= '9';
    if (i != dash && !fits) return false;
  }
  return true;
}

}  // namespace

std::string complaint_of_id(std::string_view id, const std::vector<std::string>& known) {
  if (!is_requirement_id(id)) {
    return "a requirement id is needed: three capitals, a dash and a number, like \"ALM-2\"";
  }
  if (known.empty() || std::find(known.begin(), known.end(), id) != known.end()) return {};
  const std::string near = nearest_word(id, {known.begin(), known.end()});
  return fmt::format("unknown requirement '{}'{} (requirements.json holds them all)", id,
                     near.empty() ? "" : fmt::format("; did you mean '{}'?", near));
}

std::vector<std::string> ids_of(const std::vector<RequirementGroup>& groups) {
  std::vector<std::string> ids;
  for (const RequirementGroup& group : groups) {
    for (const Requirement& requirement : group.requirements) ids.push_back(requirement.id);
  }
  return ids;
}

}  // namespace locktwin::sim
