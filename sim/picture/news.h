// What happened and what the oscilloscope saw since somebody looked last: bounded, the oldest goes
// first and is counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "sim/picture/picture.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

// A list that keeps the newest `most` and counts the others.
template <typename Item>
void keep_newest(std::vector<Item>& items, std::size_t most, std::uint64_t& lost) {
  if (items.size() <= most) return;
  const std::size_t excess = items.size() - most;
  items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(excess));
  lost += excess;
}

class News : public Observer {
 public:
  static constexpr std::size_t kMostHappened = 4'000;
  static constexpr std::size_t kMostMessages = 100;
  static constexpr std::size_t kMostSamples = 60'000;  // a minute of movement, months of rest

  News();  // the oscilloscope follows kScopeSignals
  // It follows these of signal_catalogue(): at most ScopeSample::kMost.
  explicit News(std::vector<std::size_t> signals) : signals_(std::move(signals)) {}

  void tell(Message message);
  bool event_seen() const { return event_seen_; }  // since forget_events()
  void forget_events() { event_seen_ = false; }

  // Time has jumped: `happened` led to where it is now, and its last steps were seen by
  // `led_there`. Messages stay.
  void start_anew(News&& led_there, std::vector<Occurrence> happened);
  // The oscilloscope follows what `seen` follows, and that has seen what led to now.
  void follow(News&& seen);
  const std::vector<std::size_t>& signals() const { return signals_; }
  void look(const World& world) { on_step(world); }  // at what holds now
  // Moves all news into the picture.
  void move_into(Picture& picture);

 private:
  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override;
  Duration looks_every() const override { return kEachMillisecond; }
  void sample(std::size_t lock, const ScopeSample& sample);

  struct Scope {
    std::vector<ScopeSample> samples;
    std::optional<ScopeSample> last;  // also when it is no news any more
    double loudest_db = 0.0;
  };

  std::vector<Occurrence> happened_;
  std::uint64_t happened_lost_ = 0;
  std::vector<Message> messages_;
  std::uint64_t messages_lost_ = 0;
  std::vector<std::size_t> signals_;
  std::uint64_t followed_ = 0;  // so often it has begun to follow others
  std::vector<Scope> scopes_;   // one a lock
  bool event_seen_ = false;
};

// Puts the news of a picture that nobody has taken before those of the next one; of one before a
// jump, its messages alone.
void prepend_news(Picture&& untaken, Picture& next);

}  // namespace locktwin::sim
