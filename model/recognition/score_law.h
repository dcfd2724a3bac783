// The law of the score of strangers, and the threshold that gives a wanted rate of false accepts.
//
// Between a fixed direction and an isotropic one in R^d, (1 + cos) / 2 has the Beta distribution
// with both parameters (d - 1) / 2 (Cai, Fan, Jiang: Distributions of Angles in Random Packing on
// Spheres, JMLR 14, 2013). The density of the cosine is therefore proportional to
// (1 - t^2)^((d - 3) / 2): for an odd d a polynomial, so that no library function is needed.
#pragma once

namespace locktwin::model {

// The chance that a stranger's score lies above; threshold -1 .. 1.
double false_accept_rate(double threshold);

// The inverse, exact to 1e-12 in the threshold; rate above 0, at most 0.5.
double threshold_for(double rate);

// The chance that a stranger is taken for one of n enrolled; n >= 0.
double false_accept_rate_of_many(double rate, int n);

}  // namespace locktwin::model
