#include "sim/pins/core_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <variant>

#include "sim/scenario/fields.h"
#include "sim/scenario/setup_steps.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Lights, voice, radios and modules do what the core tells them over wires that are no pins here.
constexpr std::array<std::string_view, 17> kOfTheCore{
    "core.",  "twin.",           "panel.",       "screen.",      "camera.",       "bluetooth.",
    "wifi.",  "phones.",         "attacker.",    "speaker.",     "siren.",        "flash.",
    "clock.", "board.firmware_", "face_module.", "palm_module.", "finger_module."};

class CoreWords {
 public:
  CoreWords(const PinMap& map, Problems& problems) : map_(map), problems_(problems) {}

  void look(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
      place_ = step.place;
      if (const auto* expect = std::get_if<Expect>(&step.what)) look(*expect);
      if (const auto* remember = std::get_if<Remember>(&step.what)) {
        if (remember->what != Remember::What::moment) look(remember->of);
      }
      for (const std::vector<Step>* inner : lists_in(step)) look(*inner);
    }
  }
  void look(const Invariant& invariant) {
    place_ = invariant.place;
    look(invariant.what);
    if (invariant.when) look_at(*invariant.when);
  }

 private:
  void look(const Expect& expect) {
    look(expect.what);
    if (expect.until) look(*expect.until);
  }
  void look(const Condition& condition) {
    if (const auto* signal = std::get_if<SignalCondition>(&condition)) look_at(*signal);
    if (const auto* pattern = std::get_if<Pattern>(&condition)) look_at(*pattern);
    if (const auto* formula = std::get_if<Formula>(&condition)) look_at(*formula);
  }
  void look_at(const Formula& formula) {
    for (const FormulaPart& part : formula.parts) {
      std::visit([this](const auto& what) { look_at(what); }, part.what);
    }
  }
  void look_at(const Pattern& pattern) { tell(describe(pattern)); }
  void look_at(const SignalCondition& condition) {
    if (said_by_core(*condition.signal, map_)) tell(std::string(condition.signal->name));
  }
  void tell(const std::string& what) {
    if (told_ == place_) return;  // a setup asks much at one place
    told_ = place_;
    problems_.add(place_, fmt::format("{}: only the core says that, and here is nothing but its "
                                      "board's pins; leave it out, or link the core: --target "
                                      "tty:DEVICE beside --io",
                                      what));
  }

  const PinMap& map_;
  Problems& problems_;
  Place place_;
  std::optional<Place> told_;
};

}  // namespace

bool said_by_core(const SignalSpec& signal, const PinMap& map) {
  const std::string_view name = signal.name;
  if (name == "panel.touches") return false;  // fingers
  if (name.starts_with("siren.") && map.reads_output(BoardOutput::siren)) return false;
  if (name == "core.awake" && map.reads_output(BoardOutput::awake)) return false;
  return std::ranges::any_of(kOfTheCore,
                             [name](std::string_view group) { return name.starts_with(group); });
}

void refuse_core_words(const Scenario& scenario, const PinMap& map) {
  Problems problems;
  CoreWords words(map, problems);
  words.look(setup_steps(scenario.setup, SetupBoot::power));
  words.look(scenario.steps);
  for (const Invariant& invariant : scenario.always) words.look(invariant);
  if (!problems.empty()) throw BadInput(problems.text(scenario.files));
}

}  // namespace locktwin::sim
