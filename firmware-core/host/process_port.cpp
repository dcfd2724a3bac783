// The five functions of a board for a process of the host, and its main: bytes come on the standard
// input and go to the standard output, and the flash is memory. A reset is a fresh session.
#include <poll.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdlib>

#include "firmware-core/lockstep/memory_flash.h"
#include "firmware-core/target/link_loop.h"
#include "firmware-core/target/port.h"

namespace core = locktwin::core;

namespace {

constexpr int kPatienceMs = 10;

std::array<std::uint8_t, core::kFlashBytes> store;
core::TargetSession session;
std::array<std::uint8_t, 4096> received;
std::size_t next = 0;
std::size_t end = 0;

bool receive() {
  pollfd waiting{STDIN_FILENO, POLLIN, 0};
  if (poll(&waiting, 1, kPatienceMs) <= 0) return false;
  const ssize_t count = read(STDIN_FILENO, received.data(), received.size());
  if (count <= 0) std::exit(0);  // the host has gone
  next = 0;
  end = static_cast<std::size_t>(count);
  return true;
}

}  // namespace

namespace locktwin::port {

int read_byte() {
  if (next == end && !receive()) return -1;
  return received[next++];
}

void write_bytes(std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count <= 0) std::exit(0);
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

std::uint32_t now_ms() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint32_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

bool program_flash(std::uint32_t offset, std::span<const std::uint8_t> bytes) {
  return core::program_memory(store.data(), offset, bytes);
}

bool erase_flash(std::uint32_t offset) {
  return core::erase_memory(store.data(), offset);
}

core::ResetReason reset_reason() {
  return core::ResetReason::unknown;
}

}  // namespace locktwin::port

int main() {
  for (std::uint32_t boots = 1;; ++boots) {
    session = core::TargetSession{};
    locktwin::port::serve_host(session, core::FlashView(store), boots);
  }
}
