#include "sim/record/other_digits.h"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/record/digit_words.h"
#include "sim/text/ascii.h"

namespace locktwin::sim {

namespace {

constexpr std::string_view kDigits = "0123456789";

// The text of one argument of an action, to be changed and put back.
struct Text {
  Action* action;
  std::size_t argument;
  std::string text;
};

// Digits one after another on one keypad, until another key: an entry, or a part of one.
struct Run {
  std::vector<char*> digits;

  std::string word() const {
    std::string word;
    for (const char* digit : digits) word += *digit;
    return word;
  }
};

class Typed {
 public:
  explicit Typed(Scenario& scenario) {
    for (SetupLock& lock : scenario.setup.locks) {
      for (SetupUser& user : lock.users) {
        add_word(user.pin);
        add_word(user.duress_pin);
      }
    }
    add_steps(scenario.steps);
  }

  void replace() {
    std::vector<std::string> words;
    for (const Run& run : runs_) words.push_back(run.word());
    const DigitWords others(words);
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const std::string other = others.other(words[i]);
      for (std::size_t at = 0; at < other.size(); ++at) *runs_[i].digits[at] = other[at];
    }
    for (const auto& [lifted, touched] : lifts_) lifted->text = touched->text;
    for (const Text& text : texts_) put_back(text);
  }

 private:
  void add_word(std::string& word) {
    Run run;
    for (char& sign : word) run.digits.push_back(&sign);
    if (!word.empty()) runs_.push_back(std::move(run));
  }

  void add_steps(std::vector<Step>& steps) {
    for (Step& step : steps) {
      if (auto* act = std::get_if<Do>(&step.what)) add_action(act->action);
      for (std::vector<Step>* list : lists_in(step)) add_steps(*list);
    }
  }

  void add_action(Action& action) {
    const std::vector<ArgumentSpec>& arguments = action.spec().arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (!arguments[i].secret) continue;
      if (const auto* text = std::get_if<std::string>(&action.values()[i])) {
        add_text(texts_.emplace_back(Text{&action, i, *text}));
      }
    }
  }

  void add_text(Text& text) {
    const std::string_view name = text.action->spec().name;
    if (name == "lift_key") return add_lift(text);
    if (name == "press_key" || name == "touch_key" || name == "type_keys") return add_keys(text);
    if (text.text.find_first_not_of(kDigits) == std::string::npos) add_word(text.text);
  }

  void add_keys(Text& text) {
    const bool one_key = text.action->spec().name != "type_keys";
    if (one_key && !is_digit(text.text[0])) return end_run(text.action->lock());
    touched_[text.text] = &text;
    for (char& sign : text.text) {
      if (is_digit(sign)) {
        run_of(text.action->lock()).digits.push_back(&sign);
      } else {
        end_run(text.action->lock());
      }
    }
  }

  void add_lift(Text& text) {
    const auto touched = touched_.find(text.text);
    if (touched != touched_.end()) lifts_.emplace_back(&text, touched->second);
  }

  Run& run_of(const std::string& lock) {
    const auto open = open_.find(lock);
    if (open != open_.end()) return *open->second;
    return *(open_[lock] = &runs_.emplace_back());
  }
  void end_run(const std::string& lock) { open_.erase(lock); }

  static void put_back(const Text& text) {
    std::vector<Value> values = text.action->values();
    values[text.argument] = text.text;
    *text.action = Action(text.action->spec(), std::move(values), text.action->lock());
  }

  std::deque<Text> texts_;  // their places in memory stay
  std::deque<Run> runs_;
  std::map<std::string, Run*> open_;      // by lock
  std::map<std::string, Text*> touched_;  // by key: who touched it last
  std::vector<std::pair<Text*, Text*>> lifts_;
};

}  // namespace

Scenario with_other_digits(const Scenario& scenario) {
  Scenario other = scenario;
  Typed(other).replace();
  return other;
}

}  // namespace locktwin::sim
