#include "sim/cli/file_watch.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

constexpr int kTogether_ms = 100;  // what an editor or a checkout saves at once
constexpr int kForEver = -1;

bool can_read(int handle, int for_ms) {
  pollfd one{handle, POLLIN, 0};
  return ::poll(&one, 1, for_ms) > 0;
}

}  // namespace

FileWatch::FileWatch() : handle_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (handle_ < 0) throw BadInput(fmt::format("--watch: {}", std::strerror(errno)));
}

FileWatch::~FileWatch() {
  ::close(handle_);
}

// Editors save by writing into the file, or by giving another one its name.
void FileWatch::add_folder(const std::string& folder) {
  std::error_code unknown;
  const std::string name = fs::weakly_canonical(fs::absolute(folder, unknown), unknown).string();
  const int watch = ::inotify_add_watch(handle_, name.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO);
  if (watch < 0) throw BadInput(fmt::format("--watch {}: {}", folder, std::strerror(errno)));
  folders_[watch] = name;
}

std::set<std::string> FileWatch::wait(const std::function<bool()>& ends) {
  std::set<std::string> saved;
  while (saved.empty() && !ends()) {
    if (can_read(handle_, kForEver)) take(saved);
  }
  while (!saved.empty() && can_read(handle_, kTogether_ms) && take(saved)) {
  }
  return saved;
}

bool FileWatch::take(std::set<std::string>& saved) {
  alignas(inotify_event) std::array<char, 4096> buffer{};
  const ssize_t size = ::read(handle_, buffer.data(), buffer.size());
  for (ssize_t at = 0; at < size;) {
    inotify_event event{};
    std::memcpy(&event, buffer.data() + at, sizeof event);
    const auto folder = folders_.find(event.wd);
    if (event.len > 0 && folder != folders_.end()) {
      const char* name = buffer.data() + at + sizeof event;
      saved.insert((fs::path(folder->second) / name).string());
    }
    at += static_cast<ssize_t>(sizeof event + event.len);
  }
  return size > 0;
}

}  // namespace locktwin::sim
