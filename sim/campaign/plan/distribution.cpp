#include "sim/campaign/plan/distribution.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "sim/campaign/plan/normal.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/sweep.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr double kLargest = 1e12;           // of a number that is varied
constexpr double kToleranceDeviations = 3;  // a tolerance of a data sheet is so many deviations
constexpr const char* kForms =
    "a distribution is one of {\"normal\": {\"mean\": 1, \"sd\": 0.3}}, {\"uniform\": [0, 12]} and "
    "{\"choice\": [1, 2]}";

void check_choice(const Located& choice, Located::Kind first, Problems& problems) {
  if (choice.kind != Located::Kind::number && choice.kind != Located::Kind::text &&
      choice.kind != Located::Kind::flag) {
    problems.add(choice.place, "what is chosen is a number, a text, true or false");
  } else if (choice.kind != first) {
    problems.add(choice.place, "numbers, texts and true or false are mixed: take one kind of them");
  } else if (may_be_pin(choice)) {
    problems.add(choice.place,
                 "it may be a PIN, which no file of cells may show: what varies is something else, "
                 "and the scenario has the PIN");
  }
}

}  // namespace

double rounded(double value) {
  const std::string text = fmt::format("{:.6g}", value);
  double read = 0;
  std::from_chars(text.data(), text.data() + text.size(), read);
  return read;
}

Distribution Distribution::read(const Located& located, Problems& problems) {
  Distribution made;
  made.place_ = located.place;
  Fields fields(located, "a distribution", problems);
  if (located.kind != Located::Kind::object) return made;
  const Located* normal = fields.take("normal");
  const Located* uniform = fields.take("uniform");
  const Located* choice = fields.take("choice");
  if ((normal != nullptr) + (uniform != nullptr) + (choice != nullptr) != 1) {
    problems.add(located.place, kForms);
    fields.take_rest();
    return made;
  }
  if (normal != nullptr) made.read_normal(*normal, problems);
  if (uniform != nullptr) made.read_uniform(*uniform, problems);
  if (choice != nullptr) made.read_choice(*choice, fields.take("weights"), problems);
  fields.finish();
  return made;
}

// All of one distribution are numbers, or all are times.
double Distribution::quantity(const Located& value, Problems& problems) {
  const bool time = value.kind == Located::Kind::text;
  if (typed_ && time != time_) {
    problems.add(value.place, "times and numbers are mixed: give all of them a unit, or none");
    return 0;
  }
  typed_ = true;
  time_ = time;
  if (value.kind == Located::Kind::number && std::abs(value.number) <= kLargest) {
    return value.number;
  }
  if (value.kind == Located::Kind::number) {
    problems.add(value.place, fmt::format("{:g} is too large: a number that varies lies between "
                                          "{:g} and {:g}",
                                          value.number, -kLargest, kLargest));
    return 0;
  }
  try {
    if (time) return to_seconds(parse_duration(value.text));
    problems.add(value.place, "a number, or a time with its unit like \"500ms\", is needed");
  } catch (const BadInput& error) {
    problems.add(value.place, error.what());
  }
  return 0;
}

void Distribution::read_normal(const Located& located, Problems& problems) {
  kind_ = Kind::normal;
  Fields fields(located, "normal", problems);
  if (located.kind != Located::Kind::object) return;
  fields.need("mean", "the value in the middle");
  const Located* mean = fields.take("mean");
  const Located* deviation = fields.take("sd");
  const Located* tolerance = fields.take("tolerance");
  const Located* from = fields.take("from");
  const Located* to = fields.take("to");
  fields.finish();
  if (mean == nullptr) return;
  mean_ = quantity(*mean, problems);
  if ((deviation != nullptr) == (tolerance != nullptr)) {
    problems.add(located.place,
                 "normal needs 'sd', its standard deviation, or 'tolerance', that of a data sheet: "
                 "three deviations, with nothing beyond");
    return;
  }
  const Located& width = deviation != nullptr ? *deviation : *tolerance;
  deviation_ = quantity(width, problems);
  if (tolerance != nullptr) deviation_ /= kToleranceDeviations;
  if (!(deviation_ > 0)) {
    problems.add(width.place, "it must be above 0; what does not vary belongs in 'let'");
    deviation_ = 1;
    return;
  }
  double low = tolerance == nullptr ? -kLargest : mean_ - deviation_ * kToleranceDeviations;
  double high = tolerance == nullptr ? kLargest : mean_ + deviation_ * kToleranceDeviations;
  if (from != nullptr) low = std::max(low, quantity(*from, problems));
  if (to != nullptr) high = std::min(high, quantity(*to, problems));
  low_ = low;
  high_ = high;
  low_share_ = normal_share((low - mean_) / deviation_);
  high_share_ = normal_share((high - mean_) / deviation_);
  if (high_share_ - low_share_ < 1e-9) {
    problems.add(located.place, "nothing of it lies between its ends; move 'from', 'to' or 'mean'");
  }
  if (time_ && low < 0) {
    problems.add(located.place, "a time is not below 0: say 'from'");
  }
}

void Distribution::read_uniform(const Located& located, Problems& problems) {
  kind_ = Kind::uniform;
  if (located.kind != Located::Kind::list || located.items.size() != 2) {
    problems.add(located.place, "'uniform' needs both ends: [0, 12], or [\"0ms\", \"900ms\"]");
    return;
  }
  const std::size_t before = problems.count();
  low_ = quantity(located.items[0], problems);
  high_ = quantity(located.items[1], problems);
  if (problems.count() > before) return;  // of what is no value, no order either
  if (high_ <= low_) problems.add(located.place, "the second end must lie above the first one");
}

void Distribution::read_choice(const Located& located, const Located* weights, Problems& problems) {
  if (located.kind != Located::Kind::list || located.items.empty()) {
    problems.add(located.place, "'choice' needs a list of values");
    return;
  }
  choices_ = located.items;
  for (const Located& choice : choices_) check_choice(choice, choices_.front().kind, problems);
  std::vector<double> each(choices_.size(), 1);
  if (weights != nullptr) {
    const bool fits =
        weights->kind == Located::Kind::list && weights->items.size() == choices_.size() &&
        std::all_of(weights->items.begin(), weights->items.end(), [](const Located& weight) {
          return weight.kind == Located::Kind::number && weight.number > 0 &&
                 weight.number <= kLargest;
        });
    if (!fits) {
      problems.add(weights->place, "'weights' needs a number above 0 for each choice");
      return;
    }
    for (std::size_t i = 0; i < each.size(); ++i) each[i] = weights->items[i].number;
  }
  const double all = std::accumulate(each.begin(), each.end(), 0.0);
  double below = 0;
  for (const double weight : each) shares_below_.push_back((below += weight) / all);
  shares_below_.back() = 1;
}

double Distribution::number_at(double share) const {
  if (kind_ == Kind::uniform) return low_ + share * (high_ - low_);
  constexpr double kEnd = 1e-15;  // a quantile of 0 or 1 is infinite
  const double inside = low_share_ + share * (high_share_ - low_share_);
  const double value = mean_ + deviation_ * normal_quantile(std::clamp(inside, kEnd, 1 - kEnd));
  return low_ < high_ ? std::clamp(value, low_, high_) : value;
}

Located Distribution::at(double share) const {
  if (kind_ == Kind::choice) {
    const auto found = std::lower_bound(shares_below_.begin(), shares_below_.end(), share);
    const auto index =
        std::min<std::ptrdiff_t>(found - shares_below_.begin(), std::ssize(shares_below_) - 1);
    return choices_.at(static_cast<std::size_t>(index));
  }
  if (!time_) return located_number(rounded(number_at(share)), place_);
  return located_text(write_duration(from_seconds(std::max(0.0, number_at(share)))), place_);
}

double Distribution::unusual(const Located& value) const {
  if (kind_ == Kind::choice) {
    const auto same = [&](const Located& one) {
      return one.text == value.text && one.number == value.number && one.flag == value.flag;
    };
    double most = 0;
    double mine = 0;
    double below = 0;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      const double weight = shares_below_[i] - below;
      below = shares_below_[i];
      most = std::max(most, weight);
      if (same(choices_[i])) mine = weight;
    }
    return 1 - mine / most;
  }
  const double number = time_ ? to_seconds(parse_duration(value.text)) : value.number;
  const double share =
      kind_ == Kind::uniform
          ? (number - low_) / (high_ - low_)
          : (normal_share((number - mean_) / deviation_) - low_share_) / (high_share_ - low_share_);
  return std::clamp(std::abs(share - 0.5) * 2, 0.0, 1.0);
}

std::vector<double> Distribution::levels(int count) const {
  std::vector<double> shares;
  if (kind_ == Kind::choice) {
    double below = 0;
    for (const double share : shares_below_) {
      shares.push_back((below + share) / 2);
      below = share;
    }
    return shares;
  }
  for (int i = 0; i < count; ++i) {
    const bool with_ends = kind_ == Kind::uniform && count > 1;
    shares.push_back(with_ends ? static_cast<double>(i) / (count - 1) : (i + 0.5) / count);
  }
  return shares;
}

}  // namespace locktwin::sim
