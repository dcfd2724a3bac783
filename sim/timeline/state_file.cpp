#include "sim/timeline/state_file.h"

#include <fmt/format.h>

#include <sys/stat.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "model/state/layout.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr mode_t kOwnerAlone = S_IRUSR | S_IWUSR;

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

// Beside its name first, so that nothing half looks complete.
void write_whole(const std::string& file, const model::StateBytes& bytes) {
  const std::string beside = file + ".part";
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    ::chmod(beside.c_str(), kOwnerAlone);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    out.flush();
    if (!out) {
      std::remove(beside.c_str());
      refuse(file, "cannot be written");
    }
  }
  if (std::rename(beside.c_str(), file.c_str()) == 0) return;
  std::remove(beside.c_str());
  refuse(file, "cannot be written");
}

model::StateBytes read_whole(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) refuse(file, "cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
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
  write_whole(file, bytes);
}

SavedState load_state_file(const std::string& file) {
  const model::StateBytes bytes = read_whole(file);
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
