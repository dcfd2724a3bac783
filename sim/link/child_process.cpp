#include "sim/link/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr int kEndingMs = 500;  // that a child may take to end by itself
constexpr int kLookMs = 5;

// In the child, between fork and exec: nothing but system calls.
[[noreturn]] void become(char* const* command, int socket, int report, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(127);  // it has ended before the line above
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::setpgid(0, 0);  // Ctrl-C is for the parent's group; it then ends this one
  if (::dup2(socket, STDIN_FILENO) >= 0 && ::dup2(socket, STDOUT_FILENO) >= 0) {
    ::execv(command[0], command);
  }
  const int error = errno;
  [[maybe_unused]] const ssize_t told = ::write(report, &error, sizeof error);
  ::_exit(127);
}

[[noreturn]] void refuse(const std::string& program, int error) {
  throw BadInput(fmt::format("{}: cannot be started: {}", program, std::strerror(error)));
}

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& command) {
  std::array<int, 2> sockets{};
  std::array<int, 2> report{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) {
    refuse(command.front(), errno);
  }
  socket_ = Descriptor(sockets[0]);
  Descriptor theirs(sockets[1]);
  if (::pipe2(report.data(), O_CLOEXEC) != 0) refuse(command.front(), errno);
  Descriptor hears(report[0]);
  Descriptor tells(report[1]);
  std::vector<std::string> words = command;
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const pid_t parent = ::getpid();
  id_ = ::fork();
  if (id_ == 0) become(pointers.data(), theirs.number(), tells.number(), parent);
  if (id_ < 0) refuse(command.front(), errno);
  tells.reset();
  int error = 0;
  if (::read(hears.number(), &error, sizeof error) == sizeof error) {
    reap(true);
    refuse(command.front(), error);
  }
}

ChildProcess::~ChildProcess() {
  socket_.reset();
  if (reap(false)) return;
  ::kill(id_, SIGKILL);
  reap(true);
}

bool ChildProcess::reap(bool wait) {
  if (!ended_) ended_ = ::waitpid(id_, &status_, wait ? 0 : WNOHANG) == id_;
  return ended_;
}

std::string ChildProcess::fate() {
  for (int waited = 0; waited < kEndingMs && !reap(false); waited += kLookMs) {
    ::poll(nullptr, 0, kLookMs);
  }
  if (!ended_) return "it still runs";
  if (WIFSIGNALED(status_)) return fmt::format("it was ended by signal {}", WTERMSIG(status_));
  return fmt::format("it has ended with {}", WEXITSTATUS(status_));
}

}  // namespace locktwin::sim
