// The window's end of the world, which runs in a thread of its own: actions and wishes about time
// go in, pictures come out. Everything that the window shows is read from the last picture.
//
// While a clock follows it (set_live), verbs are given and their effect is seen in a later picture.
// Without one, as in tests, each verb waits until it is done, and its picture is there.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/picture/opening.h"
#include "sim/picture/plugged_target.h"
#include "sim/picture/world_thread.h"

namespace locktwin::desktop {

class Simulation : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QStringList locks READ locks NOTIFY locksChanged)  // their names
  // The one that the window shows and that is meant by what is done in it.
  Q_PROPERTY(QString shownLock READ shown_lock WRITE show_lock NOTIFY locksChanged)

 public:
  using Arguments = std::span<const sim::NamedValue>;

  explicit Simulation(QObject* parent = nullptr);
  ~Simulation() override;

  const sim::Picture& picture() const { return *picture_; }
  const sim::LockPicture& lock() const { return picture_->locks[shown_]; }

  // Issues one action of the catalogue, now; also while paused. The next picture says if it was
  // refused.
  void act(std::string_view name, Arguments arguments = {});
  void act(std::string_view name, std::initializer_list<sim::NamedValue> arguments) {
    act(name, std::span(arguments.begin(), arguments.size()));
  }

  // While a hand holds something, time runs at most as fast as the hand's own.
  void take_hand(const QString& thing);
  void drop_hand(const QString& thing);
  // Lets go with this action, `least` of simulated time after the hand took the thing or later: a
  // click is shorter when time runs slowly and takes none at all while paused.
  void drop_hand(const QString& thing, sim::Duration least, std::string_view name,
                 std::initializer_list<sim::NamedValue> arguments);

  bool running() const { return picture_->pace.running; }
  bool skipping() const { return picture_->pace.skipping; }
  bool reversed() const { return picture_->pace.reversed; }
  double speed() const { return picture_->pace.speed; }  // simulated seconds per real second
  double reached_speed() const { return picture_->pace.reached; }  // what was possible lately
  void set_running(bool running);
  void set_reversed();           // back through the past
  void set_speed(double speed);  // 0.01 .. 10,000
  void skip_to_event();  // run as fast as possible until the lock reports something, then pause
  void step(sim::Duration span);  // exactly this much; time is paused afterwards
  // To a moment of the past, and time is paused there; what is done then begins another future.
  void go_to(sim::Time moment);
  void go_back(sim::Duration span);
  void go_to_previous_event();
  void go_to_present();
  // What was done up to now, expecting that.
  void save_scenario(const QString& file, const sim::Expected& expected = {});
  void offer_expectations();                // the picture has them then
  void go_to_branch(std::uint64_t number);  // a future that was left
  // These hold in every world that begins from now on.
  void follow_signals(std::vector<std::string> names);  // by the oscilloscope
  void set_breakpoints(std::vector<sim::Breakpoint> breakpoints);
  void save_trace(sim::TraceWish wish);
  // Would the parts refuse these amounts, in the order of fault_infos()? The pictures say it.
  void ask_about_faults(std::vector<double> amounts);

  // The cores of all worlds that begin from now on are there.
  void plug(std::shared_ptr<const sim::PluggedTarget> target) { target_ = std::move(target); }
  // Another world, with locks of these names, some metres from each other.
  void begin(const QStringList& locks);
  void open(const sim::Opening& scenario);  // its world, at its moment; time is paused there
  QStringList locks() const;
  QString shown_lock() const;
  bool is_of_shown(const sim::Occurrence& occurrence) const;
  std::size_t shown_index() const { return shown_; }  // in Picture::locks
  void show_lock(const QString& name);                // no such lock: nothing changes

  void set_live(bool live);  // real time moves the world, and somebody calls receive() each frame
  bool lively() const;  // something is done or moves, or was a moment ago; else only time goes by
  void receive();       // takes what has been published since, if anything
  void frame(double real_s);                // tests: as if so much real time had passed
  Q_INVOKABLE void advance(double span_s);  // tests: exactly this much, and it is done

 Q_SIGNALS:
  void entered();      // another world; before begun()
  void begun();        // another world, or another moment: what was kept of before is no more
  void arrived();      // a new picture with its news, before anything is drawn from it
  void advanced();     // the picture, or which lock is shown, has changed
  void paceChanged();  // running, skipping, speed
  void locksChanged();

 private:
  void enter(const sim::WorldConfig& config, sim::WorldThread::Command first);
  void equip();
  void give(sim::WorldThread::Command command);
  void settle_if_still();
  void show(std::shared_ptr<const sim::Picture> picture);
  std::vector<sim::NamedValue> addressed(Arguments arguments) const;

  std::shared_ptr<const sim::PluggedTarget> target_;
  std::unique_ptr<sim::WorldThread> world_;
  std::shared_ptr<const sim::Picture> picture_;  // never null
  std::size_t shown_ = 0;
  std::vector<std::string> followed_;  // empty: what is followed at first
  std::vector<sim::Breakpoint> breakpoints_;
  bool live_ = false;
  QElapsedTimer stirred_;  // since something was done or has moved
};

}  // namespace locktwin::desktop
