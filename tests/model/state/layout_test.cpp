#include "model/state/layout.h"

#include <set>

#include "model/plant.h"
#include "tests/model/state/kinds_sample.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace locktwin::tests;

namespace {

template <typename T>
std::uint64_t layout_of(const T& sample) {
  StateHash hash;
  hash_layout(hash, sample);
  return hash.value();
}

// A type, and what somebody may make of it.
struct Before {
  int a = 0;
  double b = 0;
  LT_FIELDS(a, b)
};
struct Longer {
  int a = 0;
  double b = 0;
  bool c = false;
  LT_FIELDS(a, b, c)
};
struct Renamed {
  int a = 0;
  double other = 0;
  LT_FIELDS(a, other)
};
struct Reordered {
  double b = 0;
  int a = 0;
  LT_FIELDS(b, a)
};
struct Wider {
  std::int64_t a = 0;
  double b = 0;
  LT_FIELDS(a, b)
};
struct OfAnotherKind {
  int a = 0;
  std::int64_t b = 0;
  LT_FIELDS(a, b)
};
struct Same {
  int a = 0;
  double b = 0;
  LT_FIELDS(a, b)
};

template <typename Part>
struct Holding {
  Part part;
  LT_FIELDS(part)
};

template <typename T>
std::set<std::uint64_t> layouts_that_hold(const T&) {
  return {layout_of(Holding<T>{}),
          layout_of(Holding<std::vector<T>>{}),
          layout_of(Holding<std::optional<T>>{}),
          layout_of(Holding<std::array<T, 2>>{}),
          layout_of(Holding<std::array<T, 3>>{}),
          layout_of(Holding<std::map<int, T>>{}),
          layout_of(Holding<std::variant<int, T>>{})};
}

}  // namespace

TEST_CASE("a field more, another name, order, width or kind is another layout") {
  const std::set<std::uint64_t> layouts{layout_of(Before{}),  layout_of(Longer{}),
                                        layout_of(Renamed{}), layout_of(Reordered{}),
                                        layout_of(Wider{}),   layout_of(OfAnotherKind{})};
  CHECK(layouts.size() == 6);
  CHECK(layout_of(Same{}) == layout_of(Before{}));
}

TEST_CASE("the layout sees through whatever holds a type") {
  std::set<std::uint64_t> all = layouts_that_hold(Before{});
  CHECK(all.size() >= 6);
  all.merge(layouts_that_hold(Longer{}));
  CHECK(all.size() >= 12);
}

TEST_CASE("the layout does not depend on values") {
  CHECK(layout_of(Kinds{}) == layout_of(full_sample()));
  Plant moving;
  moving.body.set_handle(Side::inside, true);
  moving.advance_to(std::chrono::milliseconds(30));
  CHECK(layout_of(moving) == layout_of(Plant{}));
}
