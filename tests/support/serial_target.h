// A target behind a pseudo terminal, as a board behind a USB adapter.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>
#include <thread>

#include "sim/link/child_process.h"
#include "sim/link/descriptor_channel.h"
#include "sim/link/target.h"

namespace locktwin::tests {

class SerialTarget {
 public:
  SerialTarget() : terminal_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    ::grantpt(terminal_.number());
    ::unlockpt(terminal_.number());
    line_ = ::ptsname(terminal_.number());
    termios settings{};
    ::tcgetattr(terminal_.number(), &settings);
    ::cfmakeraw(&settings);  // what the target says first is no echo for it
    ::tcsetattr(terminal_.number(), TCSANOW, &settings);
    // Held open until it is opened by name: without anybody there the terminal hangs up.
    keeper_ = sim::Descriptor(::open(line_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    pump_ = std::jthread([this](const std::stop_token& stop) { carry(stop); });
  }

  const std::string& line() const { return line_; }
  void unplug() {
    pump_.request_stop();
    pump_.join();
    keeper_.reset();
    terminal_.reset();
  }

 private:
  // The process belongs to the thread that starts it.
  void carry(const std::stop_token& stop) {
    const sim::ChildProcess process(sim::find_target("process").command);
    while (!stop.stop_requested()) {
      std::array<pollfd, 2> waiting{pollfd{terminal_.number(), POLLIN, 0},
                                    pollfd{process.socket(), POLLIN, 0}};
      ::poll(waiting.data(), waiting.size(), 5);
      if ((waiting[0].revents & POLLIN) != 0) pass(terminal_.number(), process.socket());
      if ((waiting[1].revents & POLLIN) != 0) pass(process.socket(), terminal_.number());
    }
  }
  static void pass(int from, int to) {
    std::array<char, 4096> bytes;
    const ssize_t count = ::read(from, bytes.data(), bytes.size());
    if (count > 0 && ::write(to, bytes.data(), static_cast<std::size_t>(count)) != count)
      std::abort();
  }

  sim::Descriptor terminal_;
  sim::Descriptor keeper_;
  std::string line_;
  std::jthread pump_;
};

}  // namespace locktwin::tests
