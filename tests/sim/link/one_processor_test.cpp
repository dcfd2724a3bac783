#include "sim/link/one_processor.h"

#include <sched.h>

#include <optional>
#include <thread>

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

cpu_set_t processors_of_this_thread() {
  cpu_set_t set;
  CPU_ZERO(&set);
  REQUIRE(::sched_getaffinity(0, sizeof set, &set) == 0);
  return set;
}

bool same(const cpu_set_t& a, const cpu_set_t& b) {
  return CPU_EQUAL(&a, &b);
}

}  // namespace

TEST_CASE("Who shares a processor stays on one, and afterwards goes where it could before") {
  const cpu_set_t before = processors_of_this_thread();
  {
    const OneProcessor here;
    const cpu_set_t now = processors_of_this_thread();
    CHECK(CPU_COUNT(&now) == 1);
  }
  CHECK(same(processors_of_this_thread(), before));
}

TEST_CASE("A second one takes another processor, where there is one") {
  const cpu_set_t all = processors_of_this_thread();
  if (CPU_COUNT(&all) < 2) return;
  const OneProcessor here;
  const cpu_set_t mine = processors_of_this_thread();
  std::optional<cpu_set_t> others;
  std::thread([&] {
    ::sched_setaffinity(0, sizeof all, &all);  // a thread begins where its maker may be
    const OneProcessor there;
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) == 0) others = set;
  }).join();
  REQUIRE(others.has_value());
  CHECK_FALSE(same(*others, mine));
}
