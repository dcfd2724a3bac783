// A program that is started with one end of a socket as its standard input and output, and that
// ends with whoever started it, whatever ends that: who is killed leaves nothing behind.
#pragma once

#include <string>
#include <vector>

#include "sim/link/descriptor.h"

namespace locktwin::sim {

class ChildProcess {
 public:
  // `command`: the program's path and its arguments. Throws BadInput when it cannot be started.
  // The child ends with the thread that started it, so that must be the one that uses it.
  explicit ChildProcess(const std::vector<std::string>& command);
  ~ChildProcess();  // ends it
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  int socket() const { return socket_.number(); }
  // "it has ended with 99", "it was ended by signal 9"; waits a moment for it.
  std::string fate();

 private:
  bool reap(bool wait);

  Descriptor socket_;
  int id_ = 0;
  int status_ = 0;
  bool ended_ = false;
};

}  // namespace locktwin::sim
