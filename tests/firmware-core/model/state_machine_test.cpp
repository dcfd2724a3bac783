// Random lives of a lock against the plain model of house.h: 3 * 10^4 commands, 10^5 in the deep
// test, each followed by a comparison of everything that the lock has answered, while watch.h looks
// at every step.
//
// RC_PARAMS overrides what is set here, and repeats a failure: RC_PARAMS="reproduce=…".
#include <cstdlib>
#include <memory>
#include <vector>

#include "tests/firmware-core/model/deeds_in_the_app.h"
#include "tests/support/catch.h"

using namespace locktwin::test::model;

namespace {

// The mean length of a run is half its size, which grows from 0 to max_size.
constexpr const char* kLives = "seed=20261122 max_success=290 max_size=500";
constexpr const char* kManyLives = "seed=20261122 max_success=880 max_size=500";

using CommandPointer = std::shared_ptr<const LockCommand>;
using Maker = CommandPointer (*)(const House&);

template <typename... Deeds>
void add(std::vector<Maker>& makers, int weight) {
  for (; weight > 0; --weight) {
    (makers.push_back([](const House& house) -> CommandPointer {
      return std::make_shared<const Does<Deeds>>(house);
    }),
     ...);
  }
}

// As often as they stand in it.
std::vector<Maker> all_makers() {
  std::vector<Maker> makers;
  add<TypesPin, HandlesDoor>(makers, 6);
  add<EnrolsPin, Enrols, Sets, UnlocksByPhone>(makers, 3);
  add<TypesAnything, TypesVisitorsCode, TypesOneTimeCode, ShowsFinger, ModuleTalks>(makers, 2);
  add<PressesKey, TypesTooFew, Replays, SendsNoise, AddsUser>(makers, 2);
  add<ShowsFace, ShowsPalm, Waits, WaitsOutLockout, LiftsLockout, SetsClock>(makers, 1);
  add<CutsPower, CutsPowerInTry, LosesClock, LocksByPhone, AsksTooMuch>(makers, 1);
  add<SetsValidity, DeletesUser, DeletesPin, SetsVisitorsCode, DeletesVisitorsCode>(makers, 1);
  return makers;
}

rc::Gen<CommandPointer> any_command(const House& house) {
  static const std::vector<Maker> kMakers = all_makers();
  return rc::gen::exec([kept = std::make_shared<const House>(house)] {
    const auto which = *rc::gen::inRange(std::size_t{0}, kMakers.size());
    return kMakers[which](*kept);
  });
}

void live(const char* parameters, int at_least) {
  const bool as_written = std::getenv("RC_PARAMS") == nullptr;
  if (as_written) setenv("RC_PARAMS", parameters, 1);
  int commands_done = 0;
  const bool agreed = rc::check("a lock and its model agree", [&commands_done] {
    const auto commands = *rc::state::gen::commands(House{}, any_command);
    LockUnderTest lock;
    rc::state::runAll(commands, House{}, lock);
    commands_done += static_cast<int>(commands.size());
  });
  REQUIRE(agreed);
  INFO(commands_done << " commands");
  CHECK((commands_done >= at_least || !as_written));
}

}  // namespace

TEST_CASE("a lock and the plain model of it never disagree, whatever is done to them",
          "[TWN-1][LCK-5][LCK-6][UNL-4][UNL-9][ALM-2][ALM-6][USR-2][USR-3][USR-4][PRV-1][INS-7]") {
  live(kLives, 30'000);
}

TEST_CASE("a lock and the plain model of it agree on 100,000 commands", "[TWN-1][.][deep][lives]") {
  live(kManyLives, 100'000);
}
