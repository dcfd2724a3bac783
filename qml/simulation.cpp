#include "qml/simulation.h"

#include <algorithm>
#include <string>
#include <utility>

#include "qml/probe.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::desktop {

namespace {

constexpr double kBetweenDoors_m = 8.0;  // of one house

std::vector<QString> names_of(const sim::Picture& picture) {
  std::vector<QString> names;
  for (const sim::LockPicture& lock : picture.locks)
    names.push_back(QString::fromStdString(lock.name));
  return names;
}

// What is seen to move or to light up.
bool differs(const sim::LockPicture& a, const sim::LockPicture& b) {
  static const std::vector<Probe> kSeen{Probe("bolt.position_mm"),    Probe("latch.extension_mm"),
                                        Probe("door.angle_deg"),      Probe("handle.inside_turn"),
                                        Probe("handle.outside_turn"), Probe("panel.lit_keys"),
                                        Probe("panel.red_light"),     Probe("siren.on")};
  return std::any_of(kSeen.begin(), kSeen.end(),
                     [&](const Probe& probe) { return probe.number(a) != probe.number(b); });
}

constexpr qint64 kStays_ms = 1000;  // lively, after the last that moved

}  // namespace

Simulation::Simulation(QObject* parent)
    : QObject(parent), world_(std::make_unique<sim::WorldThread>()), picture_(world_->settle()) {}

Simulation::~Simulation() = default;

void Simulation::act(std::string_view name, Arguments arguments) {
  give([action = std::string(name), all = addressed(arguments)](sim::LiveWorld& world) {
    world.act(action, all);
  });
}

void Simulation::take_hand(const QString& thing) {
  give([thing = thing.toStdString()](sim::LiveWorld& world) { world.take_hand(thing); });
}

void Simulation::drop_hand(const QString& thing) {
  give([thing = thing.toStdString()](sim::LiveWorld& world) { world.drop_hand(thing); });
}

void Simulation::drop_hand(const QString& thing, sim::Duration least, std::string_view name,
                           std::initializer_list<sim::NamedValue> arguments) {
  const Arguments given(arguments.begin(), arguments.size());
  give([thing = thing.toStdString(), least, action = std::string(name), all = addressed(given)](
           sim::LiveWorld& world) { world.drop_hand(thing, least, action, all); });
}

void Simulation::set_running(bool running) {
  give([running](sim::LiveWorld& world) { world.set_running(running); });
}

void Simulation::set_reversed() {
  give([](sim::LiveWorld& world) { world.set_reversed(); });
}

void Simulation::set_speed(double speed) {
  give([speed](sim::LiveWorld& world) { world.set_speed(speed); });
}

void Simulation::skip_to_event() {
  give([](sim::LiveWorld& world) { world.skip_to_event(); });
}

void Simulation::step(sim::Duration span) {
  give([span](sim::LiveWorld& world) {
    world.set_running(false);
    world.advance(span);
  });
}

void Simulation::go_to(sim::Time moment) {
  give([moment](sim::LiveWorld& world) { world.go_to(moment); });
}

void Simulation::go_back(sim::Duration span) {
  give([span](sim::LiveWorld& world) { world.go_back(span); });
}

void Simulation::go_to_previous_event() {
  give([](sim::LiveWorld& world) { world.go_to_previous_event(); });
}

void Simulation::go_to_present() {
  give([](sim::LiveWorld& world) { world.go_to_present(); });
}

void Simulation::save_scenario(const QString& file, const sim::Expected& expected) {
  give([file = file.toStdString(), expected](sim::LiveWorld& world) {
    world.save_scenario(file, expected);
  });
}

void Simulation::offer_expectations() {
  give([](sim::LiveWorld& world) { world.offer_expectations(); });
}

void Simulation::go_to_branch(std::uint64_t number) {
  give([number](sim::LiveWorld& world) { world.go_to_branch(number); });
}

void Simulation::follow_signals(std::vector<std::string> names) {
  followed_ = names;
  give([names = std::move(names)](sim::LiveWorld& world) { world.follow_signals(names); });
}

void Simulation::set_breakpoints(std::vector<sim::Breakpoint> breakpoints) {
  breakpoints_ = breakpoints;
  give([all = std::move(breakpoints)](sim::LiveWorld& world) { world.set_breakpoints(all); });
}

void Simulation::save_trace(sim::TraceWish wish) {
  give([wish = std::move(wish)](sim::LiveWorld& world) { world.save_trace(wish); });
}

void Simulation::ask_about_faults(std::vector<double> amounts) {
  give([amounts = std::move(amounts)](sim::LiveWorld& world) { world.ask_about_faults(amounts); });
}

QStringList Simulation::locks() const {
  const std::vector<QString> names = names_of(picture());
  return {names.begin(), names.end()};
}

QString Simulation::shown_lock() const {
  return QString::fromStdString(lock().name);
}

void Simulation::show_lock(const QString& name) {
  const qsizetype index = locks().indexOf(name);
  if (index < 0 || static_cast<std::size_t>(index) == shown_) return;
  shown_ = static_cast<std::size_t>(index);
  Q_EMIT locksChanged();
  Q_EMIT advanced();
}

void Simulation::begin(const QStringList& locks) {
  sim::WorldConfig config;
  double x_m = 0.0;
  for (const QString& name : locks) {
    config.locks.push_back({name.toStdString(), {}, {x_m, 0.0}});
    x_m += kBetweenDoors_m;
  }
  enter(config, [](sim::LiveWorld&) {});
}

void Simulation::open(const sim::Opening& scenario) {
  enter(scenario.config(), [scenario](sim::LiveWorld& world) { scenario.play(world); });
}

// Before real time moves it, the world does that first.
void Simulation::enter(const sim::WorldConfig& config, sim::WorldThread::Command first) {
  world_.reset();  // a board at a line is let go of before it is taken again
  world_ = std::make_unique<sim::WorldThread>(config, nullptr, target_);
  world_->give(std::move(first));
  equip();
  world_->set_live(live_);
  shown_ = 0;
  Q_EMIT entered();
  Q_EMIT begun();
  show(world_->settle());
}

// As the world before was. A lock that is not in this one has no breakpoints.
void Simulation::equip() {
  if (!followed_.empty()) {
    world_->give([names = followed_](sim::LiveWorld& world) { world.follow_signals(names); });
  }
  if (breakpoints_.empty()) return;
  world_->give([all = breakpoints_](sim::LiveWorld& world) { world.set_breakpoints(all); });
}

bool Simulation::is_of_shown(const sim::Occurrence& occurrence) const {
  return occurrence.lock.empty() ? shown_ == 0 : occurrence.lock == lock().name;
}

void Simulation::set_live(bool live) {
  live_ = live;
  world_->set_live(live);
  settle_if_still();
}

bool Simulation::lively() const {
  return !stirred_.isValid() || stirred_.elapsed() < kStays_ms || speed() > 1.0;
}

void Simulation::receive() {
  if (auto newer = world_->take()) show(std::move(newer));
}

void Simulation::frame(double real_s) {
  world_->give_real_time(real_s);
  show(world_->settle());
}

void Simulation::advance(double span_s) {
  world_->give([span = sim::from_seconds(span_s)](sim::LiveWorld& world) { world.advance(span); });
  show(world_->settle());
}

void Simulation::give(sim::WorldThread::Command command) {
  stirred_.start();
  world_->give(std::move(command));
  settle_if_still();
}

void Simulation::settle_if_still() {
  if (!live_) show(world_->settle());
}

void Simulation::show(std::shared_ptr<const sim::Picture> picture) {
  const auto older = std::exchange(picture_, std::move(picture));
  const bool other_locks = names_of(*older) != names_of(*picture_);
  if (shown_ >= picture_->locks.size()) shown_ = 0;
  if (older->past.jumps != picture_->past.jumps) Q_EMIT begun();
  const bool moved = other_locks || !picture_->happened.empty() ||
                     differs(older->locks[shown_], picture_->locks[shown_]);
  if (moved) stirred_.start();
  Q_EMIT arrived();
  if (other_locks) Q_EMIT locksChanged();
  const sim::PacePicture& before = older->pace;
  const sim::PacePicture& now = picture_->pace;
  const bool other_pace = before.running != now.running || before.skipping != now.skipping ||
                          before.reversed != now.reversed || before.speed != now.speed;
  if (other_pace) Q_EMIT paceChanged();
  Q_EMIT advanced();
}

// Which lock is meant, when there is a choice.
std::vector<sim::NamedValue> Simulation::addressed(Arguments arguments) const {
  std::vector<sim::NamedValue> all(arguments.begin(), arguments.end());
  if (shown_ > 0) all.push_back({std::string(sim::kLockArgument), lock().name});
  return all;
}

}  // namespace locktwin::desktop
