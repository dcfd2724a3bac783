// What many cells come to: counted in the order of their numbers.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/state_hash.h"
#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/outcome/interval.h"
#include "sim/campaign/outcome/region.h"
#include "sim/campaign/outcome/taken_value.h"
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
  // The cells so far are all that count: they are as good as the plan asks.
  void end_early() { ended_early_ = true; }

  const Plan& plan() const { return *plan_; }
  std::uint64_t cells() const { return cells_; }
  bool ended_early() const { return ended_early_; }
  bool whole() const { return ended_early_ || cells_ == plan_->cells(); }
  std::uint64_t digest() const { return digest_.value(); }  // of what came of all of them
  std::uint64_t runs() const { return runs_; }
  std::uint64_t count(CellWord word) const { return words_[static_cast<std::size_t>(word)]; }
  std::uint64_t played() const { return cells_ - count(CellWord::refused); }
  std::uint64_t failed() const { return count(CellWord::failed) + count(CellWord::broken); }
  const std::vector<std::uint64_t>& reached() const { return reached_; }  // of each property
  const std::map<std::string, ReasonCount>& reasons() const { return reasons_; }
  // The same, the most frequent first.
  std::vector<std::pair<std::string, const ReasonCount*>> reasons_by_count() const;
  // What the question is about, of each cell that has an answer; of a sensitivity, of all. A limit
  // that lies beyond where it was sought is infinite.
  const std::vector<double>& answers() const { return answers_; }
  std::uint64_t hits() const;                               // of a rate: the answers that are yes
  std::uint64_t unanswered() const { return unanswered_; }  // cells without one
  // Of a limit over a parameter: the limits at each of its values.
  using Over = std::map<TakenValue, std::vector<double>>;
  const Over& over() const { return over_; }
  const Region& region() const { return region_; }  // where that question was asked

 private:
  void add_to_digest(const CellRow& row);

  const Plan* plan_;
  bool ended_early_ = false;
  model::StateHash digest_;
  std::uint64_t cells_ = 0;
  std::uint64_t runs_ = 0;
  std::array<std::uint64_t, 4> words_{};
  std::vector<std::uint64_t> reached_;
  std::map<std::string, ReasonCount> reasons_;
  std::vector<double> answers_;
  std::uint64_t unanswered_ = 0;
  Over over_;
  Region region_;
};

// Of a rate.
Interval rate_interval(const Tally& tally);

// The rows of a sensitivity's cells, each with the answers that one step of the indices needs.
std::uint64_t base_points(const Tally& tally);
inline constexpr std::uint64_t kFewestBasePoints = 2;  // of one, no variance is known

// What the question asks of a cell: 1 or 0, or a number. None: it was refused, or has not got so
// far. Of a limit that lies beyond where it was sought, the end there.
std::optional<double> answer_of(const Plan& plan, const CellResult& result);

enum class PlanVerdict {
  holds,
  fails,      // something broke, what shall be so sometimes never was, or the rate is too high
  undecided,  // cells are missing or too few, or have no answer where each needs one
  refused,    // parts do not take what the plan gives them
};
struct Judgement {
  PlanVerdict verdict = PlanVerdict::holds;
  std::string why;  // empty: it holds
};
// Of a tally of all cells.
Judgement judge(const Tally& tally);

}  // namespace locktwin::sim
