// What a track of a scenario does, as a coroutine: wherever it has to wait for the world it says
// until when and is left; it goes on after the world's next step. So several tracks share one
// world, each in its own order, and none knows of the others.
#pragma once

#include <coroutine>
#include <exception>
#include <utility>

#include "sim/time/time.h"

namespace locktwin::sim {

// co_await Until{end}: a step of the world, or time to go on to `end`. Gives whether there was a
// step; false: everything up to and with `end` is done.
struct Until {
  Time end;
};

// Where a track stands between its player and its coroutines.
struct Turn {
  std::coroutine_handle<> next{};  // the innermost that waits
  bool waits = false;              // for the world, until …
  Time end{};
  bool acted = false;          // and something was asked of the world that it has not done yet
  bool more = false;           // what the world said
  std::exception_ptr error{};  // and threw: what was asked is refused
};

// A coroutine that gives whether playing goes on. One awaits another directly; none calls resume().
class [[nodiscard]] Playing {
 public:
  struct promise_type;
  using Handle = std::coroutine_handle<promise_type>;

  // The one inside begins at once. It is left alone as soon as it waits for the world.
  struct Inner {
    Handle inner;
    bool await_ready() const {
      inner.resume();
      return inner.done();
    }
    void await_suspend(std::coroutine_handle<> outer) const { inner.promise().outer = outer; }
    bool await_resume() const { return inner.promise().take(); }
  };
  struct World {
    Turn& turn;
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> self) const {
      turn.next = self;
      turn.waits = true;
    }
    bool await_resume() const {
      if (turn.error) std::rethrow_exception(std::exchange(turn.error, nullptr));
      return turn.more;
    }
  };
  // The outer one goes on, if this one has been waited for.
  struct Back {
    bool await_ready() const noexcept { return false; }
    void await_suspend(Handle self) const noexcept {
      const promise_type& promise = self.promise();
      if (promise.outer) promise.turn->next = promise.outer;
    }
    void await_resume() const noexcept {}
  };

  struct promise_type {
    Playing get_return_object() { return Playing(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    Back final_suspend() noexcept { return {}; }
    void return_value(bool goes_on) { value = goes_on; }
    void unhandled_exception() { error = std::current_exception(); }
    Inner await_transform(const Playing& inner) {
      inner.handle_.promise().turn = turn;
      return {inner.handle_};
    }
    World await_transform(Until until) {
      turn->end = until.end;
      return {*turn};
    }
    bool take() {
      if (error) std::rethrow_exception(std::exchange(error, nullptr));
      return value;
    }

    Turn* turn = nullptr;
    std::coroutine_handle<> outer{};
    bool value = false;
    std::exception_ptr error{};
  };

  Playing(Playing&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Playing& operator=(Playing&&) = delete;
  ~Playing() {
    if (handle_) handle_.destroy();
  }

  // The outermost one of a track.
  void begin(Turn& turn) {
    handle_.promise().turn = &turn;
    turn = {};
    turn.next = handle_;
  }
  // Goes on until it waits for the world; true: it is done.
  bool go_on(Turn& turn) {
    turn.waits = false;
    while (!handle_.done() && !turn.waits) turn.next.resume();
    return handle_.done();
  }
  // Of one that is done: what it gave, or the exception that left it.
  bool take() { return handle_.promise().take(); }

 private:
  explicit Playing(Handle handle) : handle_(handle) {}
  Handle handle_;
};

}  // namespace locktwin::sim
