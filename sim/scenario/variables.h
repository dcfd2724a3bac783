// Variables of a scenario ("let", a row of "each", an argument of "include"), and their use in
// texts: "$pin" alone is the value itself, "$pin✓" or "${pin}5" a part of a text, "$$" a dollar;
// "= 2 * $delay" is worked out, "$=" is a '='.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "sim/scenario/fields.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// Small letters, digits and _, a letter first.
bool is_variable_name(std::string_view text);

// How a text is written that is meant as it is: dollars twice, a '=' at its beginning as "$=".
std::string without_variables(std::string_view text);

// A copy has the same variables: what uses one there has used it here.
class Variables {
 public:
  // Tells a name that none can have, and a value that is no number, text or flag.
  void set(const LocatedMember& member, Problems& problems);
  void set_number(const std::string& name, double value, Place place);
  // One whose values are a mistake that has been told: nothing is told of its use.
  void set_mistaken(const std::string& name);
  bool is_used(std::string_view name) const;  // false where there is none
  // For whom reads a failure: "way=face, tries=3"; what may be a secret is left out.
  std::string text() const;

  // With all variables in it replaced. What cannot be is told, and stays as it is.
  Located resolve(const Located& value, Problems& problems) const;

 private:
  Located resolve_text(const Located& text, Problems& problems) const;
  const Located& value_of(std::string_view name) const;

  struct Variable {
    Located value;  // null: mistaken
    std::shared_ptr<bool> used = std::make_shared<bool>(false);
  };
  std::map<std::string, Variable, std::less<>> values_;
};

}  // namespace locktwin::sim
