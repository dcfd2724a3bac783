// The strategy `sweep`: a file that is played once for each value of some of its variables, or for
// each combination of them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

inline constexpr std::size_t kMostVariants = 100'000;

// The values of one variant, by name: numbers, flags and texts as JSON has them.
using Chosen = std::vector<std::pair<std::string, Located>>;

// What is swept: {"delay": {"from": "0ms", "to": "900ms", "every": "10ms"}, "load": [0, 4, 8]}.
struct Swept {
  std::string name;
  std::vector<Located> values;
};
std::vector<Swept> read_sweep(const Located& sweep, Problems& problems);
// "delay=0ms..900ms/10ms", "load=0,4,8" or "delay=130ms", as the command line has it. Throws
// BadInput.
Swept swept_of_words(std::string_view text);

// Every combination, the first variable slowest. One without values when nothing is swept.
std::vector<Chosen> variants_of(const std::vector<Swept>& swept);
// Of a scenario's text: what its file sweeps, with what `instead` says in place of the values of
// the file. Of a text that is no JSON, one without values: reading it tells why. Throws BadInput
// for a name that the file does not define.
std::vector<Chosen> variants_of(std::string_view text, const std::vector<Swept>& instead);
std::string describe(const Chosen& chosen);  // "delay=130ms load=4"
// A value as it is shown, in a report or a file: "-10", "face".
std::string value_text(const Located& value);
bool may_be_pin(const Located& value);  // which is shown as a dot (GEN-2)

}  // namespace locktwin::sim
