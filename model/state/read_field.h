// Reads one field of a state that lists its fields (fields.h), by name: for observers of what a
// type does not tell by itself.
#pragma once

#include <string_view>

#include "model/state/fields.h"

namespace locktwin::model {

// `read` gets the field of that name, if it can take its type.
template <typename State, typename Read>
void read_field(const State& state, std::string_view wanted, Read read) {
  visit_fields(
      [&](std::string_view name, const auto& field) {
        if constexpr (requires { read(field); }) {
          if (name == wanted) read(field);
        }
      },
      state);
}

}  // namespace locktwin::model
