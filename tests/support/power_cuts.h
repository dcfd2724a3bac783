// Power cuts as a strategy of the harness: the same act is run again and again, and each time the
// power fails at another instant. What the lock shows after the next boot must be what it showed
// before the act, or what it shows after the act; never a third thing.
//
// A bench is any copyable thing with `flash` (FakeFlash) and `reboot()`, which gives the power back
// and lets the lock come to rest.
#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

#include "tests/support/fake_flash.h"

namespace locktwin::test {

enum class CutStrategy {
  none,           // the act itself, once
  every_command,  // before and after each program and erase command
  every_tear,     // the same, and at every way of tearing it in the middle
};

struct CutCount {
  int cuts = 0;
  int showed_old = 0;
  int showed_new = 0;
};

inline bool covers(CutStrategy strategy, Tear tear) {
  if (strategy == CutStrategy::every_tear) return true;
  const bool whole = tear == Tear::not_begun || tear == Tear::complete;
  return strategy == CutStrategy::every_command && whole;
}

// `act(bench)` does one thing and returns when it has ended or the power is lost; `show(bench)`
// gives what the lock shows, comparable with ==. The act must succeed without a cut: what it shows
// then is the new state, and must differ from the old one unless `may_show_the_same`.
template <typename Bench, typename Act, typename Show>
CutCount cut_everywhere(const Bench& before, CutStrategy strategy, Act act, Show show,
                        bool may_show_the_same = false) {
  const auto shown_after_boot = [&](Bench& bench) {
    bench.reboot();
    return show(bench);
  };
  const auto untouched = std::make_unique<Bench>(before);
  const auto old_state = shown_after_boot(*untouched);
  const auto finished = std::make_unique<Bench>(before);
  act(*finished);
  const int commands = finished->flash.commands() - before.flash.commands();
  const auto new_state = shown_after_boot(*finished);
  if (!may_show_the_same && old_state == new_state) throw std::logic_error("the act did nothing");
  CutCount count;
  for (int at = 0; at < commands; ++at) {
    for (const Tear tear : kTears) {
      if (!covers(strategy, tear)) continue;
      const auto bench = std::make_unique<Bench>(before);
      bench->flash.cut_at(at, tear);
      act(*bench);
      if (!bench->flash.power_lost()) throw std::logic_error("the cut did not happen");
      const auto shown = shown_after_boot(*bench);
      ++count.cuts;
      count.showed_old += shown == old_state ? 1 : 0;
      count.showed_new += shown == new_state ? 1 : 0;
      if (shown != old_state && shown != new_state) {
        throw std::runtime_error("a third state after a cut in command " + std::to_string(at) +
                                 ", tear " + std::to_string(static_cast<int>(tear)));
      }
    }
  }
  return count;
}

}  // namespace locktwin::test
