// A core that answers out of a record: the world around it is moved as it was then. It cannot
// answer to anything but what was recorded, and says so.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "sim/link/core_link.h"
#include "sim/link/record_reader.h"

namespace locktwin::sim {

class RecordedCore final : public CoreLink {
 public:
  // What the record tells of that lock.
  RecordedCore(RecordReader record, std::string lock);

  // Each throws CoreLinkError when the record goes on otherwise: with the moment, the field, what
  // is there and what was recorded.
  void boot(core::FlashView flash) override;
  void step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) override;
  std::string_view kind() const override { return "recorded"; }
  std::unique_ptr<CoreLink> clone() const override;
  model::StateBytes save() const override;  // the place in the record
  void load(std::span<const std::uint8_t> bytes) override;

 private:
  bool next();  // of this lock
  std::string here() const;

  RecordReader record_;
  std::string lock_;
};

}  // namespace locktwin::sim
