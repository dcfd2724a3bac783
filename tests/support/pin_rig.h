// A bench on a table: the double of an adapter without a line, on a clock that a test winds.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/pins/pin_bench.h"
#include "tests/support/bolt_board.h"
#include "tests/support/firmata_board.h"

namespace locktwin::tests {

class WoundClock final : public sim::WallClock {
 public:
  Moment now() const override { return now_; }
  // Once, when it is woken at that time or behind, it wakes so much later.
  void sleep_until(Moment moment) override {
    now_ = std::max(now_, moment);
    if (!oversleeps_ || now_ < oversleeps_->first) return;
    now_ += oversleeps_->second;
    oversleeps_.reset();
  }
  void pass(Moment span) { now_ += span; }
  void oversleep(Moment at, Moment by) { oversleeps_ = std::pair(at, by); }

 private:
  Moment now_{std::chrono::hours(3)};
  std::optional<std::pair<Moment, Moment>> oversleeps_;
};

// The way to the double: what it says is there after a while.
class RigChannel final : public sim::ByteChannel {
 public:
  RigChannel(FirmataBoard& board, WoundClock& clock, std::function<void()> wired)
      : board_(board), clock_(clock), wired_(std::move(wired)) {}

  void send(std::span<const std::uint8_t> bytes) override {
    board_.receive(bytes);
    go_round();
  }
  std::span<const std::uint8_t> receive(Patience patience) override {
    go_round();
    if (!under_way_.empty() && under_way_.front().first <= clock_.now() + patience) {
      if (under_way_.front().first > clock_.now())
        clock_.pass(under_way_.front().first - clock_.now());
      received_ = std::move(under_way_.front().second);
      under_way_.pop_front();
      return received_;
    }
    clock_.pass(patience);
    return {};
  }
  std::string name() const override { return "the double"; }

  std::chrono::nanoseconds latency = std::chrono::microseconds(400);
  bool silent = false;

 private:
  void go_round() {
    if (wired_) wired_();
    FirmataBoard::Bytes said = board_.take();
    if (!said.empty() && !silent) under_way_.emplace_back(clock_.now() + latency, std::move(said));
  }

  FirmataBoard& board_;
  WoundClock& clock_;
  std::function<void()> wired_;
  std::deque<std::pair<std::chrono::nanoseconds, FirmataBoard::Bytes>> under_way_;
  std::vector<std::uint8_t> received_;
};

// All of it, with the little board behind the pins.
struct PinRig {
  FirmataBoard adapter;
  BoltBoard board{adapter};
  std::shared_ptr<WoundClock> clock = std::make_shared<WoundClock>();
  RigChannel* line = nullptr;
  std::function<void()> also;  // at each turn of the board's loop

  std::unique_ptr<sim::ByteChannel> plug() {
    auto channel = std::make_unique<RigChannel>(adapter, *clock, [this] {
      board.run();
      if (also) also();
    });
    line = channel.get();
    return channel;
  }
  std::shared_ptr<sim::PinBench> open(const std::string& map = kBoltBoardPins,
                                      const sim::PaceLimits& limits = {}) {
    return sim::PinBench::open(plug(), sim::parse_pin_map("door.pins.json", map), limits, clock);
  }
};

}  // namespace locktwin::tests
