#include "sim/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <string>

namespace locktwin::sim {

namespace {

constexpr std::size_t kBarWidth = 30;

}  // namespace

Progress::Progress(std::size_t all) : all_(all), visible_(isatty(STDERR_FILENO) != 0) {
  show(0);
}

Progress::~Progress() {
  clear();
}

void Progress::show(std::size_t done) {
  if (!visible_) return;
  const std::size_t filled = all_ == 0 ? kBarWidth : done * kBarWidth / all_;
  fmt::print(stderr, "\r[{:<{}}] {} of {} scenarios", std::string(filled, '#'), kBarWidth, done,
             all_);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!visible_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
}

}  // namespace locktwin::sim
