// A core on a target: on a chip, an emulated one, or in a process of its own. It keeps its own
// memory-mapped flash, which is made what the model's flash has become before each step.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "sim/link/core_link.h"
#include "sim/link/spoiled_channel.h"
#include "sim/link/target_link.h"

namespace locktwin::sim {

// May the target be another build of the core than this program's?
enum class OtherBuild { refused, welcome };

class RemoteCore final : public CoreLink {
 public:
  // Greets the target. Throws CoreLinkError.
  RemoteCore(std::unique_ptr<ByteChannel> channel, const LinkPatience& patience,
             OtherBuild other = OtherBuild::refused,
             std::shared_ptr<LinkTally> tally = std::make_shared<LinkTally>());

  // A power cut, as the chip sees it: a reset with what is then in its flash.
  void boot(core::FlashView flash) override;
  void step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) override;
  void spoil(const LinkFault& fault) override { way_->spoil(fault); }
  std::string_view kind() const override { return "remote"; }
  std::unique_ptr<CoreLink> clone() const override;
  model::StateBytes save() const override;
  void load(std::span<const std::uint8_t> bytes) override;

  const TargetLink& link() const { return link_; }

 private:
  using Bytes = std::vector<std::uint8_t>;

  void take_over_flash(core::FlashView flash);
  void write_flash(core::FlashView flash);
  void write_page(core::FlashView flash, std::size_t page);
  void program(core::FlashView flash, std::size_t begin, std::size_t end);
  [[noreturn]] void cannot(std::string_view what) const;

  RemoteCore(std::unique_ptr<SpoiledChannel> way, const LinkPatience& patience, OtherBuild other,
             std::shared_ptr<LinkTally> tally);

  SpoiledChannel* way_;  // the link's
  TargetLink link_;
  Bytes flash_;    // what the target has in its flash
  Bytes inputs_;   // of the step before, as bytes
  Bytes outputs_;  // likewise, with zeros behind their end
};

}  // namespace locktwin::sim
