// A way to a target that can be spoiled on purpose, frame by frame. Nothing takes longer by it: who
// waits for what was lost hears at once that nothing came.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/link/byte_channel.h"
#include "sim/link/link_fault.h"

namespace locktwin::sim {

class SpoiledChannel final : public ByteChannel {
 public:
  explicit SpoiledChannel(std::unique_ptr<ByteChannel> line) : line_(std::move(line)) {}

  // In place of what is still to come of a fault in the same direction.
  void spoil(const LinkFault& fault);

  void send(std::span<const std::uint8_t> bytes) override;
  std::span<const std::uint8_t> receive(Patience patience) override;
  std::string name() const override { return line_->name(); }

 private:
  using Bytes = std::vector<std::uint8_t>;

  // What arrives of a frame; the fault is then shorter by it.
  static Bytes pass(LinkFault& fault, std::span<const std::uint8_t> frame);
  bool gather(Patience patience);

  std::unique_ptr<ByteChannel> line_;
  LinkFault to_target_{.way = LinkWay::to_target};
  LinkFault to_host_{.way = LinkWay::to_host};
  bool unanswered_ = false;  // the last question was lost
  Bytes held_;               // has come, and is not yet handed out
  Bytes received_;           // handed out
};

}  // namespace locktwin::sim
