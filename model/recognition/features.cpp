#include "model/recognition/features.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "model/deterministic_math.h"

namespace locktwin::model {
namespace {

constexpr double kLargestStep = 127;

// -1 .. 1, neither end reached.
double uniform_of(std::uint64_t word) {
  constexpr double kStep = 1.0 / 9007199254740992.0;  // 2^-53
  return (static_cast<double>(word >> 11) + 0.5) * 2 * kStep - 1;
}

// Two independent normal numbers by the polar method (Marsaglia and Bray, SIAM Review 6, 1964).
std::array<double, 2> normal_pair(WordSource& chance) {
  for (;;) {
    const double x = uniform_of(chance.next());
    const double y = uniform_of(chance.next());
    const double r2 = x * x + y * y;
    if (r2 >= 1 || r2 == 0) continue;
    const double scale = std::sqrt(-2 * det_log(r2) / r2);
    return {x * scale, y * scale};
  }
}

Features normal_features(WordSource& chance) {
  Features features;
  for (std::size_t i = 0; i < features.size(); i += 2) {
    const auto pair = normal_pair(chance);
    features[i] = pair[0];
    if (i + 1 < features.size()) features[i + 1] = pair[1];
  }
  return features;
}

}  // namespace

Features direction_of(std::uint64_t trait) {
  WordSource chance(trait);
  return normalised(normal_features(chance));
}

Features capture_of(const Features& direction, double noise, WordSource& chance) {
  Features capture = normal_features(chance);
  const double scale = noise / std::sqrt(static_cast<double>(kFeatures));
  for (std::size_t i = 0; i < capture.size(); ++i) capture[i] = direction[i] + scale * capture[i];
  return normalised(capture);
}

Features normalised(const Features& features) {
  double length2 = 0;
  for (const double feature : features) length2 += feature * feature;
  const double scale = 1 / std::sqrt(length2);
  Features result = features;
  for (double& feature : result) feature *= scale;
  return result;
}

Template template_of(const Features& sum_of_captures) {
  double largest = 0;
  for (const double feature : sum_of_captures) largest = std::max(largest, std::abs(feature));
  Template stored{};
  for (std::size_t i = 0; i < stored.size(); ++i) {
    const double step = sum_of_captures[i] / largest * kLargestStep;
    stored[i] = static_cast<std::int8_t>(step < 0 ? step - 0.5 : step + 0.5);
  }
  return stored;
}

double score(const Template& stored, const Features& capture) {
  double sum = 0;
  int length2 = 0;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    sum += stored[i] * capture[i];
    length2 += stored[i] * stored[i];
  }
  return sum / std::sqrt(static_cast<double>(length2));
}

}  // namespace locktwin::model
