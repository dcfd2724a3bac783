#include "sim/catalogue/phone_arguments.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr double kLongestS = 20 * 366 * 86'400.0;

// Seconds since 2000 by the phone's clock; 0 when the argument is left out: no limit.
std::uint32_t moment(Scene& scene, const Action& action, std::string_view argument) {
  if (!action.given(argument)) return 0;
  const std::uint32_t now_s = phone_of(scene, action).clock_s(scene.now);
  return now_s + static_cast<std::uint32_t>(action.number(argument));
}

}  // namespace

ArgumentSpec name_argument(std::string_view name, std::string_view help) {
  return {name, called, "", 0, 0, std::nullopt, {}, help};
}

ArgumentSpec phone_argument() {
  return name_argument("phone", "Whose phone: the name under which it was brought.");
}

ArgumentSpec user_argument() {
  return name_argument("user", "A user by name; the account knows their number.");
}

std::vector<ArgumentSpec> validity_arguments() {
  const Value open{std::monostate{}};
  return {
      {"from", duration, "s", 0.0, kLongestS, open, {}, "From so long after now; else at once."},
      {"until",
       duration,
       "s",
       0.0,
       kLongestS,
       open,
       {},
       "Until so long after now; else for ever."}};
}

ArgumentSpec choice_argument(std::string_view name, std::vector<std::string_view> choices,
                             std::optional<Value> fallback, std::string_view help) {
  return {name, choice, "", 0, 0, std::move(fallback), std::move(choices), help};
}

Phone& phone_of(Scene& scene, const Action& action) {
  return scene.household.get(action.text("phone"));
}

Phone& working_phone_of(Scene& scene, const Action& action) {
  Phone& phone = phone_of(scene, action);
  if (phone.on()) return phone;
  throw BadInput("phone: it is switched off; switch it on first: phone_switch part=power state=on",
                 "phone");
}

void wish(Scene& scene, const Action& action, Wish wish) {
  working_phone_of(scene, action).app(scene.which).ask(std::move(wish), scene.now);
}

Times times_of(Scene& scene, const Action& action) {
  return {moment(scene, action, "from"), moment(scene, action, "until")};
}

std::uint8_t index_of(const Action& action, std::string_view argument) {
  for (const ArgumentSpec& spec : action.spec().arguments) {
    if (spec.name != argument) continue;
    const auto found = std::find(spec.choices.begin(), spec.choices.end(), action.text(argument));
    return static_cast<std::uint8_t>(found - spec.choices.begin());
  }
  return 0;
}

}  // namespace locktwin::sim
