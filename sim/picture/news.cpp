#include "sim/picture/news.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sim/catalogue/signals.h"
#include "sim/picture/picture_builder.h"

namespace locktwin::sim {

namespace {

constexpr double kRest_s = 0.02;  // a longer gap between steps was a rest: a flat line

template <typename Item>
void prepend(std::vector<Item>&& older, std::vector<Item>& newer) {
  older.insert(older.end(), std::make_move_iterator(newer.begin()),
               std::make_move_iterator(newer.end()));
  newer = std::move(older);
}

// As `keep_newest`, but cheap when called for every item: it lets some more come together.
template <typename Item>
void keep_about(std::vector<Item>& items, std::size_t most, std::uint64_t& lost) {
  if (items.size() >= most + most / 4) keep_newest(items, most, lost);
}

}  // namespace

News::News() {
  for (const std::string_view name : kScopeSignals) {
    const auto place = find_signal(name) - signal_catalogue().data();
    signals_.push_back(static_cast<std::size_t>(place));
  }
}

void News::tell(Message message) {
  messages_.push_back(std::move(message));
  keep_newest(messages_, kMostMessages, messages_lost_);
}

void News::on_occurrence(const World&, const Occurrence& occurrence) {
  if (occurrence.kind == OccurrenceKind::event) event_seen_ = true;
  happened_.push_back(occurrence);
  keep_about(happened_, kMostHappened, happened_lost_);
}

void News::on_step(const World& world) {
  scopes_.resize(count_locks(world));
  static const SignalSpec* const kSpeaker = find_signal("speaker.level_db");
  for (std::size_t i = 0; i < scopes_.size(); ++i) {
    sample(i, sample_scope(world, i, signals_));
    scopes_[i].loudest_db = std::max(scopes_[i].loudest_db, kSpeaker->read(world, i));
  }
}

void News::sample(std::size_t lock, const ScopeSample& sample) {
  Scope& scope = scopes_[lock];
  std::vector<ScopeSample>& samples = scope.samples;
  if (scope.last && sample.time_s - scope.last->time_s > kRest_s) {
    samples.push_back({sample.time_s, scope.last->values});
  } else if (!samples.empty() && samples.back().time_s == sample.time_s) {
    samples.pop_back();  // what holds at the end of that moment counts
  }
  samples.push_back(sample);
  scope.last = sample;
  std::uint64_t lost = 0;  // a window keeps no more either
  keep_about(samples, kMostSamples, lost);
}

void News::start_anew(News&& led_there, std::vector<Occurrence> happened) {
  happened_ = std::move(happened);
  happened_lost_ = 0;
  scopes_ = std::move(led_there.scopes_);
}

void News::follow(News&& seen) {
  signals_ = std::move(seen.signals_);
  scopes_ = std::move(seen.scopes_);
  ++followed_;
}

void News::move_into(Picture& picture) {
  picture.scope = {signals_, followed_};
  keep_newest(happened_, kMostHappened, happened_lost_);
  picture.happened = std::exchange(happened_, {});
  picture.happened_lost = std::exchange(happened_lost_, 0);
  picture.messages = std::exchange(messages_, {});
  picture.messages_lost = std::exchange(messages_lost_, 0);
  for (std::size_t i = 0; i < scopes_.size() && i < picture.locks.size(); ++i) {
    picture.locks[i].samples = std::exchange(scopes_[i].samples, {});
    picture.locks[i].loudest_db = std::exchange(scopes_[i].loudest_db, 0.0);
  }
}

void prepend_news(Picture&& untaken, Picture& next) {
  prepend(std::move(untaken.messages), next.messages);
  next.messages_lost += untaken.messages_lost;
  keep_newest(next.messages, News::kMostMessages, next.messages_lost);
  if (untaken.past.jumps != next.past.jumps) return;
  prepend(std::move(untaken.happened), next.happened);
  next.happened_lost += untaken.happened_lost;
  keep_newest(next.happened, News::kMostHappened, next.happened_lost);
  for (std::size_t i = 0; i < next.locks.size() && i < untaken.locks.size(); ++i) {
    double& loudest_db = next.locks[i].loudest_db;
    loudest_db = std::max(loudest_db, untaken.locks[i].loudest_db);
  }
  if (untaken.scope.begun != next.scope.begun) return;
  for (std::size_t i = 0; i < next.locks.size() && i < untaken.locks.size(); ++i) {
    prepend(std::move(untaken.locks[i].samples), next.locks[i].samples);
    std::uint64_t lost = 0;
    keep_newest(next.locks[i].samples, News::kMostSamples, lost);
  }
}

}  // namespace locktwin::sim
