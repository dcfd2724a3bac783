// A line on the error stream that says how far a batch is. Only where a person looks at it.
#pragma once

#include <cstddef>

namespace locktwin::sim {

class Progress {
 public:
  explicit Progress(std::size_t all);  // silent when the error stream is no terminal
  ~Progress();                         // takes the line away
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t done);
  void clear();  // before anything else is printed

 private:
  std::size_t all_;
  bool visible_;
};

}  // namespace locktwin::sim
