// Arguments that many actions with phones have, and what they come to.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/phones/app.h"
#include "sim/scene/scene.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

ArgumentSpec name_argument(std::string_view name, std::string_view help);
ArgumentSpec phone_argument();
ArgumentSpec user_argument();
// "from" and "until": spans from now by the phone's clock, left out for no limit.
std::vector<ArgumentSpec> validity_arguments();
ArgumentSpec choice_argument(std::string_view name, std::vector<std::string_view> choices,
                             std::optional<Value> fallback, std::string_view help);

Phone& phone_of(Scene& scene, const Action& action);
// Whose app can be worked: throws BadInput when it is switched off.
Phone& working_phone_of(Scene& scene, const Action& action);
// The owner of the phone wants this of the lock.
void wish(Scene& scene, const Action& action, Wish wish);

Times times_of(Scene& scene, const Action& action);
// The place of a choice among its words.
std::uint8_t index_of(const Action& action, std::string_view argument);

}  // namespace locktwin::sim
