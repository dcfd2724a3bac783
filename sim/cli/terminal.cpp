#include "sim/cli/terminal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <iostream>
#include <string>

#include "sim/text/printable.h"

namespace locktwin::sim {

namespace {

int first_error = 0;  // of standard output; the main thread alone speaks

void remember(bool written) {
  if (!written && first_error == 0) first_error = errno == 0 ? EIO : errno;
}

bool put(std::FILE* stream, std::string_view text) {
  const std::string shown = printable(text);
  errno = 0;
  return std::fwrite(shown.data(), 1, shown.size(), stream) == shown.size() &&
         std::fflush(stream) == 0;
}

}  // namespace

void prepare_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1) continue;
    const int nothing = ::open("/dev/null", O_RDONLY);  // so writing to it fails, as it should
    if (nothing != stream && nothing >= 0) ::dup2(nothing, stream);
  }
  std::signal(SIGPIPE, SIG_IGN);
}

void say(std::string_view text) {
  remember(put(stdout, text));
}

void complain(std::string_view text) {
  put(stderr, text);
}

bool all_was_heard() {
  errno = 0;
  std::cout.flush();  // of the library that reads the options
  remember(std::cout.good());
  remember(std::fflush(stdout) == 0);
  if (first_error == 0) return true;
  if (first_error == EPIPE) return false;  // `… | head`: who has read enough knows it
  complain(fmt::format("standard output: cannot be written: {}\n", std::strerror(first_error)));
  return false;
}

}  // namespace locktwin::sim
