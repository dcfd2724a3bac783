#include "sim/cli/debug_session.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

#include "sim/campaign/action_words.h"
#include "sim/cli/outputs.h"
#include "sim/cli/step_line.h"
#include "sim/report/text_plot.h"
#include "sim/scenario/condition_words.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/setup_steps.h"
#include "sim/scenario/write_scenario.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kRing = std::size_t{512} << 20;  // all of a long scenario
constexpr Duration kPlotted = std::chrono::seconds(5);
constexpr Duration kPatience = std::chrono::hours(1);  // of `until`
constexpr std::size_t kEvents = 10;

std::size_t count_of(const std::vector<std::string>& words, std::size_t fallback) {
  if (words.size() < 2) return fallback;
  std::size_t count = 0;
  const char* end = words[1].data() + words[1].size();
  const auto [used, error] = std::from_chars(words[1].data(), end, count);
  if (error == std::errc{} && used == end && count > 0) return count;
  throw BadInput(fmt::format("'{}' is no number of times", words[1]));
}

const std::string& needed(const std::vector<std::string>& words, std::string_view what) {
  if (words.size() < 2) throw BadInput(fmt::format("{} what? Give {}", words[0], what));
  return words[1];
}

// What cannot be read any more says nothing of its steps.
std::vector<Located> read_sources(const std::vector<std::string>& files) {
  std::vector<Located> sources;
  for (const std::string& file : files) {
    try {
      sources.push_back(parse_located_json(read_text(file)));
    } catch (const std::runtime_error&) {
      sources.emplace_back();
    }
  }
  return sources;
}

}  // namespace

// Hears whether an event comes, or has time stop at each moment of a movement.
class DebugSession::Listener : public Observer {
 public:
  Listener(World& world, const Condition& awaited)
      : world_(world), awaited_(std::get_if<Pattern>(&awaited)), moves_(moves(awaited)) {
    world_.add_observer(*this);
  }
  ~Listener() override { world_.remove_observer(*this); }
  void on_occurrence(const World&, const Occurrence& occurrence) override {
    heard_ = heard_ || (awaited_ != nullptr && matches(*awaited_, occurrence));
  }
  Duration looks_every() const override { return moves_ ? kEachMillisecond : kNever; }
  bool heard() const { return heard_; }

 private:
  World& world_;
  const Pattern* awaited_;
  bool moves_;
  bool heard_ = false;
};

struct DebugSession::Verb {
  std::string_view name;
  std::string_view arguments;
  std::string_view help;
  std::string (DebugSession::*obey)(const Words& words);
};

const std::vector<DebugSession::Verb>& DebugSession::verbs() {
  static const std::vector<Verb> kVerbs{
      {"step", "[N]", "to the next step of the scenario, or so many on", &DebugSession::step},
      {"back", "[N or TIME]", "to the step before, so many back, or by 500ms", &DebugSession::back},
      {"go", "TIME", "to a time after the setup, 12.5s; begin and end are times",
       &DebugSession::go},
      {"wait", "TIME", "lets time go on", &DebugSession::wait},
      {"until", "EVENT | SIGNAL is|above|below VALUE", "on until that comes", &DebugSession::until},
      {"print", "SIGNAL…", "what they are now", &DebugSession::print},
      {"plot", "SIGNAL… [TIME]", "their course up to now", &DebugSession::plot},
      {"events", "[N]", "what happened last", &DebugSession::events},
      {"list", "", "the steps of the scenario, with their times", &DebugSession::list},
      {"act", "ACTION NAME=VALUE…", "does something; what came after is no more",
       &DebugSession::act},
      {"save", "FILE", "what was done up to now, as a scenario", &DebugSession::save},
      {"help", "", "this list", &DebugSession::help},
      {"quit", "", "ends", &DebugSession::quit},
  };
  return kVerbs;
}

DebugSession::DebugSession(Scenario scenario, std::uint64_t seed,
                           const std::optional<Intervention>& besides)
    : scenario_(std::move(scenario)),
      sources_(read_sources(scenario_.files)),
      seed_(seed),
      world_(config_of(scenario_, seed)),
      timeline_(world_, {.bytes = kRing}) {
  play(besides);
  timeline_.seek(zero_);
}

DebugSession::~DebugSession() = default;

void DebugSession::play(const std::optional<Intervention>& besides) {
  struct Steps : Observer {
    Steps(World& of, const Player& with, std::vector<Begun>& all)
        : world(of), player(with), begun(all) {
      world.add_observer(*this);
    }
    ~Steps() override { world.remove_observer(*this); }
    void on_step(const World& now) override {
      const Place place = player.current();
      if (begun.empty() || begun.back().place != place) begun.push_back({now.now(), place});
    }
    World& world;
    const Player& player;
    std::vector<Begun>& begun;
  };
  Player player(world_, {});
  try {
    if (player.play(setup_steps(scenario_.setup))) {
      zero_ = world_.now();
      const Steps steps(world_, player, begun_);
      player.start(scenario_);
      if (besides) {
        player.be_lenient();
        player.intervene(besides->at, besides->action);
      }
      if (player.play(scenario_.steps)) player.finish();
    }
    failure_ = player.failure();
  } catch (const BadInput& error) {  // a part refused it
    failure_ = Failure{.place = player.current(),
                       .file = {},
                       .step = player.step_index(),
                       .expected = "what the step asks for",
                       .seen = error.what(),
                       .note = {},
                       .at = world_.now() - zero_,
                       .before = {}};
  }
  end_ = world_.now();
}

std::string DebugSession::greeting() const {
  std::string text = fmt::format("{}: ends {} after time zero", scenario_.title,
                                 format_moment(timeline_.end() - zero_));
  if (failure_) {
    text += fmt::format(", failed: expected {}; seen {}", failure_->expected, failure_->seen);
  }
  return text + "\n" + where();
}

std::string DebugSession::obey(std::string_view line) {
  std::istringstream input{std::string(line)};
  Words words;
  for (std::string word; input >> word;) words.push_back(word);
  if (words.empty()) return {};
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs()) {
    if (verb.name == words[0]) return (this->*verb.obey)(words);
    names.push_back(verb.name);
  }
  throw BadInput(unknown_word("command", words[0], names));
}

std::size_t DebugSession::begun_by_now() const {
  const auto later = std::find_if(begun_.begin(), begun_.end(),
                                  [&](const Begun& step) { return step.at > world_.now(); });
  return static_cast<std::size_t>(later - begun_.begin());
}

std::string DebugSession::line_of(const Place& place) const {
  const auto file = static_cast<std::size_t>(place.file);
  if (place == Place{}) return "behind the steps of " + scenario_.files.front();
  return fmt::format("{}:{}  {}", scenario_.files.at(file), place.line,
                     step_line(sources_.at(file), place));
}

std::string DebugSession::where() const {
  std::string text = format_moment(world_.now() - zero_);
  const std::size_t begun = begun_by_now();
  if (left_ && world_.now() >= *left_) {
    text += "  (not the scenario any more)";
  } else if (begun > 0) {
    text += "  " + line_of(begun_[begun - 1].place);
  }
  if (!failure_ || world_.now() - zero_ != failure_->at) return text + "\n";
  const bool placed = failure_->place != Place{};  // an invariant that all have stands nowhere
  return text + "\nhere it failed" + (placed ? ": " + line_of(failure_->place) : "") + "\n";
}

std::string DebugSession::step(const Words& words) {
  const std::size_t wanted = begun_by_now() + count_of(words, 1) - 1;
  if (wanted >= begun_.size()) {
    if (!left_ && world_.now() < end_) timeline_.seek(end_);
    return "no more steps\n" + where();
  }
  timeline_.seek(begun_[wanted].at);
  return where();
}

std::string DebugSession::back(const Words& words) {
  const bool span = words.size() > 1 && words[1].find_first_not_of("0123456789") < words[1].size();
  if (span) {
    const Time moment = world_.now() - parse_duration(words[1]);
    timeline_.seek(std::max(timeline_.begin(), moment));
    return where();
  }
  const std::size_t begun = begun_by_now();
  const std::size_t count = count_of(words, 1) + 1;
  timeline_.seek(begun < count ? zero_ : begun_[begun - count].at);
  return where();
}

std::string DebugSession::go(const Words& words) {
  const std::string& to = needed(words, "a time after the setup, begin or end");
  const Time moment = to == "begin" ? timeline_.begin()
                      : to == "end" ? timeline_.end()
                                    : zero_ + parse_duration(to);
  if (moment > timeline_.end()) {
    throw BadInput(fmt::format("{} is not there yet: it ends at {} (wait and until go on)", to,
                               format_moment(timeline_.end() - zero_)));
  }
  timeline_.seek(moment);
  return where();
}

std::string DebugSession::wait(const Words& words) {
  timeline_.run_until(world_.now() + parse_duration(needed(words, "a time")));
  return where();
}

std::string DebugSession::until(const Words& words) {
  std::vector<std::string> names;
  for (const Lock& lock : world_.locks()) names.push_back(lock.name);
  const Condition what = condition_of_words(
      fmt::to_string(fmt::join(words.begin() + 1, words.end(), " ")), LockNames(std::move(names)));
  const auto* signal = std::get_if<SignalCondition>(&what);
  const Listener listener(world_, what);
  const auto came = [&] {
    return signal == nullptr ? listener.heard() : holds(*signal, read(*signal, world_));
  };
  const Time begin = world_.now();
  const Time end = begin + kPatience;
  while (!came() && (timeline_.step(end) || world_.now() < end)) {
  }
  if (came()) return where();
  timeline_.seek(begin);
  return "it does not come within an hour\n" + where();
}

SignalOfLock DebugSession::signal_of(const std::string& name) const {
  const std::size_t slash = name.find('/');
  const bool named = slash != std::string::npos;
  const std::string signal = named ? name.substr(slash + 1) : name;
  const SignalSpec* found = find_signal(signal);
  if (found == nullptr) throw BadInput(unknown_word("signal", signal, signal_names()));
  return {found, world_.find_lock(named ? name.substr(0, slash) : std::string()), name};
}

std::string DebugSession::print(const Words& words) {
  needed(words, "a signal");
  std::string text;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const SignalOfLock of = signal_of(words[i]);
    text += fmt::format("{}  {}\n", of.label,
                        format_signal(*of.signal, of.signal->read(world_, of.lock)));
  }
  return text;
}

// The past is lived again for it, before the eyes of the log.
std::string DebugSession::plot(const Words& words) {
  needed(words, "a signal");
  Duration span = kPlotted;
  std::vector<SignalOfLock> signals;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool time = words[i].find_first_of("0123456789") == 0;
    if (time) {
      span = parse_duration(words[i]);
    } else {
      signals.push_back(signal_of(words[i]));
    }
  }
  const Time now = world_.now();
  const PlotSpan shown{std::max(timeline_.begin(), now - span), now};
  SignalLog log(signals, shown.from);
  const Timeline::Fork fork = timeline_.fork();
  fork.timeline->seek(shown.from);
  fork.world->add_observer(log);
  fork.timeline->run_until(now);
  return fmt::format("{}\n", fmt::join(text_plot(log.courses(), shown), "\n"));
}

std::string DebugSession::events(const Words& words) {
  const std::size_t count = count_of(words, kEvents);
  const std::vector<Occurrence> all = timeline_.occurrences();
  std::string text;
  for (std::size_t i = all.size() - std::min(count, all.size()); i < all.size(); ++i) {
    text += fmt::format("{:>12}  {}\n", format_moment(all[i].at - zero_), describe(all[i]));
  }
  return text;
}

std::string DebugSession::list(const Words&) {
  std::string text;
  const std::size_t begun = begun_by_now();
  for (std::size_t i = 0; i < begun_.size(); ++i) {
    text += fmt::format("{} {:>12}  {}\n", i + 1 == begun ? ">" : " ",
                        format_moment(begun_[i].at - zero_), line_of(begun_[i].place));
  }
  return text;
}

std::string DebugSession::act(const Words& words) {
  needed(words, "an action, as: act press_key key=5");
  const Words action(words.begin() + 1, words.end());
  world_.act(action_of_words(fmt::to_string(fmt::join(action, " "))));
  world_.run_until(world_.now());
  leave_scenario();
  return where();
}

// What would have come after is no more; an action that was refused has changed nothing.
void DebugSession::leave_scenario() {
  const Time now = world_.now();
  left_ = std::min(left_.value_or(now), now);
  begun_.resize(begun_by_now());
  if (failure_ && failure_->at > now - zero_) failure_.reset();
}

std::string DebugSession::save(const Words& words) {
  const std::string& file = needed(words, "a file");
  const Over over = saved_.contains(file) ? Over::scenarios : Over::outputs;
  refuse_overwriting(inputs_of(scenario_.file), {{"save", file, over}});
  const std::vector<LoggedAction> done(timeline_.done().begin(), timeline_.done().end());
  const std::string text = write_scenario({.title = scenario_.title + ", as it was worked",
                                           .why = scenario_.why,
                                           .seed = seed_,
                                           .setup = scenario_.setup,
                                           .actions = after_setup(scenario_.setup, done),
                                           .end = world_.now(),
                                           .hazard = scenario_.hazard.has_value()});
  OutputFile output(file, Readers::owner, over);
  output.stream() << text;
  output.finish();
  saved_.insert(file);
  return fmt::format("{}: it holds what was typed\n", file);
}

std::string DebugSession::help(const Words&) {
  std::string text;
  for (const Verb& verb : verbs()) {
    text += fmt::format("{:<44}{}\n", fmt::format("{} {}", verb.name, verb.arguments), verb.help);
  }
  return text;
}

std::string DebugSession::quit(const Words&) {
  ended_ = true;
  return {};
}

}  // namespace locktwin::sim
