#include "sim/scenario/sweep.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/variables.h"
#include "sim/text/number_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

Located number_at(Place place, double number) {
  Located value = located_number(number, place);
  value.text = number_text(number);  // where a text is meant
  return value;
}

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || used != end) return std::nullopt;
  return number;
}

// A number as JSON has it, or a time.
std::optional<Duration> time_in(const Located& value) {
  if (value.kind != Located::Kind::text) return std::nullopt;
  try {
    return parse_duration(value.text);
  } catch (const BadInput&) {
    return std::nullopt;
  }
}

// A range as it was written: all three times, or all three numbers.
struct Range {
  const Located& from;
  const Located& to;
  const Located& every;
};

struct NotARange {
  std::string_view key;  // of which of the three something is said
  std::string why;
};

bool is_amount(const Located& value) {
  return value.kind == Located::Kind::number || time_in(value);
}

double amount_of(const Located& value) {
  const std::optional<Duration> time = time_in(value);
  return time ? to_seconds(*time) : value.number;
}

std::optional<NotARange> complaint_of_range(const Range& range) {
  constexpr std::string_view kAmount = "a time with its unit, like \"900ms\", or a number";
  const std::pair<std::string_view, const Located&> all[]{
      {"from", range.from}, {"to", range.to}, {"every", range.every}};
  for (const auto& [key, value] : all) {
    if (!is_amount(value)) return NotARange{key, fmt::format("{} is needed", kAmount)};
  }
  for (const auto& [key, value] : all) {
    if (value.kind == range.from.kind) continue;
    return NotARange{key, "a range of times or numbers is needed: all three with a unit, or none"};
  }
  if (amount_of(range.every) <= 0) return NotARange{"every", "a step above 0 is needed"};
  if (amount_of(range.from) <= amount_of(range.to)) return std::nullopt;
  return NotARange{"from", "it lies behind 'to', so that nothing is between"};
}

// Of a range that is one; the last value is included.
std::vector<Located> values_in(const Range& range) {
  std::vector<Located> values;
  if (const std::optional<Duration> low = time_in(range.from)) {
    const Duration high = *time_in(range.to);
    const Duration step = *time_in(range.every);
    for (Duration at = *low; at <= high && values.size() <= kMostVariants; at += step) {
      values.push_back(located_text(write_duration(at), range.from.place));
    }
    return values;
  }
  const double count = (range.to.number - range.from.number) / range.every.number;
  for (int i = 0; i <= count + 1e-9 && values.size() <= kMostVariants; ++i) {
    values.push_back(number_at(range.from.place, range.from.number + i * range.every.number));
  }
  return values;
}

std::vector<Located> read_range(const Located& value, Problems& problems) {
  Fields fields(value, "a range", problems);
  constexpr std::string_view kAll = "{\"from\": \"0ms\", \"to\": \"900ms\", \"every\": \"10ms\"}";
  for (const char* key : {"from", "to", "every"}) fields.need(key, kAll);
  const Located* from = fields.take("from");
  const Located* to = fields.take("to");
  const Located* every = fields.take("every");
  fields.finish();
  if (from == nullptr || to == nullptr || every == nullptr) return {};
  const Range range{*from, *to, *every};
  const std::optional<NotARange> wrong = complaint_of_range(range);
  if (!wrong) return values_in(range);
  problems.add(fields.take(wrong->key)->place, fmt::format("'{}': {}", wrong->key, wrong->why));
  return {};
}

std::vector<Located> read_values(const Located& value, Problems& problems) {
  if (value.kind == Located::Kind::object) return read_range(value, problems);
  if (value.kind == Located::Kind::list && !value.items.empty()) return value.items;
  problems.add(
      value.place,
      fmt::format("{}: values are needed, like [0, 4, 8], or a range of times or numbers, "
                  "like {{\"from\": \"0ms\", \"to\": \"900ms\", \"every\": \"10ms\"}}",
                  value.kind == Located::Kind::list ? "the list is empty" : name_of(value.kind)));
  return {};
}

// As it was written, beside the number that it may be: a PIN is none.
Located value_of_word(std::string_view word) {
  Located value = located_text(std::string(word));
  const std::optional<double> number = number_in(word);
  if (number) value.kind = Located::Kind::number;
  value.number = number.value_or(0);
  return value;
}

std::vector<Located> range_of_words(std::string_view all, std::string_view from,
                                    std::string_view to, std::string_view every) {
  const Located low = value_of_word(from);
  const Located high = value_of_word(to);
  const Located step = value_of_word(every);
  const Range range{low, high, step};
  const std::optional<NotARange> wrong = complaint_of_range(range);
  if (!wrong) return values_in(range);
  const std::string_view word =
      wrong->key == "from" ? "FROM" : (wrong->key == "to" ? "TO" : "STEP");
  throw BadInput(fmt::format("--sweep '{}': of NAME=FROM..TO/STEP, {}: {}", all, word, wrong->why));
}

// Worked out from others, so that nothing follows for what stands in its place.
bool is_worked_out(const Located& value) {
  return value.kind == Located::Kind::text && value.text.find_first_of("=$") == 0;
}

// A value of the command line as one of the kind that the file has there; none: it is of another.
std::optional<Located> as_in(const Located& file, Located value) {
  if (is_worked_out(file)) return value;
  if (time_in(file) && !time_in(located_text(value.text))) return std::nullopt;
  const bool flag = value.text == "true" || value.text == "false";
  const bool number = file.kind == Located::Kind::number;
  const bool fits = (file.kind != Located::Kind::flag || flag) &&
                    (!number || value.kind == Located::Kind::number);
  if (!fits) return std::nullopt;
  const bool plain = number || file.kind == Located::Kind::flag || file.kind == Located::Kind::text;
  if (plain) value.kind = file.kind;
  value.flag = value.text == "true";
  return value;
}

std::string_view wanted_as(const Located& file) {
  if (time_in(file)) return "a time with its unit";
  return name_of(file.kind);
}

// One of those that stand there, else of the kind of any of them.
std::optional<Located> as_in_any(const std::vector<Located>& file, const Located& value) {
  for (const Located& one : file) {
    if (value_text(one) == value.text) return one;
  }
  for (const Located& one : file) {
    if (std::optional<Located> taken = as_in(one, value)) return taken;
  }
  return std::nullopt;
}

std::vector<Located> all_as_in(const std::vector<Located>& file, const Swept& words) {
  std::vector<Located> values;
  for (const Located& value : words.values) {
    const std::optional<Located> taken = as_in_any(file, value);
    if (!taken) {
      throw BadInput(fmt::format("--sweep {}={}: the file has {} there, like {}", words.name,
                                 value.text, wanted_as(file.front()), value_text(file.front())));
    }
    values.push_back(*taken);
  }
  return values;
}

// The same names in the order of the file; `instead` may also name what `let` defines.
std::vector<Swept> replaced(std::vector<Swept> swept, const Located* let,
                            const std::vector<Swept>& instead) {
  for (const Swept& one : instead) {
    const auto same = std::find_if(swept.begin(), swept.end(),
                                   [&](const Swept& other) { return other.name == one.name; });
    if (same != swept.end() && same->values.empty()) continue;  // a mistake, told with its place
    if (same != swept.end()) {
      same->values = all_as_in(same->values, one);
    } else if (let != nullptr && let->find(one.name) != nullptr) {
      swept.push_back({one.name, all_as_in({let->find(one.name)->value}, one)});
    } else {
      std::vector<std::string_view> names;
      for (const Swept& other : swept) names.push_back(other.name);
      if (let != nullptr) {
        for (const LocatedMember& member : let->members) names.push_back(member.key);
      }
      throw BadInput("--sweep: " + unknown_word("variable of 'sweep' or 'let'", one.name, names));
    }
  }
  return swept;
}

}  // namespace

std::vector<Swept> read_sweep(const Located& sweep, Problems& problems) {
  std::vector<Swept> swept;
  if (sweep.kind != Located::Kind::object || sweep.members.empty()) {
    problems.add(sweep.place,
                 "'sweep' needs variables with their values: {\"delay\": {\"from\": \"0ms\", "
                 "\"to\": \"900ms\", \"every\": \"10ms\"}}");
    return swept;
  }
  std::size_t variants = 1;
  for (const LocatedMember& member : sweep.members) {
    if (!is_variable_name(member.key)) {
      problems.add(member.place,
                   fmt::format("'{}' is no name of a variable: small letters, digits and _, a "
                               "letter first",
                               member.key));
    }
    swept.push_back({member.key, read_values(member.value, problems)});
    variants *= std::max<std::size_t>(swept.back().values.size(), 1);
    if (variants > kMostVariants) {
      problems.add(member.place, fmt::format("more than {} variants", kMostVariants));
      break;
    }
  }
  return swept;
}

Swept swept_of_words(std::string_view text) {
  const std::size_t equals = text.find('=');
  Swept swept{std::string(text.substr(0, std::min(equals, text.size()))), {}};
  const std::string_view values = text.substr(std::min(equals, text.size() - 1) + 1);
  const std::size_t dots = values.find("..");
  const std::size_t slash = values.find('/', std::min(dots, values.size()));
  if (dots != std::string_view::npos && slash != std::string_view::npos) {
    swept.values =
        range_of_words(text, values.substr(0, dots), values.substr(dots + 2, slash - dots - 2),
                       values.substr(slash + 1));
  } else if (dots == std::string_view::npos) {
    for (std::string_view rest = values; !rest.empty();) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      swept.values.push_back(value_of_word(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  if (equals != std::string_view::npos && is_variable_name(swept.name) && !swept.values.empty()) {
    return swept;
  }
  throw BadInput(fmt::format(
      "--sweep '{}': write NAME=VALUE,VALUE,… or NAME=FROM..TO/STEP, like delay=0ms..900ms/10ms",
      text));
}

std::vector<Chosen> variants_of(const std::vector<Swept>& swept) {
  std::vector<Chosen> variants{{}};
  for (const Swept& variable : swept) {
    if (variable.values.empty()) continue;  // which is told
    std::vector<Chosen> longer;
    for (const Chosen& variant : variants) {
      for (const Located& value : variable.values) {
        longer.push_back(variant);
        longer.back().emplace_back(variable.name, value);
      }
    }
    variants = std::move(longer);
  }
  return variants;
}

std::vector<Chosen> variants_of(std::string_view text, const std::vector<Swept>& instead) {
  try {
    const Located root = parse_located_json(text);
    Problems problems;
    const LocatedMember* sweep = root.find("sweep");
    const LocatedMember* let = root.find("let");
    std::vector<Swept> swept;
    if (sweep != nullptr) swept = read_sweep(sweep->value, problems);
    if (!problems.empty()) return {{}};  // told by whoever reads the scenario
    return variants_of(replaced(std::move(swept), let == nullptr ? nullptr : &let->value, instead));
  } catch (const BadJson&) {
    return {{}};
  }
}

bool may_be_pin(const Located& value) {
  constexpr std::size_t kPinDigits = 6;
  const bool digits = value.text.find_first_not_of("0123456789") == std::string::npos;
  return value.kind == Located::Kind::text && digits && value.text.size() >= kPinDigits;
}

std::string value_text(const Located& value) {
  if (may_be_pin(value)) return "•";
  if (value.kind == Located::Kind::flag) return value.flag ? "true" : "false";
  return value.kind == Located::Kind::number ? number_text(value.number) : value.text;
}

std::string describe(const Chosen& chosen) {
  std::vector<std::string> words;
  for (const auto& [name, value] : chosen) words.push_back(name + "=" + value_text(value));
  return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace locktwin::sim
