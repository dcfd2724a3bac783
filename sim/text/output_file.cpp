#include "sim/text/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kOwnerAlone = S_IRUSR | S_IWUSR;
constexpr mode_t kEverybody = kOwnerAlone | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;

[[noreturn]] void refuse_to_write(const std::string& file, int error) {
  throw BadInput(fmt::format("{}: cannot be written{}{}", file, error == 0 ? "" : ": ",
                             error == 0 ? "" : std::strerror(error)));
}

// A new file in the folder of `place`, under a short name of its own: whoever else writes there has
// another, and a name that is as long as names can be has room beside it. A file that is replaced
// keeps its rights, unless it is to be the owner's alone. Empty: `errno` says why.
std::string begin_beside(const std::string& place, const struct stat* before, Readers readers) {
  static std::atomic<unsigned> turn = 0;
  const fs::path folder = fs::path(place).parent_path();
  const bool owner = readers == Readers::owner;
  for (;;) {
    std::string name = (folder / fmt::format(".locktwin-{}-{}", ::getpid(), turn++)).string();
    const int handle = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                              owner ? kOwnerAlone : kEverybody);
    if (handle < 0 && errno == EEXIST) continue;  // left by a program that was killed
    if (handle < 0) return {};
    constexpr mode_t kRights = 07777;
    if (before != nullptr && !owner) ::fchmod(handle, before->st_mode & kRights);
    ::close(handle);
    return name;
  }
}

// A stream that failed long ago has forgotten why. The same once more, into a file that is to go,
// tells it; 0: now it can be written.
int why_not(const std::string& beside) {
  const int handle = ::open(beside.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (handle < 0) return errno;
  constexpr std::array<char, 4096> kPage{};
  std::size_t written = 0;
  int why = 0;
  while (why == 0 && written < kPage.size()) {  // what fits is written first, without an error
    const ssize_t count = ::write(handle, &kPage[written], kPage.size() - written);
    if (count < 0) why = errno;
    written += count < 0 ? 0 : static_cast<std::size_t>(count);
  }
  ::close(handle);
  return why;
}

}  // namespace

std::string behind_links(const std::string& file) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(file, error))) return file;
  const fs::path place = fs::canonical(file, error);
  if (error.value() == ELOOP) refuse_to_write(file, ELOOP);
  if (!error) return place.string();
  // It leads to a file that is still to be made.
  return behind_links((fs::path(file).parent_path() / fs::read_symlink(file)).string());
}

OutputFile::OutputFile(std::string file, Readers readers, Over over)
    : file_(std::move(file)), place_(behind_links(file_)) {
  std::error_code error;  // when it fails, opening the file tells it
  const fs::path folder = fs::path(place_).parent_path();
  if (!folder.empty()) fs::create_directories(folder, error);
  struct stat before {};
  const bool there = ::stat(place_.c_str(), &before) == 0;
  if (!there && errno != ENOENT) refuse_to_write(file_, errno);
  if (there && S_ISDIR(before.st_mode)) refuse_to_write(file_, EISDIR);
  refuse_to_replace_handwritten(file_, over);
  if (there && ::access(place_.c_str(), W_OK) != 0) refuse_to_write(file_, errno);
  if (!there || S_ISREG(before.st_mode)) {
    beside_ = begin_beside(place_, there ? &before : nullptr, readers);
    if (beside_.empty()) refuse_to_write(file_, errno);
  }
  errno = 0;
  out_.open(beside_.empty() ? place_ : beside_, std::ios::binary);
  if (!out_) refuse_to_write(file_, errno);
}

OutputFile::~OutputFile() {
  if (!beside_.empty()) std::remove(beside_.c_str());
}

void OutputFile::write(std::span<const std::uint8_t> bytes) {
  out_.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

void OutputFile::finish() {
  errno = 0;
  const bool whole = static_cast<bool>(out_.flush());
  const int why = errno;
  out_.close();
  if (!whole || !out_) {
    refuse_to_write(file_, why != 0 || beside_.empty() ? why : why_not(beside_));
  }
  if (beside_.empty()) return;
  if (std::rename(beside_.c_str(), place_.c_str()) != 0) refuse_to_write(file_, errno);
  beside_.clear();
}

}  // namespace locktwin::sim
