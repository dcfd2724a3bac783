// Elementary functions that give the same bits on every x86-64 processor and optimisation level.
//
// glibc picks other versions of exp, sin, … by processor (FMA or not), so the simulation path uses
// these instead: only + - * / and exact bit operations. Within 1e-14 relative of the true value (a
// test compares with libm); the C++ standard's special values are kept for infinities.
#pragma once

namespace locktwin::model {

double det_exp(double x);             // overflows to infinity above 709.78, to zero below -708.39
double det_expm1(double x);           // exp(x) - 1 without cancellation near zero
double det_tanh_below_one(double x);  // tanh for |x| <= 19.1

// Inline, because the plant calls it mostly where it is flat: there 1 - tanh is lost in rounding.
inline constexpr double kFlatTanh = 19.1;
inline double det_tanh(double x) {
  if (x > kFlatTanh) return 1;
  return x < -kFlatTanh ? -1 : det_tanh_below_one(x);
}

double det_log(double x);  // natural; x > 0, normal (not denormal)
double det_sin(double x);  // |x| <= 1e5 rad
double det_cos(double x);  // |x| <= 1e5 rad

}  // namespace locktwin::model
