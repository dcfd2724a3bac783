#include "model/panel/sounder.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::model;

TEST_CASE("The loudspeaker sounds as long as it is said, as loud as its volume") {
  Speaker speaker;
  CHECK(speaker.next_event() == kNever);
  for (int volume : {1, 2, 3}) {
    speaker.say(1s, volume, 500ms);
    CHECK_THAT(speaker.level_db(1200ms), WithinAbs(45.0 + 10 * volume, 1e-9));
    CHECK(speaker.next_event() == 1500ms);
    speaker.advance_to(1500ms);
    CHECK(speaker.level_db(1500ms) == 0);
    CHECK(speaker.next_event() == kNever);
    speaker = Speaker{};
  }
}

TEST_CASE("At volume 0 nothing is said, and the next prompt waits for the last") {
  Speaker speaker;
  speaker.say(0s, 0, 1s);
  CHECK(speaker.next_event() == kNever);
  speaker.say(0s, 2, 1s);
  speaker.say(500ms, 2, 1s);
  CHECK(speaker.next_event() == 2s);
  speaker.cut();
  CHECK(speaker.driven_db(600ms) == 0);
}

TEST_CASE("A dead sounder gives nothing, a covered one less, and none below silence", "[FLT-9]") {
  CHECK(heard_db(90, {.dead = true}) == 0);
  CHECK_THAT(heard_db(90, {.dead = false, .muffled_db = 25}), WithinAbs(65, 1e-9));
  CHECK(heard_db(20, {.dead = false, .muffled_db = 25}) == 0);
  Speaker speaker;
  speaker.say(0s, 3, 1s);
  speaker.fault.muffled_db = 30;
  CHECK(speaker.level_db(100ms) < speaker.driven_db(100ms));
}
