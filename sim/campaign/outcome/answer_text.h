// What a campaign has to say, as text.
#pragma once

#include <string>

#include "sim/campaign/outcome/interval.h"
#include "sim/campaign/outcome/tally.h"

namespace locktwin::sim {

// "0.787 % (95 %: 0.734 to 0.843 %)"
std::string rate_text(std::uint64_t hits, std::uint64_t all, double confidence);
// "2.32 (95 %: 2.27 to 2.38)"; "below 2.38", "above 2.27" or "too few cells" where no more is
// known.
std::string quantile_text(const Quantile& quantile, double confidence);
// The same of a limit, of which some lie beyond where it was sought: "below 7", "above 12".
std::string quantile_text(const Quantile& quantile, const Question& question);
// How many cells were enough; of a campaign that has ended early.
std::string early_end_text(const Tally& tally);
// What the question has come to, and each property of `sometimes`.
std::string answer_of_question(const Tally& tally);
std::string answer_text(const Tally& tally);  // several lines, with a last line feed
// One cell alone: its values, its verdict, the command that shows it.
std::string cell_text(const Plan& plan, const CellRow& row);

}  // namespace locktwin::sim
