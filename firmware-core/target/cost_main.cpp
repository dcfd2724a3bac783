// What the keys cost on an emulated Cortex-M4: instructions, counted by its SysTick while QEMU
// gives each instruction 64 ns (-icount shift=6). Prints a line a figure, and whether all are in
// bounds:
//
//   qemu-system-arm -M mps2-an386 -nographic -monitor none -serial none
//     -semihosting-config enable=on,target=native -icount shift=6,sleep=off
//     -kernel locktwin-cost.elf < /dev/null
#include <array>
#include <cstdint>
#include <string_view>

#include "firmware-core/noise/handshake.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/target/port.h"
#include "firmware-core/target/registers.h"

namespace core = locktwin::core;
namespace noise = locktwin::core::noise;

using namespace std::literals;

namespace {

// Armv7-M, B3.3: control, reload and current value of SysTick, at 25 MHz on this board.
volatile std::uint32_t& systick(std::uint32_t at) {
  return *reinterpret_cast<volatile std::uint32_t*>(0xE000E010 + 4 * at);
}
constexpr std::uint32_t kMost = 0xFFFFFF;  // 10 million instructions

template <typename Deed>
std::uint32_t instructions_of(Deed deed) {
  systick(2) = 0;
  const std::uint32_t before = systick(2);
  deed();
  const std::uint32_t ticks = (before - systick(2)) & kMost;  // 1.6 of them an instruction
  return ticks / 8 * 5 + ticks % 8 * 5 / 8;
}

void print(std::string_view text) {
  locktwin::port::write_bytes({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

void print(std::uint32_t number) {
  std::array<char, 10> digits;
  std::size_t at = digits.size();
  do {
    digits[--at] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  print(std::string_view(&digits[at], digits.size() - at));
}

bool all_right = true;

void tell(std::string_view what, std::uint32_t instructions, std::uint32_t most) {
  print(what);
  print(": "sv);
  print(instructions);
  print(" of "sv);
  print(most);
  print(instructions > most ? " TOO MANY\n"sv : "\n"sv);
  if (instructions > most) all_right = false;
}

// How far the figures of one deed with different secrets are apart.
struct Spread {
  std::uint32_t least = kMost;
  std::uint32_t most = 0;

  void add(std::uint32_t count) {
    if (count < least) least = count;
    if (count > most) most = count;
  }
};

core::Key32 key_of(std::uint32_t number) {
  core::Key32 key;
  for (std::uint8_t& byte : key) {
    number = number * 1'664'525 + 1'013'904'223;
    byte = static_cast<std::uint8_t>(number >> 24);
  }
  return key;
}

core::Key32 filled(std::uint8_t byte) {
  core::Key32 key;
  key.fill(byte);
  return key;
}

// RFC 7748, 5.2: the chip's own instruction multiplies here, and no test of a host sees it.
void tell_vector() {
  constexpr core::Key32 kOnce = {0x42, 0x2c, 0x8e, 0x7a, 0x62, 0x27, 0xd7, 0xbc, 0xa1, 0x35, 0x0b,
                                 0x3e, 0x2b, 0xb7, 0x27, 0x9f, 0x78, 0x97, 0xb8, 0x7b, 0xb6, 0x85,
                                 0x4b, 0x78, 0x3c, 0x60, 0xe8, 0x03, 0x11, 0xae, 0x30, 0x79};
  const bool right = core::x25519({9}, {9}) == kOnce;
  tell("x25519, results that are not RFC 7748's"sv, right ? 0 : 1, 0);
}

void tell_x25519() {
  Spread spread;
  core::Key32 out;
  for (std::uint32_t i = 0; i < 8; ++i) {
    const core::Key32 scalar = i < 2 ? filled(static_cast<std::uint8_t>(0U - i)) : key_of(i);
    const core::Key32 point = i == 7 ? core::Key32{} : key_of(i + 100);
    spread.add(instructions_of([&] { out = core::x25519(scalar, point); }));
  }
  tell("x25519"sv, spread.most, 800'000);
  tell("x25519, apart by the keys"sv, spread.most - spread.least, 1);
}

void tell_frame() {
  std::array<std::uint8_t, core::kRadioFrameBytes> frame{};
  const noise::CipherState key(key_of(1));
  noise::CipherState sender = key;
  tell("a frame is sealed"sv, instructions_of([&] { sender.seal({}, frame); }), 60'000);
  Spread spread;
  const auto sealed = frame;
  for (std::size_t wrong = 0; wrong < frame.size(); wrong += 9) {
    frame = sealed;
    frame[wrong] ^= 0x10;
    noise::CipherState receiver = key;
    spread.add(instructions_of([&] { (void)receiver.open({}, frame); }));
  }
  tell("a forged frame, apart by where it is wrong"sv, spread.most - spread.least, 1);
  frame = sealed;
  noise::CipherState receiver = key;
  tell("a frame is opened"sv, instructions_of([&] { (void)receiver.open({}, frame); }), 60'000);
}

constexpr std::uint32_t kPaint = 0xA5A5A5A5;
constexpr std::uint32_t kCallers = 96;  // words of the frames of who wipes, which has no secrets

std::uint32_t stack_pointer() {
  std::uint32_t sp;
  asm volatile("mov %0, sp" : "=r"(sp));
  return sp;
}

volatile std::uint32_t* below(std::uint32_t sp, std::uint32_t words) {
  return reinterpret_cast<volatile std::uint32_t*>(sp) - words;
}

// How much of the stack a deed takes, and how many words it leaves there that nobody wiped.
template <typename Deed>
[[gnu::noinline]] void tell_stack(Deed deed) {
  constexpr std::uint32_t kWords = 1000;
  const std::uint32_t sp = stack_pointer();
  for (std::uint32_t i = 1; i <= kWords; ++i) *below(sp, i) = kPaint;
  deed();
  std::uint32_t deepest = 0;
  std::uint32_t left = 0;
  for (std::uint32_t i = 1; i <= kWords; ++i) {
    const std::uint32_t word = *below(sp, i);
    if (word == kPaint) continue;
    deepest = i;
    if (i > kCallers && word != 0) ++left;
  }
  tell("bytes of stack"sv, deepest * 4, 2'048);
  tell("words that nobody wiped"sv, left, 0);
}

// Both ends on this chip; what is told is the lock's part.
void tell_session() {
  const noise::KeyPair phone = noise::KeyPair::of(key_of(1));
  const noise::KeyPair lock = noise::KeyPair::of(key_of(2));
  const core::Key32 shared = core::x25519(lock.secret, phone.open);
  noise::Handshake first(noise::kSession, noise::Role::initiator, {},
                         {phone, key_of(3), lock.open, {}});
  std::array<std::uint8_t, core::kRadioFrameBytes> frame;
  const std::size_t hello = first.write(noise::kSession, {}, frame);
  noise::Handshake second(noise::kSession, noise::Role::responder, {}, {lock, key_of(4), {}, {}});
  noise::Directions directions;
  const auto open = [&] {
    std::span<std::uint8_t> payload;
    const auto message = std::span(frame).first(hello);
    if (!second.read_other(noise::kSession, message)) return;
    second.know_shared(shared);
    if (!second.read(noise::kSession, message, payload)) return;
    (void)second.write(noise::kSession, {}, frame);
    directions = second.split();
  };
  const auto greeting = frame;
  const noise::Handshake before = second;
  tell("a session is opened"sv, instructions_of(open), 4'000'000);
  if (!second.is_done(noise::kSession)) all_right = false;
  frame = greeting;
  second = before;
  tell_stack(open);
}

}  // namespace

int main() {
  systick(1) = kMost;
  systick(0) = 5;  // on, without interrupts, by the processor's clock
  tell_vector();
  tell_x25519();
  tell_frame();
  tell_session();
  print(all_right ? "all within their limits\n"sv : "not within the limits\n"sv);
  (void)locktwin::port::read_byte();  // nobody writes: the emulator ends
  for (;;) {
  }
}
