#include "sim/pins/wall_clock.h"

#include <algorithm>
#include <thread>

namespace locktwin::sim {

namespace {

class SteadyClock final : public WallClock {
 public:
  Moment now() const override { return Clock::now().time_since_epoch(); }
  void sleep_until(Moment moment) override {
    std::this_thread::sleep_until(
        Clock::time_point(std::chrono::duration_cast<Clock::duration>(moment)));
  }

 private:
  using Clock = std::chrono::steady_clock;
};

}  // namespace

std::shared_ptr<WallClock> wall_clock() {
  return std::make_shared<SteadyClock>();
}

void wait_until(WallClock& clock, WallClock::Moment then, const std::function<bool()>& ends) {
  constexpr std::chrono::milliseconds kNap(50);
  while (clock.now() < then && !ends()) {
    clock.sleep_until(std::min<WallClock::Moment>(then, clock.now() + kNap));
  }
}

double millis_of(WallClock::Moment span) {
  return std::chrono::duration<double, std::milli>(span).count();
}

}  // namespace locktwin::sim
