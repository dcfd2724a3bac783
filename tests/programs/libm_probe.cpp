// Prints a hash over the bits of many libm results. glibc picks its versions of these functions by
// processor; when GLIBC_TUNABLES takes features away, the hash must change. So the determinism test
// knows that its run under the tunables was really another one.
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <initializer_list>

int main() {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  for (int i = 1; i < 200000; ++i) {
    const volatile double x = i * 0.0137;  // volatile: the compiler must not compute it
    for (const double y : {std::sin(x), std::exp(x * 0.01), std::pow(x, 1.37), std::log(x)}) {
      hash = (hash ^ std::bit_cast<std::uint64_t>(y)) * 1099511628211ULL;
    }
  }
  std::printf("%016llx\n", static_cast<unsigned long long>(hash));
}
