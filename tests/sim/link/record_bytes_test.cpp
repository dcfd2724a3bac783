#include "sim/link/record_bytes.h"

#include <limits>

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

RecordBytes changed(const RecordBytes& before, const RecordBytes& now) {
  RecordBytes coded;
  put_changes(coded, before, now);
  RecordBytes back = before;
  RecordPen pen(coded);
  pen.changes(back, 1000);
  CHECK(pen.left().empty());
  CHECK(back == now);
  return coded;
}

}  // namespace

TEST_CASE("numbers of any size come back") {
  for (const std::uint64_t number :
       {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16'384},
        std::numeric_limits<std::uint64_t>::max()}) {
    RecordBytes bytes;
    put_number(bytes, number);
    RecordPen pen(bytes);
    CHECK(pen.number() == number);
    CHECK(pen.left().empty());
  }
}

TEST_CASE("a number past 64 bits is refused") {
  const RecordBytes bytes{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02};
  CHECK_THROWS_AS(RecordPen(bytes).number(), BadRecordBytes);
}

TEST_CASE("what changed against the bytes before is all that is written") {
  CHECK(changed({1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}) == RecordBytes{6, 6});
  CHECK(changed({1, 2, 3, 4, 5, 6}, {1, 2, 9, 4, 5, 6}) == RecordBytes{6, 2, 1, 9, 3});
  CHECK(changed({}, {0, 0, 7}) == RecordBytes{3, 2, 1, 7});
  changed({1, 2, 3, 4, 5, 6}, {});
  changed({1, 2, 3}, {1, 2, 3, 4, 5, 6});
  changed({1, 2, 3, 4, 5, 6, 7, 8}, {9, 2, 9, 4, 5, 6, 7, 9});
  changed({1, 2, 3, 4}, {1, 2});
}

TEST_CASE("changes that are cut short, too long or go nowhere are refused") {
  RecordBytes bytes;
  const RecordBytes whole{6, 2, 1, 9, 3};
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CHECK_THROWS_AS(RecordPen(std::span(whole).first(length)).changes(bytes, 6), BadRecordBytes);
  }
  CHECK_THROWS_AS(RecordPen(whole).changes(bytes, 5), BadRecordBytes);
  const RecordBytes no_end{6, 0, 0};
  CHECK_THROWS_AS(RecordPen(no_end).changes(bytes, 6), BadRecordBytes);
  const RecordBytes past{6, 7};
  CHECK_THROWS_AS(RecordPen(past).changes(bytes, 6), BadRecordBytes);
}
