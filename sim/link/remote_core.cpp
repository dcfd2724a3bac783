#include "sim/link/remote_core.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/crc32.h"
#include "firmware-core/lockstep/build_id.h"
#include "firmware-core/wire.h"
#include "firmware-core/wire/changes.h"
#include "sim/link/wire_text.h"

namespace locktwin::sim {

namespace {

using core::LockstepKind;

constexpr std::size_t kPage = core::kFlashPageBytes;
constexpr std::size_t kWord = core::kFlashWordBytes;
constexpr std::size_t kProgramBytes = 256;  // a frame

bool same(core::FlashView flash, const std::vector<std::uint8_t>& other, std::size_t at,
          std::size_t bytes) {
  return std::memcmp(flash.data() + at, other.data() + at, bytes) == 0;
}

}  // namespace

RemoteCore::RemoteCore(std::unique_ptr<ByteChannel> channel, const LinkPatience& patience,
                       OtherBuild other, std::shared_ptr<LinkTally> tally)
    : RemoteCore(std::make_unique<SpoiledChannel>(std::move(channel)), patience, other,
                 std::move(tally)) {}

RemoteCore::RemoteCore(std::unique_ptr<SpoiledChannel> way, const LinkPatience& patience,
                       OtherBuild other, std::shared_ptr<LinkTally> tally)
    : way_(way.get()),
      link_(std::move(way), patience, std::move(tally)),
      flash_(core::kFlashBytes),
      outputs_(core::kOutputsWireBytes) {
  const TargetWelcome& target = link_.meet();
  if (other == OtherBuild::welcome || target.build == core::build_id()) return;
  throw WrongTarget(fmt::format(
      "{} (board {}) runs core {:016x}, this program was built with core {:016x}; build "
      "both anew (cmake --build --preset chip), or allow it with --any-build",
      link_.name(), target.board, target.build, core::build_id()));
}

void RemoteCore::boot(core::FlashView flash) {
  if (link_.target().stepped || !inputs_.empty()) link_.restart();
  take_over_flash(flash);
  inputs_.clear();
  std::fill(outputs_.begin(), outputs_.end(), std::uint8_t{0});
}

void RemoteCore::step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) {
  write_flash(flash);
  std::array<std::uint8_t, core::kInputsWireBytes> room;
  const auto told = std::span(room).first(core::encode(inputs, room));
  const auto answer = link_.ask(LockstepKind::step, [&](core::FrameWriter& writer) {
    core::put_changes(inputs_, told, [&writer](std::uint8_t byte) { writer.put(byte); });
  });
  inputs_.assign(told.begin(), told.end());
  const core::ChangesResult changes = core::read_changes(answer, outputs_);
  if (!changes.ok() || changes.read != answer.size())
    throw CoreLinkError(fmt::format("{} answers nonsense", link_.name()));
  const auto result = core::decode(std::span(outputs_).first(changes.size), outputs);
  if (result.ok()) return;
  throw CoreLinkError(fmt::format("{} answers nonsense: {}", link_.name(), to_text(result)));
}

// What it has in its flash is asked, not taken on trust: it may have come from elsewhere.
void RemoteCore::take_over_flash(core::FlashView flash) {
  const auto answer = link_.ask(LockstepKind::sums);
  if (answer.size() != 4 * core::kFlashPages) throw CoreLinkError("sums of too few pages");
  std::array<std::uint32_t, core::kFlashPages> sums;
  for (std::size_t page = 0; page < sums.size(); ++page)
    sums[page] = core::get_u32(&answer[4 * page]);
  for (std::size_t page = 0; page < sums.size(); ++page) {
    const auto wanted = flash.subspan(page * kPage, kPage);
    if (core::crc32(wanted) != sums[page]) {
      write_page(flash, page);
    } else {
      std::copy(wanted.begin(), wanted.end(),
                flash_.begin() + static_cast<std::ptrdiff_t>(page * kPage));
    }
  }
}

// Words that are still erased on the target are programmed; all else, as a page that is half
// erased, is written with its page.
void RemoteCore::write_flash(core::FlashView flash) {
  if (same(flash, flash_, 0, core::kFlashBytes)) return;
  for (std::size_t page = 0; page < core::kFlashPages; ++page) {
    if (same(flash, flash_, page * kPage, kPage)) continue;
    bool blank = true;  // where it differs
    for (std::size_t at = page * kPage; at < (page + 1) * kPage; at += kWord) {
      blank = blank && (same(flash, flash_, at, kWord) ||
                        core::is_blank(std::span(flash_).subspan(at, kWord)));
    }
    if (!blank) {
      write_page(flash, page);
    } else {
      program(flash, page * kPage, (page + 1) * kPage);
    }
  }
}

void RemoteCore::write_page(core::FlashView flash, std::size_t page) {
  const std::size_t begin = page * kPage;
  link_.ask(LockstepKind::erase, [begin](core::FrameWriter& writer) {
    writer.put_u32(static_cast<std::uint32_t>(begin));
  });
  std::fill_n(flash_.begin() + static_cast<std::ptrdiff_t>(begin), kPage, std::uint8_t{0xFF});
  program(flash, begin, begin + kPage);
}

// The words in which the two differ, in as few frames as may be.
void RemoteCore::program(core::FlashView flash, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; at += kWord) {
    if (same(flash, flash_, at, kWord)) continue;
    std::size_t last = at + kWord;
    const std::size_t most = std::min(end, at + kProgramBytes);
    while (last < most && !same(flash, flash_, last, kWord)) last += kWord;
    const auto bytes = flash.subspan(at, last - at);
    link_.ask(LockstepKind::program, [at, bytes](core::FrameWriter& writer) {
      writer.put_u32(static_cast<std::uint32_t>(at));
      writer.put(bytes);
    });
    std::copy(bytes.begin(), bytes.end(), flash_.begin() + static_cast<std::ptrdiff_t>(at));
    at = last - kWord;
  }
}

void RemoteCore::cannot(std::string_view what) const {
  throw CoreLinkError(
      fmt::format("the core on {} cannot be {}: there is one of it, and only its "
                  "outputs are known",
                  link_.name(), what));
}

std::unique_ptr<CoreLink> RemoteCore::clone() const {
  cannot("copied");
}

model::StateBytes RemoteCore::save() const {
  cannot("saved");
}

void RemoteCore::load(std::span<const std::uint8_t>) {
  cannot("loaded");
}

}  // namespace locktwin::sim
