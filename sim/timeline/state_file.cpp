#include "sim/timeline/state_file.h"

#include <fmt/format.h>

#include <array>

#include "model/state/layout.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

std::uint64_t digest(std::span<const std::uint8_t> bytes) {
  model::StateHash hash;
  hash.add(bytes);
  return hash.value();
}

[[noreturn]] void refuse(const std::string& file, std::string_view why) {
  throw BadInput(fmt::format("{}: {}", file, why));
}

std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::uint64_t state_layout() {
  static const std::uint64_t layout = [] {
    model::StateHash hash;
    model::hash_layout(hash, first_state(WorldConfig{}));
    return hash.value();
  }();
  return layout;
}

model::StateBytes bytes_of(const WorldState& state) {
  model::StateBytes bytes;
  model::StateWriter writer(bytes);
  model::save_state(writer, state);
  return bytes;
}

WorldState state_of(std::span<const std::uint8_t> bytes) {
  WorldState state = first_state(WorldConfig{});
  model::StateReader reader(bytes);
  model::load_state(reader, state);
  if (!reader.at_end()) throw model::BadState("the state is longer than its fields");
  return state;
}

void save_state_file(const std::string& file, const WorldState& world, std::string_view text) {
  const model::StateBytes state = bytes_of(world);
  model::StateBytes bytes(kStateMagic.begin(), kStateMagic.end());
  model::StateWriter writer(bytes);
  for (const auto number :
       {std::uint64_t{kStateVersion}, state_layout(), std::uint64_t{state.size()}, digest(state),
        std::uint64_t{text.size()}}) {
    writer.raw(&number, sizeof number);
  }
  bytes.insert(bytes.end(), state.begin(), state.end());
  bytes.insert(bytes.end(), text.begin(), text.end());
  OutputFile out(file, Readers::owner);
  out.write(bytes);
  out.finish();
}

SavedState load_state_file(const std::string& file) {
  const std::string text = read_text(file, kLargestRecord);
  const model::StateBytes bytes(text.begin(), text.end());
  std::span<const std::uint8_t> left(bytes);
  if (!as_text(left).starts_with(kStateMagic)) {
    refuse(file, "is no saved state; `locktwin run FILE --to TIME --state STATE` makes one");
  }
  left = left.subspan(kStateMagic.size());
  std::array<std::uint64_t, 5> head{};
  if (left.size() < sizeof head) refuse(file, "the state is cut short");
  model::StateReader(left).raw(head.data(), sizeof head);
  left = left.subspan(sizeof head);
  const auto [version, layout, length, hash, words] = head;
  if (version != kStateVersion) {
    refuse(file, fmt::format("is of version {}, this program reads {}", version, kStateVersion));
  }
  if (layout != state_layout()) {
    refuse(file, fmt::format("was saved by another build, whose states have other fields "
                             "({:016x}, here {:016x}); make it again with this program",
                             layout, state_layout()));
  }
  if (left.size() != length + words || length > left.size()) refuse(file, "the state is cut short");
  const auto state = left.first(length);
  if (digest(state) != hash) refuse(file, "its bytes were changed since it was saved");
  try {
    return {state_of(state), std::string(as_text(left.subspan(length)))};
  } catch (const model::BadState& error) {
    refuse(file, error.what());
  }
}

}  // namespace locktwin::sim
