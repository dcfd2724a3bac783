// Pieces of a JSON schema that all of its parts are made of.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

using SchemaJson = nlohmann::ordered_json;

SchemaJson reference(std::string_view definition);
// That, or a text with a variable or an expression in it.
SchemaJson or_variable(SchemaJson schema);
// One of these, or a text with a variable that stands for one.
SchemaJson or_chosen(const SchemaJson& words);
// An object with exactly these keys, of which `required` must be there.
SchemaJson object(const SchemaJson& properties, const SchemaJson& required);
// What has all of these keys, and what has none of those. The type is said wherever an object is
// meant: validators in strict mode ask for it.
SchemaJson having(const SchemaJson& keys);
SchemaJson excluding(std::initializer_list<const char*> keys);
// An `if` on the word of a key.
SchemaJson word_is(const std::string& key, const SchemaJson& word);
SchemaJson text_schema();
SchemaJson time_schema();  // "500ms"
// "2026-03-31T09:05", by the clock of the house, of UTC ("Z") or one so far from it ("+01:00").
SchemaJson moment_schema();
// The value of an argument of an action.
SchemaJson argument_schema(const ArgumentSpec& argument);

}  // namespace locktwin::sim
