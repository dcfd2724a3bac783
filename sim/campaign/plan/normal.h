// The normal distribution, with the same bits on every processor.
#pragma once

namespace locktwin::sim {

// Below it lies that share of a normal distribution of mean 0 and deviation 1. Above 0, below 1.
// M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988): to 1e-15.
double normal_quantile(double share);
// The other way: which share lies below `value`.
double normal_share(double value);

}  // namespace locktwin::sim
