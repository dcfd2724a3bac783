#include "firmware-core/phone/pages.h"

#include <vector>

#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

using Bytes = std::vector<std::uint8_t>;

template <typename Row>
Bytes bytes_of(const Row& row) {
  ReplyPayload page;
  REQUIRE(pages::put(row, page));
  const auto bytes = page.bytes();
  return Bytes(bytes.begin(), bytes.end());
}

// What is taken is put again as the same bytes.
template <typename Row>
void expect_kept(const Bytes& bytes) {
  REQUIRE(bytes.size() == pages::kBytes<Row>);
  CHECK(bytes_of(pages::take<Row>(bytes)) == bytes);
}

}  // namespace

TEST_CASE("the status page has its bytes in their order", "[APP-1]") {
  pages::Status status;
  status.lock = LockState::locked;
  status.door = pages::Door::open;
  status.battery_percent = 77;
  status.privacy = status.battery_low = true;
  status.lockout_left_s = 0x04030201;
  status.clock_s = 0x08070605;
  status.newest_event = 0x0C0B0A09;
  status.acknowledged_event = 0x100F0E0D;
  status.wifi_dbm = -60;
  status.role = Role::administrator;
  for (std::uint8_t& byte : status.zone) byte = 0x5A;
  const Bytes bytes = bytes_of(status);
  CHECK(bytes == Bytes{2,    1,    77,   0x12, 1,    2,    3,    4,    5,    6,    7,    8,
                       9,    10,   11,   12,   13,   14,   15,   16,   196,  1,    0x5A, 0x5A,
                       0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A});
  const auto read = pages::take<pages::Status>(bytes);
  CHECK(read.wifi_dbm == -60);
  CHECK((read.privacy && read.battery_low && !read.locked_out && !read.away && !read.clock_known));
  expect_kept<pages::Status>(bytes);
}

TEST_CASE("rows of users, credentials, settings, events and phones keep their bytes", "[APP-1]") {
  expect_kept<pages::User>({7, 1, 3, 1, 2, 5, 1, 2, 3, 4, 5, 6, 7, 8});
  expect_kept<pages::Credential>({3, 50, 1});
  expect_kept<pages::Setting>({0x34, 0x12});
  expect_kept<pages::Event>({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 7});
  expect_kept<pages::Phone>({80, 2, 1, 50, 1, 2, 3, 4, 5, 6, 7, 8});
  const auto event = pages::take<pages::Event>(Bytes{1, 0, 0, 0, 2, 0, 0, 0, 3, 4, 5, 6, 6});
  CHECK((event.number == 1 && event.clock_s == 2 && event.kind == 3 && event.first == 4));
  CHECK((event.second == 5 && event.third == 6));
  CHECK((!event.clock_known && event.lost_before && event.ahead));
}

TEST_CASE("a page holds whole rows, and says when there may be more", "[APP-6]") {
  ReplyPayload page;
  std::uint8_t put = 0;
  for (; pages::put(pages::Phone{.id = static_cast<std::uint8_t>(put + 1U)}, page);) ++put;
  CHECK(put == 8);
  std::vector<int> ids;
  pages::for_each_row<pages::Phone>(page.bytes(),
                                    [&](const pages::Phone& row) { ids.push_back(row.id); });
  CHECK(ids == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
  CHECK_FALSE(pages::is_last_page<pages::Phone>(page.bytes().size()));
  CHECK(pages::is_last_page<pages::Phone>(7 * 12));
  const Bytes cut(page.bytes().begin(), page.bytes().begin() + 30);
  int whole = 0;
  pages::for_each_row<pages::Phone>(cut, [&](const pages::Phone&) { ++whole; });
  CHECK(whole == 2);
}
