#include "model/body/mechanism.h"

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

constexpr double kThrownM = 0.022;

MechanismState turned(Side side) {
  MechanismState state;
  state.at(side) = {.pressed = true, .turn = 1};
  return state;
}

}  // namespace

TEST_CASE("a pressed handle is down after a fifth of a second and springs back as fast") {
  const MechanismParameters mechanism;
  MechanismState state;
  state.at(Side::inside).pressed = true;
  for (int i = 0; i < 100; ++i) advance(mechanism, state, 0.001);
  CHECK_THAT(state.at(Side::inside).turn, WithinAbs(0.5, 1e-9));
  CHECK_FALSE(at_rest(state));
  for (int i = 0; i < 101; ++i) advance(mechanism, state, 0.001);
  CHECK(state.at(Side::inside).turn == 1);
  CHECK(at_rest(state));
  state.at(Side::inside).pressed = false;
  for (int i = 0; i < 201; ++i) advance(mechanism, state, 0.001);
  CHECK(state.at(Side::inside).turn == 0);
  CHECK(at_rest(state));
  CHECK(state.at(Side::outside).turn == 0);
}

TEST_CASE("the inside handle withdraws latch and bolt, thrown or not", "[MEC-2]") {
  const double bolt_m = GENERATE(0.0, kThrownM);
  CHECK(latch_freedom({}, turned(Side::inside), bolt_m) == 0);
  CHECK(bolt_freedom({}, turned(Side::inside), bolt_m) == 0);
}

TEST_CASE("the outside handle withdraws the latch only while the clutch is engaged",
          "[MEC-1][MEC-2]") {
  CHECK(latch_freedom({}, turned(Side::outside), 0) == 0);
  CHECK(latch_freedom({}, turned(Side::outside), kThrownM) == 1);
  CHECK(bolt_freedom({}, turned(Side::outside), kThrownM) == 1);
}

TEST_CASE("the clutch is engaged when the bolt is withdrawn", "[MEC-1]") {
  CHECK(clutch_engaged({}, 0));
  CHECK(clutch_engaged({}, 0.001));
  CHECK_FALSE(clutch_engaged({}, 0.003));
  CHECK_FALSE(clutch_engaged({}, kThrownM));
}

TEST_CASE("the first part of a handle's turn moves nothing") {
  MechanismState state;
  state.at(Side::inside).turn = 0.09;
  CHECK(latch_freedom({}, state, 0) == 1);
  state.at(Side::inside).turn = 0.2;
  CHECK(latch_freedom({}, state, 0) < 1);
}
