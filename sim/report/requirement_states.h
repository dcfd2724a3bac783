// What the scenarios that were run say of each requirement, and how that is told.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/report/reported_run.h"
#include "sim/scenario/requirements.h"

namespace locktwin::sim {

struct RequirementState {
  enum class Word { uncovered, holds, broken };

  Requirement requirement;
  std::string group;
  Word word = Word::uncovered;
  std::vector<std::string> scenarios;  // names of the files, with the verdict of what did not pass
  std::string since;                   // the build that first told the same; empty: not known
};

std::string name_of(RequirementState::Word word);  // "holds", "BROKEN", "–"

// In the order of the groups. A requirement holds when all that cover it pass.
std::vector<RequirementState> requirement_states(const std::vector<RequirementGroup>& groups,
                                                 const std::vector<ReportedRun>& runs);

std::string requirements_text(const std::vector<RequirementState>& states);
std::string requirements_csv(const std::vector<RequirementState>& states);  // RFC 4180, UTF-8

// Since which build each requirement is told as it is, by its id: kept as a text (JSON) from run to
// run.
struct ToldSince {
  std::string state;
  std::string build;
};
using RequirementHistory = std::map<std::string, ToldSince>;
// Of no text, an empty one. Throws BadInput: the text is none of these.
RequirementHistory parse_history(const std::string& file, const std::string& text);
std::string history_text(const RequirementHistory& history);
// Gives each state its `since`, and the history what is told with this build.
void follow_history(RequirementHistory& history, const std::string& build,
                    std::vector<RequirementState>& states);

}  // namespace locktwin::sim
