#include "sim/link/recorded_core.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "firmware-core/wire/difference.h"
#include "sim/link/wire_text.h"

namespace locktwin::sim {

RecordedCore::RecordedCore(RecordReader record, std::string lock)
    : record_(std::move(record)), lock_(std::move(lock)) {
  record_.rewind();
}

bool RecordedCore::next() {
  while (record_.next()) {
    if (record_.frame().lock == lock_) return true;
  }
  return false;
}

std::string RecordedCore::here() const {
  return place_text(record_.frame());
}

void RecordedCore::boot(core::FlashView flash) {
  if (!next()) throw CoreLinkError(fmt::format("the record holds no such boot of {}", lock_));
  if (record_.frame().kind != FrameKind::boot) {
    throw CoreLinkError(here() + ": a boot that is not in the record");
  }
  const core::FlashView recorded = record_.flash();
  const auto found = std::mismatch(flash.begin(), flash.end(), recorded.begin()).first;
  if (found == flash.end()) return;
  throw CoreLinkError(fmt::format("{}: the flash differs from the recorded one at byte {}", here(),
                                  found - flash.begin()));
}

void RecordedCore::step(const core::Inputs& inputs, core::FlashView, core::Outputs& outputs) {
  if (!next()) throw CoreLinkError(fmt::format("the record of {} ends before this step", lock_));
  const RecordFrame& frame = record_.frame();
  if (frame.kind != FrameKind::step) {
    throw CoreLinkError(here() + ": a step where the record has a boot");
  }
  core::first_difference(inputs, frame.inputs, [&](const core::FieldName& name, auto is, auto was) {
    throw CoreLinkError(fmt::format("{}: the input {} is {}, was {} when it was recorded", here(),
                                    to_text(name), shown(name, is), shown(name, was)));
  });
  outputs = frame.outputs;
}

std::unique_ptr<CoreLink> RecordedCore::clone() const {
  return std::make_unique<RecordedCore>(*this);
}

model::StateBytes RecordedCore::save() const {
  const std::uint64_t frames = record_.frames();
  model::StateBytes bytes(sizeof frames);
  std::memcpy(bytes.data(), &frames, sizeof frames);
  return bytes;
}

void RecordedCore::load(std::span<const std::uint8_t> bytes) {
  std::uint64_t frames = 0;
  model::StateReader reader(bytes);
  reader.raw(&frames, sizeof frames);
  if (!reader.at_end()) throw model::BadState("the place in the record is longer than a number");
  record_.rewind();
  while (record_.frames() < frames) {
    if (!record_.next()) throw model::BadState("the state is of a longer record");
  }
}

}  // namespace locktwin::sim
