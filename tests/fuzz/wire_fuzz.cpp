// Any bytes at all as Inputs and as Outputs: nothing crashes or overruns; what is accepted is
// encoded to the same bytes again; what is refused is refused at a place within it.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "firmware-core/wire.h"
#include "firmware-core/wire/difference.h"

namespace {

using namespace locktwin::core;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

template <typename Struct>
void read(std::span<const std::uint8_t> bytes) {
  Struct value;
  const WireResult result = decode(bytes, value);
  require(result.offset <= bytes.size(), "an error behind the end");
  if (!result.ok()) return;
  require(result.offset == bytes.size(), "not all was read");
  std::array<std::uint8_t, kOutputsWireBytes> again;
  const std::size_t size = encode(value, again);
  require(size == bytes.size() && std::equal(bytes.begin(), bytes.end(), again.begin()),
          "two encodings of one value");
  require(!first_difference(value, value, [](const FieldName&, auto, auto) {}),
          "a value that differs from itself");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// Once as they are, and once behind a head, which chance finds late.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span bytes(data, size);
  read<Inputs>(bytes);
  read<Outputs>(bytes);
  std::array<std::uint8_t, kOutputsWireBytes + 10> headed{kWireVersion};
  const std::size_t rest = std::min(size, headed.size() - 2);
  std::copy_n(data, rest, headed.begin() + 2);
  headed[1] = static_cast<std::uint8_t>(WireKind::inputs);
  read<Inputs>(std::span(headed).first(rest + 2));
  headed[1] = static_cast<std::uint8_t>(WireKind::outputs);
  read<Outputs>(std::span(headed).first(rest + 2));
  return 0;
}
