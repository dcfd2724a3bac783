// A lock that is nothing but its phone link, store and flash, driven by lines: for a phone that
// somebody else has written (phone_peer.py).
//
// `pairing` begins the pairing mode of administrator 1 and tells the code; `near FRAME` and `far
// FRAME` bring a frame over Bluetooth and through the cloud and tell what the lock sends then, with
// blanks between, or `nothing`; `given` tells the numbers of the commands that phones have given.
// All are hexadecimal.
#include <iostream>
#include <string>

#include "tests/support/hex.h"
#include "tests/support/phone_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;
using locktwin::tests::from_hex;
using locktwin::tests::to_hex;

namespace {

std::string begin_pairing(PhoneBench& bench) {
  bench.begin();
  bench.link.start_pairing(bench.context(), 1);
  bench.finish();
  return to_hex(shown_code(bench.out));
}

std::string bring(PhoneBench& bench, Lane lane, const std::string& frame) {
  std::string told;
  for (const auto& answer : bench.exchange(frame_of(from_hex(frame), lane, 0))) {
    told += (told.empty() ? "" : " ") + to_hex(answer);
  }
  return told.empty() ? "nothing" : told;
}

std::string given(const PhoneBench& bench) {
  Bytes numbers;
  for (const Command& command : bench.commands) {
    numbers.push_back(static_cast<std::uint8_t>(command.opcode));
  }
  return to_hex(numbers);
}

std::string answer(PhoneBench& bench, const std::string& verb, const std::string& frame) {
  if (verb == "pairing") return begin_pairing(bench);
  if (verb == "near") return bring(bench, Lane::bluetooth, frame);
  if (verb == "far") return bring(bench, Lane::wifi, frame);
  return given(bench);
}

}  // namespace

int main() {
  PhoneBench bench;
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string frame = line.substr(std::min(space + 1, line.size()));
    std::cout << answer(bench, line.substr(0, space), frame) << std::endl;
  }
}
