// Adds what was run of the core since its reset to a file in the emulator's folder, by semihosting:
// for each source the length and the bytes of the name of its counts, and the same of the
// counts, as gcov keeps them in a file. tools/chip_counts.py takes it apart.
#include "firmware-core/target/counts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "firmware-core/target/boards/semihosting.h"

extern "C" {
struct gcov_info;
// Of the compiler's libgcov (its gcov.h): names one source and hands out its counts, piece by
// piece.
void __gcov_info_to_gcda(const gcov_info* info, void (*name)(const char*, void*),
                         void (*dump)(const void*, unsigned, void*),
                         void* (*allocate)(unsigned, void*), void* argument);
// From the linker script.
extern const gcov_info* const lt_counts_begin[];
extern const gcov_info* const lt_counts_end[];

void lt_fault();
// What std::string_view calls where nobody has optimised it away.
[[noreturn]] void lt_out_of_range(const char*, ...) asm("_ZSt24__throw_out_of_range_fmtPKcz");
void lt_out_of_range(const char*, ...) {
  for (;;) lt_fault();
}
}

namespace locktwin::target {
namespace {

using semihosting::address_of;
using semihosting::call;
using semihosting::Call;

constexpr std::uint32_t kAppend = 9;  // fopen's "ab"
constexpr std::uint32_t kNone = ~0U;  // no file
constexpr std::string_view kFile = LOCKTWIN_COUNTS;

struct Piece {
  std::uint32_t size;
  std::array<std::uint8_t, 1U << 20U> bytes;
};
Piece piece;

void put(const void* from, std::uint32_t size) {
  if (size > piece.bytes.size() - piece.size) lt_fault();
  std::memcpy(&piece.bytes[piece.size], from, size);
  piece.size += size;
}

void put_name(const char* name, void*) {
  const auto size = static_cast<std::uint32_t>(std::strlen(name));
  put(&size, sizeof size);
  put(name, size);
}

// What follows the name; its length is known behind it.
struct Counts {
  std::uint32_t at;
  bool begun;
};

void put_counts(const void* from, unsigned size, void* of) {
  auto& counts = *static_cast<Counts*>(of);
  if (!counts.begun) {
    counts = {piece.size, true};
    const std::uint32_t unknown = 0;
    put(&unknown, sizeof unknown);
  }
  put(from, size);
}

// For counts of values, which are not made.
void* no_memory(unsigned, void*) {
  return nullptr;
}

}  // namespace

void keep_counts() {
  piece.size = 0;
  for (const auto* info = lt_counts_begin; info != lt_counts_end; ++info) {
    Counts counts{};
    __gcov_info_to_gcda(*info, put_name, put_counts, no_memory, &counts);
    const std::uint32_t size = piece.size - counts.at - sizeof size;
    std::memcpy(&piece.bytes[counts.at], &size, sizeof size);
  }
  const std::uint32_t file = call(
      Call::open, {address_of(kFile.data()), kAppend, static_cast<std::uint32_t>(kFile.size())});
  if (file == kNone) lt_fault();
  // QEMU 7.2 does not take "a" at its word.
  call(Call::seek, {file, call(Call::length, {file}), 0});
  call(Call::write, {file, address_of(piece.bytes.data()), piece.size});
}

}  // namespace locktwin::target
