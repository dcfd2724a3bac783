// Any bytes at all as a record, and behind a good head with a good checksum: nothing crashes or
// overruns, the reader comes to an end, and what it hands out is sound.
#include <array>
#include <cstdio>
#include <cstdlib>

#include "firmware-core/crypto/crc32.h"
#include "firmware-core/wire.h"
#include "sim/link/record_reader.h"
#include "sim/link/record_writer.h"
#include "sim/vocabulary/bad_input.h"

namespace {

using namespace locktwin::sim;
namespace core = locktwin::core;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

void read(const RecordBytes& bytes) {
  try {
    RecordReader reader(bytes);
    Time before{0};
    while (reader.next()) {
      const RecordFrame& frame = reader.frame();
      require(frame.at >= before, "time goes back");
      before = frame.at;
      require(frame.boot > 0, "a step before a boot");
      std::array<std::uint8_t, core::kOutputsWireBytes> room;
      if (frame.kind != FrameKind::step) continue;
      require(core::encode(frame.inputs, room) != 0, "inputs that cannot be told");
      require(core::encode(frame.outputs, room) != 0, "outputs that cannot be told");
    }
    require(!reader.next(), "there is more behind the end");
  } catch (const BadInput&) {
  }
}

void put_crc(RecordBytes& bytes) {
  std::uint32_t crc = core::crc32(bytes);
  for (int i = 0; i < 4; ++i, crc >>= 8) bytes.push_back(static_cast<std::uint8_t>(crc));
}

// A head and the boot of a lock, which chance finds late.
RecordBytes begun() {
  static const RecordBytes kBegun = [] {
    RecordBytes bytes;
    RecordWriter writer(
        [&](std::span<const std::uint8_t> part) {
          bytes.insert(bytes.end(), part.begin(), part.end());
        },
        {});
    const std::array<std::uint8_t, core::kFlashBytes> flash{};
    writer.boot("front", Time{0}, flash);
    return bytes;
  }();
  return kBegun;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read({data, data + size});
  RecordBytes headed = begun();
  headed.insert(headed.end(), data, data + size);
  put_crc(headed);
  read(headed);
  return 0;
}
