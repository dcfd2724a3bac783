#include "sim/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <utility>

namespace locktwin::sim {

namespace {

constexpr std::size_t kBarWidth = 30;
constexpr double kFirstGuess_s = 0.5;  // before that a rate says nothing

std::string time_left(double left_s) {
  const auto seconds = static_cast<int>(std::ceil(left_s));
  return seconds < 60 ? fmt::format("{} s left", seconds)
                      : fmt::format("{} min {:02} s left", seconds / 60, seconds % 60);
}

}  // namespace

std::string progress_text(std::size_t done, std::optional<std::size_t> all, double elapsed_s,
                          const std::string& what) {
  std::string text = fmt::format("{} {}", done, what);
  if (all) {
    const std::size_t filled = *all == 0 ? kBarWidth : done * kBarWidth / *all;
    text =
        fmt::format("[{:<{}}] {} of {} {}", std::string(filled, '#'), kBarWidth, done, *all, what);
  }
  if (done == 0 || elapsed_s < kFirstGuess_s) return text;
  const double rate = static_cast<double>(done) / elapsed_s;
  text += fmt::format(", {:.1f}/s", rate);
  if (all && done < *all) text += ", " + time_left(static_cast<double>(*all - done) / rate);
  return text;
}

double Stopwatch::elapsed_s() const {
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begun_;
  return elapsed.count();
}

Progress::Progress(std::optional<std::size_t> all, std::string what)
    : all_(all), what_(std::move(what)), visible_(isatty(STDERR_FILENO) != 0) {
  show(0);
}

Progress::~Progress() {
  clear();
}

void Progress::show(std::size_t done) {
  if (!visible_) return;
  fmt::print(stderr, "\r{}\033[K", progress_text(done, all_, watch_.elapsed_s(), what_));
  std::fflush(stderr);
}

void Progress::clear() {
  if (!visible_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
}

}  // namespace locktwin::sim
