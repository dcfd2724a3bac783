#include "qml/simulation.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace locktwin::desktop {

namespace {

constexpr double kLongestFrame_s = 0.1;   // a window that was hidden does not race afterwards
constexpr double kFrameBudget_s = 0.012;  // of a 16 ms frame, the rest is for painting
constexpr double kSlowest = 0.1;
constexpr double kFastest = 1000.0;
constexpr sim::Time kLongestSkip = std::chrono::hours(24);

}  // namespace

Simulation::Simulation(QObject* parent) : QObject(parent) {
  world_.add_observer(*this);
}

Simulation::~Simulation() {
  world_.remove_observer(*this);
}

bool Simulation::act(std::string_view name, std::span<const sim::NamedValue> arguments) {
  try {
    world_.act(sim::make_action(name, arguments));
    world_.run_until(world_.now());
  } catch (const sim::BadInput& error) {
    Q_EMIT refused(QString::fromUtf8(error.what()));
    return false;
  }
  Q_EMIT refused({});
  Q_EMIT advanced();
  return true;
}

void Simulation::act_at(sim::Time at, std::string_view name,
                        std::initializer_list<sim::NamedValue> arguments) {
  const auto later = [](sim::Time time, const Delayed& delayed) { return time < delayed.at; };
  const auto place = std::upper_bound(delayed_.begin(), delayed_.end(), at, later);
  delayed_.insert(place, {at, sim::make_action(name, arguments)});
}

void Simulation::take_hand(const QString& thing) {
  hands_.insert(thing);
}

void Simulation::drop_hand(const QString& thing) {
  hands_.remove(thing);
}

void Simulation::set_running(bool running) {
  if (running == running_ && !skipping_) return;
  running_ = running;
  skipping_ = false;
  owed_us_ = 0.0;
  Q_EMIT paceChanged();
}

void Simulation::set_speed(double speed) {
  speed_ = std::clamp(speed, kSlowest, kFastest);
  reached_ = speed_;
  Q_EMIT paceChanged();
}

void Simulation::skip_to_event() {
  event_seen_ = false;
  skipping_ = true;
  running_ = true;
  Q_EMIT paceChanged();
}

void Simulation::frame(double real_s) {
  if (!running_) return;
  if (skipping_) {
    const bool whole = work(world_.now() + kLongestSkip, kFrameBudget_s);
    if (whole || event_seen_) stop_skipping();
    Q_EMIT advanced();
    return;
  }
  const double pace = hands_.isEmpty() ? speed_ : std::min(speed_, 1.0);
  owed_us_ += std::min(real_s, kLongestFrame_s) * pace * 1e6;
  const auto due = sim::Duration(static_cast<sim::Duration::rep>(owed_us_));
  const sim::Time start = world_.now();
  const bool kept_up = work(start + due, kFrameBudget_s);
  const sim::Duration done = world_.now() - start;
  owed_us_ = kept_up ? owed_us_ - static_cast<double>(done.count()) : 0.0;
  if (real_s > 0.0) reached_ += 0.1 * (sim::to_seconds(done) / real_s - reached_);
  Q_EMIT advanced();
}

void Simulation::advance(double span_s) {
  work(world_.now() + sim::from_seconds(span_s), std::numeric_limits<double>::infinity());
  Q_EMIT advanced();
}

bool Simulation::work(sim::Time end, double budget_s) {
  QElapsedTimer clock;  // bounds the work of one frame; what happens does not depend on it
  clock.start();
  const auto over = [&] { return static_cast<double>(clock.nsecsElapsed()) * 1e-9 > budget_s; };
  for (int steps = 1;; ++steps) {
    if (skipping_ && (event_seen_ || (delayed_.empty() && world_.next_due() == sim::kNever))) {
      return true;
    }
    const sim::Time limit = delayed_.empty() ? end : std::min(end, delayed_.front().at);
    if (!world_.step(limit)) {
      if (delayed_.empty() || delayed_.front().at > world_.now()) return true;
      apply_delayed();
    }
    if (steps % 16 == 0 && over()) return false;
  }
}

void Simulation::apply_delayed() {
  while (!delayed_.empty() && delayed_.front().at <= world_.now()) {
    world_.act(delayed_.front().action);
    delayed_.erase(delayed_.begin());
  }
}

void Simulation::stop_skipping() {
  skipping_ = false;
  running_ = false;
  owed_us_ = 0.0;
  Q_EMIT paceChanged();
}

void Simulation::on_occurrence(const sim::World&, const sim::Occurrence& occurrence) {
  if (occurrence.kind == sim::OccurrenceKind::event) event_seen_ = true;
}

}  // namespace locktwin::desktop
