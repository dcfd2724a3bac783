#include "sim/text/read_text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

[[noreturn]] void refuse_to_read(const std::string& file, std::string_view why) {
  throw BadInput(fmt::format("{}: {}", file, why));
}

[[noreturn]] void refuse_to_read(const std::string& file, int error) {
  if (error == ENOENT) refuse_to_read(file, "cannot be read: no such file or folder");
  refuse_to_read(file, fmt::format("cannot be read: {}", std::strerror(error)));
}

std::string size_text(std::uint64_t bytes) {
  constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;
  return fmt::format("{} MiB", (bytes + kMiB - 1) / kMiB);
}

class Handle {
 public:
  explicit Handle(int handle) : handle_(handle) {}
  ~Handle() {
    if (handle_ >= 0) ::close(handle_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  int get() const { return handle_; }

 private:
  int handle_;
};

std::string read_all(const std::string& file, int handle, std::uint64_t size,
                     std::uint64_t largest) {
  std::string text(size, '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == text.size()) text.resize(text.size() + 4096);  // it grew, or has come to its end
    const ssize_t got = ::read(handle, text.data() + filled, text.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse_to_read(file, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > largest) refuse_to_read(file, fmt::format("grows beyond {}", size_text(largest)));
  }
  text.resize(filled);
  return text;
}

}  // namespace

// Without blocking: opening a pipe would wait for somebody to write into it.
std::string read_text(const std::string& file, std::uint64_t largest) {
  const Handle handle(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (handle.get() < 0) refuse_to_read(file, errno);
  struct stat status {};
  if (::fstat(handle.get(), &status) != 0) refuse_to_read(file, errno);
  if (S_ISDIR(status.st_mode)) refuse_to_read(file, "is a folder; a file is needed");
  if (!S_ISREG(status.st_mode))
    refuse_to_read(file, "is a device or a pipe; a regular file is needed");
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > largest) {
    refuse_to_read(file, fmt::format("is too large: {}, at most {} are read", size_text(size),
                                     size_text(largest)));
  }
  return read_all(file, handle.get(), size, largest);
}

}  // namespace locktwin::sim
