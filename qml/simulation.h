// Owner of the world, and the only place where real time meets simulated time.
//
// frame() is told how much real time has passed; simulated time owed accumulates and is worked off
// in whole events, never "one step a frame". When the world cannot keep up, time goes slower
// instead of the window freezing. Nothing here reads a clock to decide *what* happens.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QSet>
#include <QString>

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "sim/world/world.h"

namespace locktwin::desktop {

class Simulation : public QObject, private sim::Observer {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")

 public:
  explicit Simulation(QObject* parent = nullptr);
  ~Simulation() override;

  sim::World& world() { return world_; }
  const sim::World& world() const { return world_; }

  // Issues one action of the catalogue, now. What it changes at once is done before this returns,
  // also while paused. A wrong action is told by refused().
  bool act(std::string_view name, std::span<const sim::NamedValue> arguments = {});
  bool act(std::string_view name, std::initializer_list<sim::NamedValue> arguments) {
    return act(name, std::span(arguments.begin(), arguments.size()));
  }
  // The same at a later simulated moment: a finger rests on a key for a while.
  void act_at(sim::Time at, std::string_view name,
              std::initializer_list<sim::NamedValue> arguments);

  // While a hand holds something, time runs at most as fast as the hand's own.
  void take_hand(const QString& thing);
  void drop_hand(const QString& thing);

  bool running() const { return running_; }
  bool skipping() const { return skipping_; }
  double speed() const { return speed_; }  // simulated seconds per real second, 0.1 .. 1000
  double reached_speed() const { return reached_; }  // what was possible lately
  void set_running(bool running);
  void set_speed(double speed);
  void skip_to_event();  // run as fast as possible until the lock reports something, then pause

  void frame(double real_s);                // from a clock: as much as is due after this real time
  Q_INVOKABLE void advance(double span_s);  // tests and single steps: exactly this much, at once

 Q_SIGNALS:
  void advanced();  // the world may have changed
  void paceChanged();
  void refused(const QString& why);  // empty: the last action was done

 private:
  struct Delayed {
    sim::Time at;
    sim::Action action;
  };

  void on_occurrence(const sim::World&, const sim::Occurrence& occurrence) override;
  bool work(sim::Time end, double budget_s);  // false when the budget ended first
  void apply_delayed();
  void stop_skipping();

  sim::World world_;
  std::vector<Delayed> delayed_;  // ordered by time
  QSet<QString> hands_;
  bool running_ = true;
  bool skipping_ = false;
  bool event_seen_ = false;
  double speed_ = 1.0;
  double reached_ = 1.0;
  double owed_us_ = 0.0;
};

}  // namespace locktwin::desktop
