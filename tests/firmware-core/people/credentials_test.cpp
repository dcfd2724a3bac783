#include "firmware-core/people/credentials.h"

#include "tests/support/catch.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// An administrator, and user 2 with two faces, a palm and a duress finger.
RecordsBench furnished() {
  RecordsBench bench;
  bench.commission();
  const std::uint8_t user = bench.add_user();
  bench.enrol({1, CredentialKind::face, false}, 1);
  bench.enrol({user, CredentialKind::face, false}, 2);
  bench.enrol({user, CredentialKind::face, false}, 3);
  bench.enrol({user, CredentialKind::palm, false}, 4);
  bench.enrol({user, CredentialKind::finger, true}, 5);
  bench.enrol_pin(user, "274915");
  return bench;
}

}  // namespace

TEST_CASE("a new lock empties its modules", "[GEN-3]") {
  RecordsBench bench;
  bench.modules.templates[0][17] = 99;  // of whoever had it before
  bench.flash = FakeFlash{};
  bench.reboot();
  CHECK(bench.modules.stored(Module::face) == 0);
  const int orders = bench.modules.orders;
  bench.reboot();
  CHECK(bench.modules.orders == orders);
}

TEST_CASE("deleting a user deletes all their credentials, here and in the modules", "[USR-4]") {
  RecordsBench bench = furnished();
  REQUIRE(bench.modules.stored(Module::face) == 3);
  CHECK(bench.remove_user(2) == Reason::none);
  CHECK(bench.modules.stored(Module::face) == 1);
  CHECK(bench.modules.stored(Module::palm) == 0);
  CHECK(bench.modules.stored(Module::finger) == 0);
  CHECK(bench.find("274915").user == 0);
  CHECK(bench.owner(Module::face, 1).user == 1);
  CHECK_NOTHROW(bench.shown());
}

TEST_CASE("one template is deleted, only by its owner's name") {
  RecordsBench bench = furnished();
  Change change{.kind = Change::Kind::remove_credential,
                .user = 1,
                .credential = CredentialKind::face,
                .slot = 2};
  CHECK(bench.change(change).reason == Reason::unknown_target);
  change.user = 2;
  CHECK(bench.change(change).reason == Reason::none);
  CHECK(bench.modules.stored(Module::face) == 2);
  CHECK(bench.owner(Module::face, 2).user == 0);
  CHECK(bench.owner(Module::face, 3).user == 2);
  change.slot = GENERATE(as<std::uint8_t>{}, 0, 2, 51, 255);
  CHECK(bench.change(change).reason == Reason::unknown_target);
  CHECK_NOTHROW(bench.shown());
}

TEST_CASE("no slot number and no module reply finds an owner where there is none") {
  const RecordsBench bench = furnished();
  for (int slot = 0; slot < 256; ++slot) {
    const Owner owner = bench.owner(Module::palm, static_cast<std::uint8_t>(slot));
    CHECK((owner.user != 0) == (slot == 1));
  }
}

TEST_CASE("from the deletion on nothing of the user opens, even before the module is swept") {
  RecordsBench bench = furnished();
  bench.modules.dead[0] = true;
  CHECK(bench.remove_user(2) == Reason::none);
  CHECK(bench.modules.stored(Module::face) == 3);
  CHECK(bench.owner(Module::face, 2).user == 0);
  SECTION("the number is not given again before its templates are gone") {
    CHECK(bench.add_user() == 3);
    CHECK(bench.owner(Module::face, 2).user == 0);
  }
  SECTION("the next boot sweeps") {
    bench.modules.dead[0] = false;
    bench.reboot();
    CHECK(bench.modules.stored(Module::face) == 1);
    CHECK(bench.add_user() == 2);
  }
  SECTION("so does the next change") {
    bench.modules.dead[0] = false;
    bench.set(Setting::volume, 1);
    CHECK(bench.modules.stored(Module::face) == 1);
  }
}

TEST_CASE("the sweep waits while somebody is being identified, and a dead module ends it") {
  RecordsBench bench = furnished();
  bench.modules_unused = false;
  const int orders = bench.modules.orders;
  bench.remove_user(2);
  bench.run_for(10'000);
  CHECK(bench.modules.orders == orders);
  bench.modules.dead = {true, true, true};
  bench.end_identification();
  bench.run_for(60'000);
  CHECK(bench.modules.orders == orders + 3);  // once each, then no more
}

TEST_CASE("an error and an answer for another slot do not count as removed") {
  RecordsBench bench = furnished();
  bench.modules.dead[1] = true;
  bench.remove_user(2);
  bench.modules.dead[1] = false;
  bench.core.credentials.sweep_again();
  SECTION("error") {
    bench.modules.dead[1] = true;
    bench.modules.say({ModuleReply::present, Module::face, 0, 0});
    bench.run_for(20);
    bench.modules.say({ModuleReply::error, Module::palm, 0, 0});
  }
  SECTION("another slot") {
    bench.modules.dead[1] = true;
    bench.modules.say({ModuleReply::present, Module::face, 0, 0});
    bench.run_for(20);
    bench.modules.say({ModuleReply::removed, Module::palm, 7, 0});
  }
  bench.rest();
  CHECK(bench.modules.stored(Module::palm) == 1);
  bench.modules.dead[1] = false;
  bench.reboot();
  CHECK(bench.modules.stored(Module::palm) == 0);
}

TEST_CASE("a store that cannot be read empties no module") {
  RecordsBench bench = furnished();
  for (std::uint8_t& byte : bench.flash.bytes()) byte &= 0xF7;
  const int orders = bench.modules.orders;
  bench.reboot();
  CHECK(bench.core.store.broken());
  CHECK(bench.modules.orders == orders);
  CHECK_FALSE(bench.offers_setup());
  CHECK(bench.owner(Module::face, 1).user == 0);
}
