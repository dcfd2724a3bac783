// A line on the error stream that says how far a batch is. Only where a person looks at it.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace locktwin::sim {

// Real time since it was made.
class Stopwatch {
 public:
  double elapsed_s() const;

 private:
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

class Progress {
 public:
  // `what` they are, and how many; none: nobody knows. Silent when the error stream is no terminal.
  explicit Progress(std::optional<std::size_t> all, std::string what = "scenarios");
  ~Progress();  // takes the line away
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t done);
  void clear();  // before anything else is printed

 private:
  std::optional<std::size_t> all_;
  std::string what_;
  bool visible_;
  Stopwatch watch_;
};

// "[###      ] 12 of 399 scenarios, 14.2/s, 27 s left": of so many, after so much real time; or
// "12 scenarios, 14.2/s".
std::string progress_text(std::size_t done, std::optional<std::size_t> all, double elapsed_s,
                          const std::string& what = "scenarios");

}  // namespace locktwin::sim
