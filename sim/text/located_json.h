// JSON in which every key and value knows where it stands, so that a mistake can be pointed at.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

// Line and column, counted from 1; a column is a character, not a byte.
struct Place {
  int line = 1;
  int column = 1;
  int file = 0;  // of those that were read together; 0 is the one that was asked for
  bool operator==(const Place&) const = default;
};

struct LocatedMember;

struct Located {
  enum class Kind { null, flag, number, text, list, object };

  Kind kind = Kind::null;
  Place place;
  bool flag = false;
  double number = 0;
  std::string text;
  std::vector<Located> items;          // of a list
  std::vector<LocatedMember> members;  // of an object, in the order of the file
  bool rounded = false;  // a whole number that no double holds: `number` is the nearest one

  const LocatedMember* find(std::string_view key) const;  // null when there is none
};

struct LocatedMember {
  std::string key;
  Place place;  // of the key
  Located value;
};

std::string_view name_of(Located::Kind kind);  // "a number"

// One that stands in no file, or is made of what stands at a place.
Located located_number(double number, Place place = {});
Located located_text(std::string text, Place place = {});

// Text that is not JSON, or has a key twice in one object, or nests deeper than 64 levels; also a
// value that whoever reads the JSON refuses.
class BadJson : public std::runtime_error {
 public:
  BadJson(Place place, const std::string& message) : std::runtime_error(message), place_(place) {}
  Place place() const { return place_; }

 private:
  Place place_;
};

Located parse_located_json(std::string_view text);  // throws BadJson

}  // namespace locktwin::sim
