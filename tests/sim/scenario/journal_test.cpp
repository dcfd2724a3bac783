#include "sim/scenario/journal.h"

#include "tests/support/catch.h"

using namespace locktwin;
using namespace locktwin::sim;
using namespace std::chrono_literals;

namespace {

const Pattern kBooted{find_event("lock.booted"), nullptr, {}};
const Pattern kOpened{find_event("door.opened"), nullptr, {}};
const Pattern kClosed{find_event("door.closed"), nullptr, {}};

void add(Journal& journal, Time at, core::EventKind kind) {
  Occurrence occurrence;
  occurrence.at = at;
  occurrence.kind = OccurrenceKind::event;
  occurrence.event = {kind, 0, 0};
  journal.add(occurrence);
}

}  // namespace

TEST_CASE("an occurrence answers at most one expectation") {
  Journal journal;
  add(journal, 1s, core::EventKind::door_opened);
  CHECK(journal.take(kOpened));
  CHECK_FALSE(journal.take(kOpened));
  add(journal, 1s, core::EventKind::door_opened);
  CHECK(journal.take(kOpened));
}

TEST_CASE("occurrences of one moment are taken in any order, of different moments in theirs") {
  Journal journal;
  add(journal, 1s, core::EventKind::door_opened);
  add(journal, 1s, core::EventKind::door_closed);
  add(journal, 2s, core::EventKind::lock_booted);
  SECTION("same moment") {
    CHECK(journal.take(kClosed));
    CHECK(journal.take(kOpened));
    CHECK(journal.take(kBooted));
  }
  SECTION("an earlier moment is over once a later one was taken") {
    CHECK(journal.take(kBooted));
    CHECK_FALSE(journal.take(kOpened));
    CHECK_THAT(journal.nearest(kOpened, 0s), ContainsSubstring("1.000 s, before"));
  }
}

TEST_CASE("what happened before the last action answers nothing any more") {
  Journal journal;
  add(journal, 1s, core::EventKind::door_opened);
  journal.move_cursor_to_end();
  CHECK_FALSE(journal.take(kOpened));
  add(journal, 1s, core::EventKind::door_opened);
  CHECK(journal.take(kOpened));
}

TEST_CASE("counting uses up what it counts") {
  Journal journal;
  for (int i = 0; i < 3; ++i) add(journal, 1s * i, core::EventKind::door_opened);
  CHECK(journal.take(kOpened));
  CHECK(journal.take_all(kOpened) == 2);
  CHECK(journal.take_all(kOpened) == 0);
}

TEST_CASE("a miss is explained by what comes nearest") {
  Journal journal;
  CHECK(journal.nearest(kOpened, 0s) == "it has not happened");
  add(journal, 3s, core::EventKind::access_denied);
  Pattern wrong{find_event("access.denied"), nullptr, {}};
  wrong.fields[1] = static_cast<std::uint8_t>(core::Reason::wrong);
  CHECK(journal.nearest(wrong, 1s) == "access.denied method=none reason=none at 2.000 s");
  CHECK(journal.last(8, 1s) ==
        std::vector<std::string>{"     2.000 s  access.denied method=none reason=none"});
}
