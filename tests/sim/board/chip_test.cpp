#include "sim/board/chip.h"

#include <algorithm>

#include "firmware-core/flash_view.h"
#include "sim/time/time.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::model::Flash;
using locktwin::model::FlashResult;

namespace {

using Bytes = std::vector<std::uint8_t>;

struct FlashBench {
  Flash flash{{.size_bytes = locktwin::core::kFlashBytes,
               .page_bytes = locktwin::core::kFlashPageBytes,
               .word_bytes = locktwin::core::kFlashWordBytes}};
  Chip chip{1};
  Time now{0};

  void program(std::size_t address, const Bytes& bytes) {
    REQUIRE(flash.start_program(now, address, bytes) == FlashResult::ok);
    now += 1s;
    flash.advance_to(now);
    chip.wrote();
  }
  void erase(std::size_t page) {
    REQUIRE(flash.start_erase(now, page * locktwin::core::kFlashPageBytes) == FlashResult::ok);
    now += 1s;
    flash.advance_to(now);
    chip.wrote();
  }
  Bytes bytes() const { return {flash.bytes().begin(), flash.bytes().end()}; }
};

const Bytes kSecret = {'s', 'e', 'c', 'r', 'e', 't', '.', '.'};

bool holds(const Bytes& all, const Bytes& part) {
  return std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}
bool reads_as_zeros(const FlashBench& bench) {
  const Bytes bytes = bench.bytes();
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

}  // namespace

TEST_CASE("The cells show nothing of what the core keeps, and nothing is equal twice", "[SEC-8]") {
  FlashBench bench;
  bench.program(0, kSecret);
  bench.program(64, kSecret);
  const Chip::Cells cells = bench.chip.cells(bench.flash);
  REQUIRE(holds(bench.bytes(), kSecret));
  CHECK_FALSE(holds(cells, kSecret));
  const auto cell = [](const Chip::Cells& all, std::size_t word) {
    const auto at = all.begin() + static_cast<std::ptrdiff_t>(word * Chip::kCellBytes);
    return Bytes(at, at + Chip::kCellBytes);
  };
  CHECK(cell(cells, 0) != cell(cells, 8));
  CHECK(cell(cells, 1) == Bytes(Chip::kCellBytes, 0xFF));
  bench.erase(0);
  bench.program(0, kSecret);
  CHECK(cell(bench.chip.cells(bench.flash), 0) != cell(cells, 0));
  CHECK(cell(Chip(2).cells(bench.flash), 0) != cell(bench.chip.cells(bench.flash), 0));
}

TEST_CASE("The same cells put back are the same flash", "[SEC-8]") {
  FlashBench bench;
  bench.program(0, kSecret);
  const Bytes before = bench.bytes();
  bench.chip.put_cells(bench.flash, bench.chip.cells(bench.flash));
  CHECK_FALSE(bench.chip.foreign());
  CHECK(bench.bytes() == before);
}

TEST_CASE("An older image, an altered one, a blank one and another chip's read as zeros",
          "[SEC-8]") {
  FlashBench bench;
  bench.program(0, kSecret);
  const Chip::Cells older = bench.chip.cells(bench.flash);
  bench.program(8, kSecret);
  const Chip::Cells newest = bench.chip.cells(bench.flash);
  const Bytes before = bench.bytes();
  Chip::Cells altered = newest;
  altered[3] ^= 1;
  for (const Chip::Cells& other : {older, altered, Chip::Cells(newest.size(), 0xFF),
                                   Chip(2).cells(bench.flash), Chip::Cells()}) {
    bench.chip.put_cells(bench.flash, other);
    CHECK(bench.chip.foreign());
    CHECK(reads_as_zeros(bench));
    bench.chip.boot();
    CHECK(bench.chip.foreign());
    bench.chip.put_cells(bench.flash,
                         newest);  // whoever puts the right one back has done nothing
    CHECK_FALSE(bench.chip.foreign());
    CHECK(bench.bytes() == before);
  }
}

TEST_CASE("What the firmware has erased of a foreign flash is its own again", "[SEC-8]") {
  FlashBench bench;
  bench.program(0, kSecret);
  bench.chip.put_cells(bench.flash, {});
  REQUIRE(bench.chip.foreign());
  bench.erase(0);
  CHECK_FALSE(bench.chip.foreign());
  bench.program(0, kSecret);
  bench.chip.put_cells(bench.flash, bench.chip.cells(bench.flash));
  CHECK_FALSE(bench.chip.foreign());
  CHECK(holds(bench.bytes(), kSecret));
}

TEST_CASE("Every boot has a number and the chip's secret, and a stuck generator its last words",
          "[SEC-9]") {
  Chip chip(1);
  locktwin::core::Inputs first;
  locktwin::core::Inputs next;
  chip.boot();
  chip.fill(first);
  chip.boot();
  chip.fill(next);
  CHECK(next.boots == first.boots + 1);
  CHECK(next.chip_secret == first.chip_secret);
  CHECK(next.random != first.random);
  chip.set_random_stuck(true);
  chip.fill(first);
  CHECK(first.random == next.random);
}
