#include "sim/text/private_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr mode_t kOwnerAlone = S_IRUSR | S_IWUSR;

[[noreturn]] void refuse(const std::string& file) {
  throw BadInput(fmt::format("{}: cannot be written", file));
}

// Made anew, so that nobody else has it open already.
bool create(const std::string& file) {
  ::unlink(file.c_str());
  const int handle = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY, kOwnerAlone);
  return handle >= 0 && ::close(handle) == 0;
}

}  // namespace

PrivateFile::PrivateFile(std::string file) : file_(std::move(file)), beside_(file_ + ".part") {
  if (!create(beside_)) refuse(file_);
  out_.open(beside_, std::ios::binary);
  if (!out_) refuse(file_);
}

PrivateFile::~PrivateFile() {
  if (!beside_.empty()) std::remove(beside_.c_str());
}

void PrivateFile::write(std::span<const std::uint8_t> bytes) {
  out_.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

void PrivateFile::finish() {
  out_.close();
  if (!out_ || std::rename(beside_.c_str(), file_.c_str()) != 0) refuse(file_);
  beside_.clear();
}

}  // namespace locktwin::sim
