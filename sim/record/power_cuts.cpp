#include "sim/record/power_cuts.h"

#include <cstdint>

#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

constexpr double kAwayS = 0.3;  // the supply: long enough for the chip to lose everything

// A word takes 0.08 ms, a page 22: the first words are cut, and pages nearly erased.
Duration into_it(core::FlashOperation operation, std::uint64_t number) {
  const auto part = static_cast<Duration::rep>(number % 8 + 1);
  return operation == core::FlashOperation::erase ? part * Duration(2500us) : part * Duration(30us);
}

}  // namespace

std::vector<Intervention> power_cuts(RecordReader record, Time zero, unsigned every) {
  std::vector<Intervention> cuts;
  std::string first;
  std::uint64_t writes = 0;
  record.rewind();
  while (record.next()) {
    const RecordFrame& frame = record.frame();
    if (first.empty()) first = frame.lock;
    const core::FlashOperation operation = frame.outputs.flash.operation;
    const bool writes_now = frame.kind == FrameKind::step && frame.lock == first &&
                            operation != core::FlashOperation::none;
    if (!writes_now || frame.at < zero || writes++ % every != 0) continue;
    cuts.push_back({frame.at - zero + into_it(operation, writes),
                    make_action("interrupt_power", {{"for", kAwayS}})});
  }
  return cuts;
}

}  // namespace locktwin::sim
