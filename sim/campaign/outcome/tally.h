// What many cells come to: counted in the order of their numbers.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

// Cells that failed, broke or were refused for the same reason.
struct ReasonCount {
  CellWord word = CellWord::failed;
  std::uint64_t cells = 0;
  CellRow first;  // whose command repeats it
};

class Tally {
 public:
  explicit Tally(const Plan& plan);

  void add(const CellRow& row);

  const Plan& plan() const { return *plan_; }
  std::uint64_t cells() const { return cells_; }
  std::uint64_t runs() const { return runs_; }
  std::uint64_t count(CellWord word) const { return words_[static_cast<std::size_t>(word)]; }
  std::uint64_t played() const { return cells_ - count(CellWord::refused); }
  std::uint64_t failed() const { return count(CellWord::failed) + count(CellWord::broken); }
  const std::vector<std::uint64_t>& reached() const { return reached_; }  // of each property
  const std::map<std::string, ReasonCount>& reasons() const { return reasons_; }
  // What the question is about, of each cell that has an answer; of a sensitivity, of all.
  const std::vector<double>& answers() const { return answers_; }
  // Of a limit over a parameter: the limits at each of its values.
  // Numbers in their order.
  struct ByValue {
    bool operator()(const std::string& one, const std::string& other) const;
  };
  using Over = std::map<std::string, std::vector<double>, ByValue>;
  const Over& over() const { return over_; }

 private:
  const Plan* plan_;
  std::uint64_t cells_ = 0;
  std::uint64_t runs_ = 0;
  std::array<std::uint64_t, 4> words_{};
  std::vector<std::uint64_t> reached_;
  std::map<std::string, ReasonCount> reasons_;
  std::vector<double> answers_;
  Over over_;
};

// What the question asks of a cell: 1 or 0, or a number. None: it was refused, or has not got so
// far.
std::optional<double> answer_of(const Plan& plan, const CellResult& result);
// A value as it is shown: "-10", "face".
std::string value_text(const Located& value);

enum class PlanVerdict {
  holds,
  fails,      // something broke, what shall be so sometimes never was, or the rate is too high
  undecided,  // cells are missing, or too few for the rate that is asked
  refused,    // parts do not take what the plan gives them
};
struct Judgement {
  PlanVerdict verdict = PlanVerdict::holds;
  std::string why;  // empty: it holds
};
// Of a tally of all cells.
Judgement judge(const Tally& tally);

}  // namespace locktwin::sim
