#include "sim/campaign/plan/normal.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("The normal distribution is that of the tables") {
  CHECK_THAT(normal_quantile(0.5), WithinAbs(0, 1e-15));
  CHECK_THAT(normal_quantile(0.975), WithinAbs(1.959963984540054, 1e-14));
  CHECK_THAT(normal_quantile(0.001), WithinAbs(-3.090232306167813, 1e-13));
  CHECK_THAT(normal_quantile(1e-12), WithinAbs(-7.034483825301132, 1e-11));
  CHECK_THAT(normal_share(1), WithinAbs(0.8413447460685429, 1e-14));
  CHECK(normal_share(-40) == 0);
  CHECK(normal_share(40) == 1);
}

TEST_CASE("The share below a quantile is the share that it was asked for") {
  for (const double share : {1e-9, 0.01, 0.074, 0.3, 0.5, 0.77, 0.93, 0.9999}) {
    CAPTURE(share);
    CHECK_THAT(normal_share(normal_quantile(share)), WithinAbs(share, 1e-14));
  }
}
