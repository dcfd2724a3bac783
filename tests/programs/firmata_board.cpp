// An adapter at a pseudo terminal, for programs that speak Firmata: prints the name of its line and
// serves it until its standard input ends.
//
//   firmata_board loops    output 2 is wired to input 7, and PWM 3 to the converter of pin 14
//   firmata_board bolt     the little board of tests/support/bolt_board.h is wired to it
//   firmata_board late     the same, and the adapter sleeps for a second when its button is pressed
//   firmata_board map      prints the map of that board's pins
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

#include "tests/support/bolt_board.h"
#include "tests/support/firmata_board.h"

namespace {

using locktwin::tests::BoltBoard;
using locktwin::tests::FirmataBoard;

struct Terminal {
  int board = -1;
  int keeper = -1;  // without anybody at its line a terminal hangs up
};

Terminal open_terminal() {
  Terminal terminal{::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), -1};
  if (terminal.board < 0 || ::grantpt(terminal.board) != 0 || ::unlockpt(terminal.board) != 0) {
    std::perror("a pseudo terminal");
    std::exit(3);
  }
  termios settings{};
  ::tcgetattr(terminal.board, &settings);
  ::cfmakeraw(&settings);  // what the board says is no echo for it
  ::tcsetattr(terminal.board, TCSANOW, &settings);
  terminal.keeper = ::open(::ptsname(terminal.board), O_RDWR | O_NOCTTY | O_CLOEXEC);
  return terminal;
}

void send(int line, FirmataBoard& adapter) {
  const FirmataBoard::Bytes bytes = adapter.take();
  std::span<const std::uint8_t> rest(bytes);
  while (!rest.empty()) {
    const ssize_t count = ::write(line, rest.data(), rest.size());
    if (count <= 0) std::exit(3);
    rest = rest.subspan(static_cast<std::size_t>(count));
  }
}

void close_loops(FirmataBoard& adapter) {
  adapter.drive(7, adapter.high(2));
  adapter.drive_share(14, adapter.share(3));
}

void serve(int line, std::string_view wired) {
  FirmataBoard adapter;
  BoltBoard board(adapter);
  std::array<std::uint8_t, 1024> bytes;
  int since_sample = 0;
  bool late = wired == "late";
  while (true) {
    std::array<pollfd, 2> waiting{pollfd{line, POLLIN, 0}, pollfd{STDIN_FILENO, POLLIN, 0}};
    ::poll(waiting.data(), waiting.size(), 1);
    if (waiting[1].revents != 0) {
      if (::read(STDIN_FILENO, bytes.data(), bytes.size()) <= 0) return;
    }
    if ((waiting[0].revents & POLLIN) != 0) {
      const ssize_t count = ::read(line, bytes.data(), bytes.size());
      if (count > 0) adapter.receive(std::span(bytes).first(static_cast<std::size_t>(count)));
    }
    wired == "loops" ? close_loops(adapter) : board.run();
    if (late && adapter.high(BoltBoard::kButton)) {
      late = false;
      ::poll(nullptr, 0, 1000);
    }
    if (++since_sample >= 20) {
      adapter.sample();
      since_sample = 0;
    }
    send(line, adapter);
  }
}

}  // namespace

int main(int count, char** words) {
  const std::string_view wired = count == 2 ? words[1] : "";
  if (wired == "map") return std::puts(locktwin::tests::kBoltBoardPins) < 0 ? 3 : 0;
  if (wired != "loops" && wired != "bolt" && wired != "late") {
    std::fputs("firmata_board loops|bolt|late|map\n", stderr);
    return 2;
  }
  const Terminal terminal = open_terminal();
  std::printf("%s\n", ::ptsname(terminal.board));
  std::fflush(stdout);
  serve(terminal.board, wired);
  return 0;
}
