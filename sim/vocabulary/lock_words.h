// The lock's own words, each list in the order of its enumeration, from the core's .def files.
#pragma once

#include <string_view>
#include <vector>

namespace locktwin::sim {

using Words = std::vector<std::string_view>;

const Words& lock_state_words();
const Words& panel_mode_words();
const Words& reply_status_words();
const Words& method_words();
const Words& reason_words();
const Words& cause_words();
const Words& role_words();
const Words& part_words();

// "unknown" for a number that is none of them.
std::string_view word_at(const Words& words, std::size_t index);

}  // namespace locktwin::sim
