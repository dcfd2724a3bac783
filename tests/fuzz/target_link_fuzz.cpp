// Bytes of any kind from a target to the host's end of the hardware link: it gives up, or is
// answered, and believes nothing.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "sim/link/target_link.h"

using namespace locktwin::sim;
namespace core = locktwin::core;

namespace {

// Hands out the input: raw, or as the payload of a good frame with the sequence that is asked.
class FuzzChannel final : public ByteChannel {
 public:
  explicit FuzzChannel(std::span<const std::uint8_t> input) : left_(input) {}

  void send(std::span<const std::uint8_t> bytes) override {
    core::FrameReader reader;
    for (const std::uint8_t byte : bytes) reader.take(byte);
    sequence_ = reader.sequence();
  }
  std::span<const std::uint8_t> receive(Patience) override {
    if (left_.size() < 2) return {};
    const std::uint8_t kind = left_[0];
    const auto payload = left_.subspan(2, std::min<std::size_t>(left_[1], left_.size() - 2));
    left_ = left_.subspan(2 + payload.size());
    if (kind == 0) return payload;
    core::FrameWriter writer(room_, static_cast<core::LockstepKind>(kind), sequence_);
    writer.put(payload);
    return writer.seal();
  }
  std::string name() const override { return "fuzz"; }

 private:
  std::span<const std::uint8_t> left_;
  std::uint8_t sequence_ = 0;
  std::array<std::uint8_t, core::kFrameWireBytes> room_{};
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    TargetLink link(std::make_unique<FuzzChannel>(std::span(data, size)), LinkPatience{});
    link.meet();
    for (int i = 0; i < 8; ++i) link.ask(core::LockstepKind::step);
    link.restart();
  } catch (const CoreLinkError&) {
    // told, as it must be
  }
  return 0;
}
