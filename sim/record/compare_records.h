// The first frame in which two records differ.
#pragma once

#include <optional>
#include <string>

#include "sim/link/record_reader.h"

namespace locktwin::sim {

// How two files differ first; for records and traces.
struct FirstDifference {
  std::string place;  // "at 12.345678 s, lock front, boot 1, step 345", "line 17, at 3.000000 s"
  std::string what;   // "outputs.report.lock_state", "value"; empty: the whole
  std::string left;
  std::string right;
};

enum class Compared {
  all,
  // Which digits were touched, keys and random words, and what follows from them: the contents of
  // what is written to the flash, of radio frames and of the rear screen.
  all_but_digits,
};

// Throws BadInput for a record that is damaged.
std::optional<FirstDifference> compare_records(RecordReader left, RecordReader right,
                                               Compared compared = Compared::all);

}  // namespace locktwin::sim
