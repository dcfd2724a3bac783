// Who the people are: named, each with a face, palms and fingers of their own. What these look like
// follows from the world's seed and the name alone, so nobody has to be introduced; only what is
// unusual about a person is described.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "model/recognition/anatomy.h"
#include "model/state/fields.h"

namespace locktwin::sim {

struct Description {
  model::Hands hands;
  double wetness = 0.4;  // of the skin: 0 bone-dry .. 1 dripping
  LT_FIELDS(hands, wetness)
};

class Persons {
 public:
  explicit Persons(std::uint64_t seed) : seed_(seed) {}

  void describe(std::string_view name, const Description& description);
  Description description(std::string_view name) const;
  // What the features of this part follow from: "face", "right palm", "left thumb".
  std::uint64_t trait(std::string_view name, std::string_view part) const;

  LT_FIELDS(seed_, described_)

 private:
  std::uint64_t seed_;
  std::map<std::string, Description, std::less<>> described_;
};

}  // namespace locktwin::sim
