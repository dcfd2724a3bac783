// A live world in a thread of its own. Commands go in by a queue and are carried out in their
// order, at the world's `now` of that moment; pictures come out, one at a time. Neither side waits
// for the other: slow drawing never slows the world, a fast world never stalls drawing.
//
//   window's thread ── give(command) ──▶ queue ──▶ world's thread: LiveWorld
//                   ◀── take() ── the newest picture, with all news since the last one taken
//
// All public functions may be called from any thread.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "sim/picture/live_world.h"
#include "sim/picture/picture.h"

namespace locktwin::sim {

class WorldThread {
 public:
  using Command = std::function<void(LiveWorld&)>;

  // Until set_live(true), real time does not move the world. A `watcher` observes it, in its
  // thread, and outlives this.
  // Where its `target` cannot be had (any more), the cores are in this program, and a message says
  // why.
  explicit WorldThread(const WorldConfig& config = {}, Observer* watcher = nullptr,
                       std::shared_ptr<const PluggedTarget> target = nullptr);
  ~WorldThread();  // what was given and not begun is dropped
  WorldThread(const WorldThread&) = delete;
  WorldThread& operator=(const WorldThread&) = delete;

  void give(Command command);
  // As if so much real time had passed, and no more work were done in it than a frame allows.
  void give_real_time(double real_s);
  void set_live(bool live);  // real time moves the world, at its pace

  // The newest picture; null when there is none that was not taken before.
  [[nodiscard]] std::shared_ptr<const Picture> take();
  // Waits until all that was given so far is done, and takes the picture of it.
  [[nodiscard]] std::shared_ptr<const Picture> settle();

 private:
  struct Work;  // what the thread has found to do

  std::unique_ptr<LiveWorld> make_world() const;
  void run();
  bool wait_for_work(const LiveWorld& world, bool owes, Work& work);  // false: the end
  void publish(LiveWorld& world, std::uint64_t done);

  WorldConfig config_;
  Observer* watcher_;
  std::shared_ptr<const PluggedTarget> target_;

  std::mutex mutex_;  // of all below
  std::condition_variable wake_;
  std::condition_variable settled_;
  std::vector<Command> queue_;
  std::shared_ptr<Picture> newest_;  // not taken yet
  std::uint64_t given_ = 0;          // commands
  std::uint64_t done_ = 0;           // and a picture of it was published
  bool live_ = false;
  bool waited_for_ = false;  // somebody is in settle()
  bool stopping_ = false;

  std::thread thread_;
};

}  // namespace locktwin::sim
