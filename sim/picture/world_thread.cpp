#include "sim/picture/world_thread.h"

#include <chrono>
#include <stdexcept>
#include <string>
#include <utility>

namespace locktwin::sim {

namespace {

using Clock = std::chrono::steady_clock;  // paces; what happens does not depend on it

constexpr auto kNap = std::chrono::milliseconds(2);         // while it keeps up with real time
constexpr auto kBetween = std::chrono::milliseconds(8);     // pictures of a world that moves
constexpr auto kPortion = std::chrono::milliseconds(4);     // of work, then it looks at the queue
constexpr auto kFrameWork = std::chrono::milliseconds(12);  // of one give_real_time()

LiveWorld::Enough for_as_long_as(Clock::duration span) {
  return [end = Clock::now() + span] { return Clock::now() >= end; };
}

double seconds(Clock::duration span) {
  return std::chrono::duration<double>(span).count();
}

}  // namespace

struct WorldThread::Work {
  std::vector<Command> commands;
  std::uint64_t done = 0;  // all commands, once these are
  bool live = false;
  bool waited_for = false;
};

WorldThread::WorldThread(const WorldConfig& config, Observer* watcher,
                         std::shared_ptr<const PluggedTarget> target)
    : config_(config), watcher_(watcher), target_(std::move(target)), thread_([this] { run(); }) {}

WorldThread::~WorldThread() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void WorldThread::give(Command command) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(command));
    ++given_;
  }
  wake_.notify_one();
}

void WorldThread::give_real_time(double real_s) {
  give([real_s](LiveWorld& world) { world.pass_real_time(real_s, for_as_long_as(kFrameWork)); });
}

void WorldThread::set_live(bool live) {
  {
    const std::lock_guard lock(mutex_);
    live_ = live;
  }
  wake_.notify_one();
}

std::shared_ptr<const Picture> WorldThread::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(newest_, nullptr);
}

std::shared_ptr<const Picture> WorldThread::settle() {
  std::unique_lock lock(mutex_);
  const std::uint64_t wanted = given_;
  while (done_ < wanted || newest_ == nullptr) {
    waited_for_ = true;
    wake_.notify_one();
    settled_.wait(lock);
  }
  waited_for_ = false;  // else another picture would come that nobody has asked for
  return std::exchange(newest_, nullptr);
}

std::unique_ptr<LiveWorld> WorldThread::make_world() const {
  try {
    return std::make_unique<LiveWorld>(config_, watcher_, target_);
  } catch (const std::runtime_error& error) {
    if (target_ == nullptr) throw;
    auto world = std::make_unique<LiveWorld>(config_, watcher_);
    world->fail(std::string(error.what()) + " – the firmware runs in this program now");
    return world;
  }
}

void WorldThread::run() {
  const std::unique_ptr<LiveWorld> made = make_world();
  LiveWorld& world = *made;
  publish(world, 0);
  Clock::time_point before = Clock::now();
  Clock::time_point published = before;
  bool flowed = false;  // real time moved it until now
  bool owes = false;    // a picture of what was done
  for (Work work; wait_for_work(world, owes, work);) {
    for (const Command& command : work.commands) command(world);
    const Clock::time_point now = Clock::now();
    const bool flows = work.live && world.moves();
    if (flows && flowed) world.pass_real_time(seconds(now - before), for_as_long_as(kPortion));
    flowed = flows;
    before = now;
    // A world that stands still changes with commands alone: their picture is not kept waiting.
    const bool news = !flows || work.waited_for || Clock::now() - published >= kBetween;
    owes = !news;
    if (owes) continue;
    publish(world, work.done);
    published = Clock::now();
  }
}

// A picture that was kept back while the world moved is due when it stands.
bool WorldThread::wait_for_work(const LiveWorld& world, bool owes, Work& work) {
  std::unique_lock lock(mutex_);
  const auto called = [&] {
    return stopping_ || (waited_for_ && newest_ == nullptr) || !queue_.empty();
  };
  const auto flows = [&] { return live_ && world.moves(); };
  if (!flows()) {
    if (!owes) wake_.wait(lock, [&] { return called() || flows(); });
  } else if (!world.is_behind()) {
    wake_.wait_for(lock, kNap, called);
  }
  work.commands = std::exchange(queue_, {});
  work.done = given_;
  work.live = live_;
  work.waited_for = std::exchange(waited_for_, false);
  return !stopping_;
}

// A picture that nobody has taken is replaced, and its news go into the new one.
void WorldThread::publish(LiveWorld& world, std::uint64_t done) {
  auto next = std::make_shared<Picture>(world.make_picture());
  std::shared_ptr<Picture> untaken;
  {
    const std::lock_guard lock(mutex_);
    untaken = std::exchange(newest_, nullptr);
  }
  if (untaken != nullptr) prepend_news(std::move(*untaken), *next);
  {
    const std::lock_guard lock(mutex_);
    newest_ = std::move(next);
    done_ = done;
  }
  settled_.notify_all();
}

}  // namespace locktwin::sim
