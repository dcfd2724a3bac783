#include "sim/cli/interruption.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <initializer_list>

namespace locktwin::sim {

namespace {

// `timeout` sends its signal to the program and to its group, so the program has it twice at once:
// only one that comes later is a second one.
constexpr std::int64_t kOneSignalMs = 500;

std::atomic<int> came = 0;
std::atomic<std::int64_t> came_ms = 0;
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "used in a signal handler");

std::int64_t real_ms() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return std::int64_t{now.tv_sec} * 1'000 + now.tv_nsec / 1'000'000;
}

void note(int signal) {
  const std::int64_t now_ms = real_ms();
  std::int64_t first_ms = 0;
  if (came_ms.compare_exchange_strong(first_ms, now_ms)) {
    came = signal;
  } else if (now_ms - first_ms > kOneSignalMs) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);  // takes effect when this handler has returned
  }
}

}  // namespace

// Without SA_RESTART, so that waiting ends as well.
void note_interruptions() {
  struct sigaction action {};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);  // nohup stays nohup
  }
}

int interruption() {
  return came;
}

}  // namespace locktwin::sim
