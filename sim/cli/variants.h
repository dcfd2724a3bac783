// The runs that scenario files mean: one each, or one for each value that a file sweeps; and those
// in which the power is lost at other moments.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/campaign/campaign.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/sweep.h"

namespace locktwin::sim {

// What the command line says in place of the files: --sweep and --power-loss.
struct Strategies {
  std::vector<Swept> sweep{};
  std::optional<PowerLoss> power_loss{};
};
// Throws BadInput.
Strategies strategies_of(const std::vector<std::string>& sweep, const std::string& power_loss);

// One run of a file.
struct Variant {
  std::string file;
  Chosen chosen{};
};
// In the order of the files. A file that cannot be read is one run, which tells why. Throws
// BadInput for a variable that a file does not have.
std::vector<Variant> variants_of(const std::vector<std::string>& files,
                                 const Strategies& strategies);
std::vector<std::string> files_of(const std::vector<Variant>& variants);

// One run with one loss of power, as --power-loss says it. Throws BadInput for several moments.
std::optional<Intervention> one_loss(const Strategies& strategies);

// What repeats this one alone, behind the file: " --sweep delay=130ms".
std::string arguments_of(const Chosen& chosen);
std::string arguments_of(const PowerLoss& loss, Duration at);

}  // namespace locktwin::sim
