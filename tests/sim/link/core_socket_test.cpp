#include "sim/link/core_socket.h"

#include <array>
#include <memory>
#include <string>

#include "model/state/difference.h"
#include "sim/lock/lock.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;
namespace model = locktwin::model;

namespace {

// Leaves other rubbish on the stack that a step will use.
[[gnu::noinline]] void scribble(unsigned char with) {
  std::array<volatile unsigned char, 60'000> rubbish;
  for (auto& byte : rubbish) byte = with;
}

void live(Home& home, unsigned char rubbish) {
  home.insert_battery();
  home.act("type_keys", {{"keys", std::string("5✓↶✓482915✓482915✓")}});
  const Time end = 20s;
  do {
    scribble(rubbish);
  } while (home.world.step(end));
}

// A chip at the end of a wire: there is one of it.
class OneChip : public CoreLink {
 public:
  void boot(locktwin::core::FlashView) override {}
  void step(const locktwin::core::Inputs&, locktwin::core::FlashView,
            locktwin::core::Outputs& outputs) override {
    outputs = {};
    outputs.red_light = true;
  }
  std::string_view kind() const override { return "remote"; }
  std::unique_ptr<CoreLink> clone() const override {
    throw CoreLinkError("a core on a chip cannot be copied");
  }
  model::StateBytes save() const override {
    throw CoreLinkError("the state of a core on a chip cannot be read");
  }
  void load(std::span<const std::uint8_t>) override {}
};

using AsBytes = model::FieldAsBytes<CoreSocket>;

}  // namespace

TEST_CASE("A copy of a lock has a core of its own") {
  Home home;
  live(home, 0);
  Lock copy = home.world.lock();
  const model::StateBytes before =
      model::FieldAsBytes<locktwin::core::Outputs>::bytes(copy.board.outputs());
  home.type("5");
  home.type("482915✓");
  CHECK(model::FieldAsBytes<locktwin::core::Outputs>::bytes(copy.board.outputs()) == before);
  CHECK(model::state_hash(copy) != model::state_hash(home.world.lock()));
}

TEST_CASE("What a core and its wires hold does not depend on what lay in memory before") {
  Home one;
  Home other;
  live(one, 0);
  live(other, 0xA5);
  CHECK(model::differences(one.world.lock().board, other.world.lock().board, 1).empty());
  CHECK(one.world.state_hash() == other.world.state_hash());
}

TEST_CASE("Where two boards differ is named by the field of the core's wires") {
  Home one;
  Home other;
  live(one, 0);
  live(other, 0);
  other.done("press_key", {{"key", std::string("5")}});
  const auto found = model::differences(one.world.lock().board, other.world.lock().board, 2);
  REQUIRE(found.size() == 2);
  CHECK(found[0].field == "inputs_.now_ms");
  CHECK(found[1].field == "outputs_.lit_keys");
}

TEST_CASE("A core that cannot be copied makes its lock one that cannot, and says so") {
  CoreSocket socket(std::make_unique<OneChip>());
  CHECK_THROWS_WITH(CoreSocket(socket), ContainsSubstring("cannot be copied"));
  CoreSocket moved = std::move(socket);
  CHECK(moved->kind() == "remote");
  CoreSocket here;
  CHECK_THROWS_AS(here = moved, CoreLinkError);
  CHECK(here->kind() == "local");  // as it was
}

TEST_CASE("The state of one kind of core is refused by another kind") {
  const model::StateBytes bytes = AsBytes::bytes(CoreSocket());
  CoreSocket chip(std::make_unique<OneChip>());
  CHECK_THROWS_WITH(AsBytes::parse(bytes, chip), ContainsSubstring("local"));
  CoreSocket here;
  CHECK_THROWS_AS(AsBytes::parse(std::span(bytes).first(bytes.size() - 1), here), model::BadState);
  AsBytes::parse(bytes, here);
  CHECK(AsBytes::bytes(here) == bytes);
}

TEST_CASE("Another core is plugged in without power only, and is the one that is stepped") {
  Home home;
  WorldState state = home.world.state();
  state.locks.front().board.plug_in(CoreSocket(std::make_unique<OneChip>()));
  Board& board = state.locks.front().board;
  Lock& lock = state.locks.front();
  lock.plant.supply.insert_new(1.0, 20.0);
  REQUIRE_FALSE(board.supply(1s, lock.plant));  // the supervisor waits
  const Time later = 1s + from_seconds(model::ElectronicsParameters{}.reset_s);
  REQUIRE(board.supply(later, lock.plant));
  REQUIRE(board.read(later, lock.plant));
  board.step_core(lock.plant);
  CHECK(board.outputs().red_light);
  CHECK_THROWS_WITH(board.plug_in(CoreSocket()), ContainsSubstring("battery"));
}
