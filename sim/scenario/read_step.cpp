#include "sim/scenario/read_step.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "sim/phones/account.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/read_condition.h"
#include "sim/scenario/read_expect.h"
#include "sim/time/calendar.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

const ArgumentSpec* find_argument(const ActionSpec* action, std::string_view name) {
  if (action == nullptr) return nullptr;
  for (const ArgumentSpec& argument : action->arguments) {
    if (argument.name == name) return &argument;
  }
  return nullptr;
}

double seconds_of(const LocatedMember& member) {
  try {
    return to_seconds(parse_duration(member.value.text));
  } catch (const BadInput& error) {
    throw BadInput(error.what(), member.key);
  }
}

// The value as make_action wants it; what it cannot be is told there, with the range.
Value argument_value(const ArgumentSpec* spec, const LocatedMember& member) {
  const Located& value = member.value;
  const bool timed = spec != nullptr && spec->type == ArgumentType::duration;
  switch (value.kind) {
    case Located::Kind::flag:
      return value.flag;
    case Located::Kind::number:
      if (timed) {
        throw BadInput(
            fmt::format("{}: a time with its unit is needed, like \"500ms\"", member.key),
            member.key);
      }
      return value.number;
    case Located::Kind::text:
      if (timed) return seconds_of(member);
      return value.text;
    case Located::Kind::null:
    case Located::Kind::list:
    case Located::Kind::object:
      break;
  }
  throw BadInput(fmt::format("{} cannot be {}", member.key, name_of(value.kind)), member.key);
}

// Whether the argument names a lock: where it is done, or another one.
bool names_lock(const ArgumentSpec* spec, const LocatedMember& member) {
  return member.key == kLockArgument || (spec != nullptr && spec->type == ArgumentType::lock_name);
}

// Whether there is a lock of that name; tells it when there is none.
bool is_known(const Located& lock, const LockNames& locks, Problems& problems) {
  if (lock.kind == Located::Kind::text) {
    return locks.find(lock.text, lock.place, problems).has_value();
  }
  problems.add(lock.place, "lock: the name of a lock is needed");
  return false;
}

std::optional<Do> read_do(const Located& name, const LockNames& locks, Fields& fields) {
  if (name.kind != Located::Kind::text) {
    fields.take_rest();
    fields.problems().add(name.place, "'do' needs the name of an action");
    return std::nullopt;
  }
  bool meanwhile = false;
  if (const Located* given = fields.take("meanwhile")) {
    meanwhile = given->flag;
    if (given->kind != Located::Kind::flag) {
      fields.problems().add(given->place, "'meanwhile' is true or false");
    }
  }
  std::optional<Action> action = read_action(name.text, name.place, locks, fields);
  if (!action) return std::nullopt;
  return Do{std::move(*action), meanwhile};
}

std::optional<Do> read_fault(const Located& name, const LockNames& locks, Fields& fields) {
  if (name.kind != Located::Kind::text) {
    fields.problems().add(name.place, "'fault' needs the name of a fault");
    fields.take_rest();
    return std::nullopt;
  }
  const std::optional<double> value = fields.number("value", -1e9, 1e9);
  fields.need("value", "how much of the fault");
  const Located* lock = fields.take(kLockArgument);
  const bool known = lock == nullptr || is_known(*lock, locks, fields.problems());
  if (!value || !known) return std::nullopt;
  std::vector<NamedValue> arguments{{"fault", name.text}, {"value", *value}};
  if (lock != nullptr) arguments.push_back({std::string(kLockArgument), lock->text});
  try {
    return Do{make_action("inject_fault", arguments), false};
  } catch (const BadInput& error) {
    const Located* at = error.field() == "value" ? fields.take("value") : &name;
    fields.problems().add(at->place, error.what());
    return std::nullopt;
  }
}

// "2026-03-31T09:05", by the clock of the house.
std::optional<Wait> read_wait_until(const Located& moment, const LockNames& locks,
                                    Problems& problems) {
  try {
    const HouseTime& house = locks.house();
    const std::int64_t date_s = date_of_moment(moment.text, house.zone);
    if (house.begins_s && date_s < *house.begins_s) {
      throw BadInput(fmt::format("'{}' lies before the world begins, at {}", moment.text,
                                 date_text(*house.begins_s)));
    }
    return Wait{{}, moment.text, date_s};
  } catch (const BadInput& error) {
    problems.add(moment.place, error.what());
    return std::nullopt;
  }
}

// "20s", a moment, or a condition that must come true within a limit.
std::optional<decltype(Step::what)> read_wait(const Located& what, const LockNames& locks,
                                              Fields& fields) {
  if (what.kind == Located::Kind::text && looks_like_moment(what.text)) {
    std::optional<Wait> until = read_wait_until(what, locks, fields.problems());
    if (!until) return std::nullopt;
    return *std::move(until);
  }
  constexpr std::string_view kTimesBegin = "0123456789.+-";  // no name does
  const bool time = what.kind == Located::Kind::text && !what.text.empty() &&
                    kTimesBegin.find(what.text[0]) != std::string_view::npos;
  if (time) {
    const std::optional<Duration> span = fields.duration("wait");
    if (!span) return std::nullopt;
    return Wait{*span};
  }
  if (what.kind == Located::Kind::number) {
    fields.problems().add(what.place, "a time with its unit is needed, like \"20s\"");
    return std::nullopt;
  }
  const std::optional<Duration> limit = fields.duration("within");
  fields.need("within", "the longest that the wait may take");
  std::optional<Condition> condition = read_condition(what, locks, fields);
  if (!condition || !limit) return std::nullopt;
  return Expect{std::move(*condition), Timing::within, *limit};
}

std::optional<Repeat> read_repeat(const LockNames& locks, Fields& fields) {
  const std::optional<int> count = fields.whole_number("repeat", 1, kMostRepeats);
  const std::vector<Located>* steps = list_of_steps(fields, "what is repeated");
  Repeat repeat{count.value_or(0), {}, {}};
  if (steps != nullptr) repeat.steps = read_steps(*steps, locks, fields.problems());
  if (const Located* until = fields.take("until")) {
    repeat.until = read_steps({*until}, locks, fields.problems());
    const bool expects =
        repeat.until.size() == 1 && std::holds_alternative<Expect>(repeat.until.front().what);
    if (!expects) {
      fields.problems().add(until->place,
                            "'until' needs an expectation, like {\"expect\": \"access.granted\"}");
    }
  }
  if (!count || steps == nullptr) return std::nullopt;
  return repeat;
}

// A copy of the world is made where nothing else goes on.
void refuse_same_as(const std::vector<Step>& steps, std::string_view where, Problems& problems) {
  for (const Step& step : steps) {
    if (std::holds_alternative<SameAs>(step.what)) {
      problems.add(step.place, fmt::format("'same_as' cannot stand inside {}", where));
    }
    for (const std::vector<Step>* list : lists_in(step)) refuse_same_as(*list, where, problems);
  }
}

// {"parallel": {"Ann": […], "Ben": […]}}: a list of steps for each who does something.
std::optional<Parallel> read_parallel(const Located& tracks, const LockNames& locks,
                                      Fields& fields) {
  Problems& problems = fields.problems();
  if (tracks.kind != Located::Kind::object || tracks.members.size() < 2) {
    problems.add(tracks.place,
                 "'parallel' needs two tracks or more, by name: {\"Ann\": [steps], \"Ben\": "
                 "[steps]}");
    return std::nullopt;
  }
  Parallel parallel;
  for (const LocatedMember& track : tracks.members) {
    if (track.value.kind != Located::Kind::list || track.value.items.empty()) {
      problems.add(
          track.value.place,
          fmt::format("track '{}' needs a list of steps, not {}", track.key,
                      track.value.items.empty() ? "an empty one" : name_of(track.value.kind)));
      continue;
    }
    parallel.tracks.push_back({track.key, read_steps(track.value.items, locks, problems)});
    refuse_same_as(parallel.tracks.back().steps, "'parallel'", problems);
  }
  return parallel;
}

std::optional<Onlooker> read_onlooker(const Located& word, const LockRef& lock,
                                      const std::string& phone, Problems& problems) {
  const std::string name = word.kind == Located::Kind::text ? word.text : "";
  const auto found = std::find(kOnlookers.begin(), kOnlookers.end(), name);
  if (found == kOnlookers.end()) {
    problems.add(word.place,
                 unknown_word("onlooker", name, {kOnlookers.begin(), kOnlookers.end()}));
    return std::nullopt;
  }
  const auto kind = static_cast<Onlooker::Kind>(found - kOnlookers.begin());
  return Onlooker{kind, lock, kind == Onlooker::Kind::app ? plain_name(phone) : ""};
}

// {"same_as": [what could be done], "steps": [what is done], "to": ["bystander", "sniffer"]}
std::optional<SameAs> read_same_as(const LockNames& locks, Fields& fields) {
  Problems& problems = fields.problems();
  SameAs same;
  const std::vector<Located>* others = fields.list("same_as");
  const std::vector<Located>* steps = list_of_steps(fields, "what is done");
  if (others != nullptr) same.others = read_steps(*others, locks, problems);
  if (steps != nullptr) same.steps = read_steps(*steps, locks, problems);
  if (others != nullptr && others->empty()) {
    problems.add(fields.take("same_as")->place,
                 "'same_as' needs one step at least: what could be done");
  }
  refuse_same_as(same.others, "another", problems);
  refuse_same_as(same.steps, "another", problems);
  LockRef lock;
  if (const Located* given = fields.take(kLockArgument)) {
    lock = locks.find(given->text, given->place, problems).value_or(lock);
  }
  const std::string phone = fields.text("phone").value_or("");
  if (fields.take("within") != nullptr) same.apart = fields.duration("within").value_or(same.apart);
  fields.need("to", "who must not see a difference: \"bystander\", \"sniffer\", \"app\"");
  const Located* to = fields.take("to");
  if (to == nullptr || steps == nullptr || others == nullptr) return std::nullopt;
  const std::vector<Located> one{*to};
  if (to->kind == Located::Kind::list && to->items.empty()) {
    problems.add(to->place, "'to' needs somebody who looks on");
  }
  for (const Located& word : to->kind == Located::Kind::list ? to->items : one) {
    if (auto who = read_onlooker(word, lock, phone, problems)) same.to.push_back(*who);
  }
  if (same.to.empty()) return std::nullopt;
  return same;
}

template <typename T>
std::optional<decltype(Step::what)> widen(std::optional<T> what) {
  if (!what) return std::nullopt;
  return decltype(Step::what)(std::move(*what));
}

// What a step does is known by its key, wherever that stands. 'do' comes first: an action may have
// an argument of the name of another.
constexpr std::array<std::string_view, 12> kKinds{"do",         "expect",   "wait",     "repeat",
                                                  "fault",      "each",     "include",  "never",
                                                  "eventually", "remember", "parallel", "same_as"};

bool is_kind(std::string_view word) {
  return std::find(kKinds.begin(), kKinds.end(), word) != kKinds.end();
}

void tell_unknown(const Located& step, Fields& fields) {
  const std::vector<const LocatedMember*> rest = fields.take_rest();
  if (rest.empty()) {
    fields.problems().add(step.place,
                          fmt::format("a step needs one of '{}'", fmt::join(kKinds, "', '")));
    return;
  }
  const std::string& word = rest.front()->key;
  const bool action = find_action(word) != nullptr;
  fields.problems().add(rest.front()->place,
                        action
                            ? fmt::format("'{0}' is an action: write {{\"do\": \"{0}\", …}}", word)
                            : unknown_word("step", word, {kKinds.begin(), kKinds.end()}));
}

// Two kinds in one step: which comes first cannot be said.
void refuse_second_kind(std::string_view first, const Located& step, Fields& fields) {
  for (const std::string_view kind : kKinds) {
    const LocatedMember* second = kind == first ? nullptr : step.find(kind);
    if (second == nullptr) continue;
    fields.take(kind);
    fields.problems().add(second->place, fmt::format("'{}' needs a step of its own", kind));
  }
}

std::optional<decltype(Step::what)> read_what(const Located& step, const LockNames& locks,
                                              Fields& fields) {
  for (const std::string_view kind : kKinds) {
    const LocatedMember* member = step.find(kind);
    if (member == nullptr) continue;
    const Located& value = *fields.take(kind);
    if (kind == "do") return widen(read_do(value, locks, fields));
    refuse_second_kind(kind, step, fields);
    if (kind == "expect") return widen(read_expect(value, locks, fields));
    if (kind == "wait") return read_wait(value, locks, fields);
    if (kind == "repeat") return widen(read_repeat(locks, fields));
    if (kind == "never") return widen(read_never(value, locks, fields));
    if (kind == "eventually") return widen(read_eventually(value, locks, fields));
    if (kind == "remember") return widen(read_remember(value, locks, fields));
    if (kind == "same_as") return widen(read_same_as(locks, fields));
    if (kind == "parallel") return widen(read_parallel(value, locks, fields));
    return widen(read_fault(value, locks, fields));
  }
  tell_unknown(step, fields);
  return std::nullopt;
}

}  // namespace

std::optional<Action> read_action(std::string_view name, Place place, const LockNames& locks,
                                  Fields& fields) {
  const ActionSpec* spec = find_action(name);
  std::vector<NamedValue> arguments;
  const std::vector<const LocatedMember*> members = fields.take_rest();
  try {
    for (const LocatedMember* member : members) {
      const ArgumentSpec* argument = find_argument(spec, member->key);
      const bool lock = names_lock(argument, *member);
      if (lock && !is_known(member->value, locks, fields.problems())) return std::nullopt;
      arguments.push_back({member->key, argument_value(argument, *member)});
    }
    return make_action(name, arguments);
  } catch (const BadInput& error) {
    Place at = place;
    for (const LocatedMember* member : members) {
      if (member->key != error.field()) continue;
      const bool known =
          find_argument(spec, member->key) != nullptr || member->key == kLockArgument;
      at = known ? member->value.place : member->place;
      if (!known && is_kind(member->key)) {
        fields.problems().add(at, fmt::format("'{}' needs a step of its own", member->key));
        return std::nullopt;
      }
    }
    fields.problems().add(at, error.what());
    return std::nullopt;
  }
}

const std::vector<Located>* list_of_steps(Fields& fields, std::string_view help) {
  const std::vector<Located>* steps = fields.list("steps");
  fields.need("steps", help);
  if (steps != nullptr && steps->empty()) {
    fields.problems().add(fields.take("steps")->place,
                          fmt::format("'steps' needs one at least: {}", help));
  }
  return steps;
}

std::vector<Step> read_steps(const std::vector<Located>& steps, const LockNames& locks,
                             Problems& problems) {
  std::vector<Step> result;
  for (const Located& located : steps) {
    Fields fields(located, "a step", problems);
    if (located.kind != Located::Kind::object) continue;
    if (located.members.empty()) {
      problems.add(located.place, "an empty step; it needs do, expect, wait, repeat or fault");
      continue;
    }
    const std::string note = fields.text("note").value_or("");
    std::optional<decltype(Step::what)> what = read_what(located, locks, fields);
    fields.finish();
    if (what) result.push_back({located.place, note, std::move(*what)});
  }
  return result;
}

}  // namespace locktwin::sim
