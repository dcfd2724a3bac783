// What a recogniser makes of a face, a palm or a finger: a direction in a space of kFeatures
// dimensions. Everybody's own direction is isotropic and follows from a number (`trait`); a capture
// is that direction with isotropic Gaussian noise upon it.
//
// The score of two of them is the cosine of the angle between. The chance that strangers score
// above a threshold is then known exactly (score_law.h), whatever template they are held against.
#pragma once

#include <array>
#include <cstdint>

#include "model/state/word_source.h"

namespace locktwin::model {

// Odd, so that the law of the score is a polynomial. Real recognisers use 64 to 512.
inline constexpr int kFeatures = 65;

using Features = std::array<double, kFeatures>;  // a direction has length 1

// The one that belongs to this number; the same number gives the same direction.
Features direction_of(std::uint64_t trait);

// A direction seen through noise of this length (root mean square over all dimensions; >= 0).
Features capture_of(const Features& direction, double noise, WordSource& chance);

Features normalised(const Features& features);  // must not be the null vector

// What a module keeps of an enrolment: a direction in 8-bit steps. Coarse, and of no use for
// drawing a face; strangers' scores keep their law, since it holds against any fixed direction.
using Template = std::array<std::int8_t, kFeatures>;

Template template_of(const Features& sum_of_captures);

// -1 .. 1
double score(const Template& stored, const Features& capture);

}  // namespace locktwin::model
