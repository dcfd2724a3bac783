// Reading an object key by key: what is not asked for is an unknown key. Mistakes are collected, so
// that all of a file's are told at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "sim/text/located_json.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// 2^53: whole numbers of JSON are exact so far.
inline constexpr std::uint64_t kGreatestSeed = 9'007'199'254'740'992;

// "FILE:LINE:COLUMN", the file by its number in `files`.
std::string where(const std::vector<std::string>& files, Place place);

class Problems {
 public:
  void add(Place place, const std::string& message) { all_.push_back({place, message}); }
  bool empty() const { return all_.empty(); }
  std::size_t count() const { return all_.size(); }
  // A line each, in the order of the files, none twice; of very many the first ones and how many
  // there are.
  std::string text(const std::vector<std::string>& files) const;

 private:
  struct Problem {
    Place place;
    std::string message;
  };
  std::vector<Problem> all_;
};

class Fields {
 public:
  // `what` names the object in messages: "setup". A value that is no object is a problem.
  Fields(const Located& object, std::string_view what, Problems& problems);

  Place place() const { return object_.place; }
  Problems& problems() { return problems_; }

  // The value of a key, null when it is absent. Asking makes the key known.
  const Located* take(std::string_view key);
  // Typed; absent or, after telling it, of the wrong type: none.
  std::optional<std::string> text(std::string_view key);
  std::optional<double> number(std::string_view key, double low, double high);
  std::optional<int> whole_number(std::string_view key, int low, int high);
  std::optional<std::uint64_t> seed(std::string_view key);  // 0 .. kGreatestSeed
  std::optional<Duration> duration(std::string_view key);
  const std::vector<Located>* list(std::string_view key);
  // Tells that a key is missing.
  void need(std::string_view key, std::string_view help);
  // Keys nobody has asked for, in the order of the file; makes them known.
  std::vector<const LocatedMember*> take_rest();
  // Tells every unknown key with the known ones.
  void finish();

 private:
  std::optional<double> whole(std::string_view key, double low, double high);
  void know(std::string_view key);
  const Located* typed(std::string_view key, Located::Kind kind, std::string_view wanted);

  const Located& object_;
  std::string what_;
  Problems& problems_;
  std::vector<std::string_view> known_;             // in the order in which they were asked for
  std::unordered_set<std::string_view> known_set_;  // the same
};

}  // namespace locktwin::sim
