#include "sim/link/descriptor_channel.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <utility>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct Speed {
  unsigned baud;
  speed_t word;
};
constexpr Speed kSpeeds[] = {{9600, B9600},      {19200, B19200},   {38400, B38400},
                             {57600, B57600},    {115200, B115200}, {230400, B230400},
                             {460800, B460800},  {921600, B921600}, {1000000, B1000000},
                             {2000000, B2000000}};

constexpr std::string_view kLines = "/dev/ttyACM* and /dev/ttyUSB*";

[[noreturn]] void refuse_line(const std::string& path, int error) {
  std::string remedy;
  if (error == ENOENT || error == ENXIO) {
    remedy = fmt::format("; is the board plugged in? See: ls {}",
                         "/dev/ttyACM* /dev/ttyUSB* /dev/serial/by-id/");
  } else if (error == EACCES) {
    remedy = "; be one of those who may: sudo usermod -aG dialout $USER, and log in anew";
  }
  throw BadInput(fmt::format("{}: {}{}", path, std::strerror(error), remedy));
}

// A process that ends while we write must not end us: sockets can be told so, lines need it not.
ssize_t put(int number, std::span<const std::uint8_t> bytes, bool socket) {
  return socket ? ::send(number, bytes.data(), bytes.size(), MSG_NOSIGNAL)
                : ::write(number, bytes.data(), bytes.size());
}

}  // namespace

DescriptorChannel::DescriptorChannel(std::unique_ptr<ChildProcess> child, std::string name)
    : child_(std::move(child)), name_(std::move(name)) {}

DescriptorChannel::DescriptorChannel(Descriptor line, std::string name)
    : line_(std::move(line)), name_(std::move(name)) {}

void DescriptorChannel::lost() {
  throw ChannelClosed(child_ ? fmt::format("{} is gone: {}", name_, child_->fate())
                             : fmt::format("{} is gone: was it unplugged?", name_));
}

void DescriptorChannel::send(std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t count = put(number(), bytes, child_ != nullptr);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) lost();
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

std::span<const std::uint8_t> DescriptorChannel::receive(Patience patience) {
  pollfd waiting{number(), POLLIN, 0};
  const int ready = ::poll(&waiting, 1, static_cast<int>(patience.count()));
  if (ready == 0 || (ready < 0 && errno == EINTR)) return {};
  const ssize_t count = ready < 0 ? -1 : ::read(number(), received_.data(), received_.size());
  if (count <= 0) lost();
  return std::span(received_).first(static_cast<std::size_t>(count));
}

Descriptor open_serial_line(const std::string& path, unsigned baud) {
  const auto same = [baud](const Speed& speed) { return speed.baud == baud; };
  const auto* const speed = std::find_if(std::begin(kSpeeds), std::end(kSpeeds), same);
  if (speed == std::end(kSpeeds)) {
    throw BadInput(fmt::format("{} baud: not a speed of serial lines here; 115200 is usual", baud));
  }
  Descriptor line(::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
  if (line.number() < 0) refuse_line(path, errno);
  if (::flock(line.number(), LOCK_EX | LOCK_NB) != 0) {
    throw BadInput(
        fmt::format("{}: is in use by another program; one at a time can have it", path));
  }
  termios settings{};
  if (::tcgetattr(line.number(), &settings) != 0) {
    throw BadInput(fmt::format("{}: is no serial line; those of boards are {}", path, kLines));
  }
  ::cfmakeraw(&settings);
  settings.c_cflag &= ~static_cast<tcflag_t>(CRTSCTS | CSTOPB);
  settings.c_cflag |= CLOCAL | CREAD;
  ::cfsetispeed(&settings, speed->word);
  ::cfsetospeed(&settings, speed->word);
  if (::tcsetattr(line.number(), TCSANOW, &settings) != 0) {
    throw BadInput(fmt::format("{}: {}", path, std::strerror(errno)));
  }
  ::tcflush(line.number(), TCIOFLUSH);
  return line;
}

}  // namespace locktwin::sim
