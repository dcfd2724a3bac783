#include "model/energy/pack.h"

#include "tests/support/catch.h"

using namespace locktwin::model;

TEST_CASE("ageing takes a fifth of the capacity and half as much resistance again in 800 cycles") {
  const PackParameters old = aged(pack_2s(), 800);
  CHECK_THAT(old.cell.capacity_ah, WithinAbs(4.0, 1e-12));
  CHECK_THAT(old.cell.r0_ohm, WithinAbs(0.042, 1e-12));
  CHECK_THAT(old.cell.r2_ohm, WithinAbs(0.030, 1e-12));
  CHECK(old.wiring_ohm == pack_2s().wiring_ohm);
  CHECK(aged(pack_2s(), 5000).cell.capacity_ah == 2.5);
}

TEST_CASE("a pack counts its equivalent full cycles in both directions") {
  Pack pack = make_pack(pack_2s(), 1, 25);
  advance(pack, 4 * 3600, 1);
  CHECK_THAT(pack.cycles, WithinAbs(0.4, 1e-9));
  advance(pack, 4 * 3600, -1);
  CHECK_THAT(pack.cycles, WithinAbs(0.8, 1e-9));
}

TEST_CASE("a pack on the shelf loses two percent a month") {
  Pack pack = make_pack(pack_2s(), 0.9, 25);
  advance(pack, 365.0 / 12 * 86'400, 0);
  CHECK_THAT(pack.state.soc, WithinAbs(0.88, 1e-9));
  CHECK(pack.cycles == 0);
}

TEST_CASE("an over-discharged pack cuts off after its delay, and only a charger wakes it") {
  Pack pack = make_pack(pack_2s(), -0.008, 25);  // 2.36 V a cell
  advance(pack, 0.05, 0);
  CHECK(gives_current(pack));
  advance(pack, 0.06, 0);
  CHECK_FALSE(gives_current(pack));
  CHECK(pack.protection.is == Protection::empty);
  release_load(pack);
  CHECK_FALSE(gives_current(pack));
  release_charger(pack);
  CHECK(gives_current(pack));
}

TEST_CASE("a dip shorter than the delay does not cut off") {
  Pack pack = make_pack(pack_2s(), 0.03, 25);
  for (int i = 0; i < 20; ++i) {
    advance(pack, 0.05, 5.9);
    advance(pack, 0.05, 0);
  }
  CHECK(gives_current(pack));
}

TEST_CASE("a short circuit cuts off in ten milliseconds and is over when the load is gone") {
  Pack pack = make_pack(pack_2s(), 0.8, 25);
  for (int i = 0; i < 9; ++i) advance(pack, 0.001, 20);
  CHECK(gives_current(pack));
  advance(pack, 0.0011, 20);
  CHECK(pack.protection.is == Protection::overloaded);
  release_load(pack);
  CHECK(gives_current(pack));
}

TEST_CASE("an over-charged pack takes no more, still gives, and a load resets it") {
  Pack pack = make_pack(pack_2s(), 1, 25);
  for (int i = 0; i < 3000 && pack.protection.is == Protection::closed; ++i) advance(pack, 1, -1);
  CHECK(pack.protection.is == Protection::full);
  CHECK(gives_current(pack));
  advance(pack, 1, 0.1);
  CHECK(pack.protection.is == Protection::closed);
}
