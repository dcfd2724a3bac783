#include "sim/link/target_link.h"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/flash_view.h"
#include "firmware-core/wire.h"

namespace locktwin::sim {

namespace {

using core::LockstepKind;

// Of a welcome, before the board's name.
constexpr std::size_t kWelcomeBytes = 23;

std::string_view text_of(core::ResetReason reason) {
  switch (reason) {
    case core::ResetReason::unknown:
      return "unknown";
    case core::ResetReason::power_on:
      return "power came";
    case core::ResetReason::brown_out:
      return "brown-out";
    case core::ResetReason::pin:
      return "reset pin";
    case core::ResetReason::watchdog:
      return "watchdog";
    case core::ResetReason::software:
      return "its own software";
  }
  return "unknown";
}

std::string_view text_of(core::Refusal refusal) {
  switch (refusal) {
    case core::Refusal::damaged:
      return "the frame was damaged";
    case core::Refusal::stranger:
      return "nobody has said hello to it";
    case core::Refusal::sequence:
      return "the number of the frame is not the next one";
    case core::Refusal::kind:
      return "it does not know that kind of frame";
    case core::Refusal::payload:
      return "it cannot read what the frame says";
    case core::Refusal::answer:
      return "its core answers what cannot be told";
    case core::Refusal::flash:
      return "its flash cannot be written so";
  }
  return "for a reason that is not known";
}

LockstepKind answer_to(LockstepKind kind) {
  return static_cast<LockstepKind>(static_cast<std::uint8_t>(kind) | 0x80U);
}

}  // namespace

TargetLink::TargetLink(std::unique_ptr<ByteChannel> channel, const LinkPatience& patience,
                       std::shared_ptr<LinkTally> tally)
    : channel_(std::move(channel)), patience_(patience), tally_(std::move(tally)) {}

// A byte that comes before the chip listens may be lost, or worse; so the host waits for its word.
const TargetWelcome& TargetLink::meet() {
  resetting_ = true;
  await_ready();
  greet_anew();
  return target_;
}

// Its answer may be lost, and so may its word afterwards: then it knows nobody any more.
const TargetWelcome& TargetLink::restart() {
  const std::uint32_t boots = target_.boots;
  resetting_ = true;
  core::FrameWriter writer(frame_, LockstepKind::reset, ++sequence_);
  const Heard heard = exchange(writer.seal(), answer_to(LockstepKind::reset), sequence_);
  if (heard == Heard::damaged || heard == Heard::nothing) tell_silence();
  if (heard == Heard::answer) await_ready();
  greet_anew();
  if (target_.boots == boots && target_.stepped) {
    throw CoreLinkError(fmt::format("{} was to reset and did not", name()));
  }
  return target_;
}

void TargetLink::greet_anew() {
  nonce_ = static_cast<std::uint32_t>(::getpid()) << 8 | (nonce_ + 1) % 256;
  if (greet(Greeting::first) != Heard::answer) tell_silence();
  resetting_ = false;
}

TargetLink::Payload TargetLink::ask(LockstepKind kind, const Tell& tell) {
  core::FrameWriter writer(frame_, kind, ++sequence_);
  if (tell) tell(writer);
  const auto frame = writer.seal();
  if (frame.empty()) throw CoreLinkError("a frame for the target is too long");
  for (int greeted = 0; greeted <= patience_.retries; ++greeted) {
    switch (exchange(frame, answer_to(kind), sequence_)) {
      case Heard::answer:
        tally_->count_round_trip();
        return reader_.payload();
      case Heard::ready:
      case Heard::stranger:
      case Heard::damaged:
      case Heard::nothing:
        greet_again();
    }
  }
  tell_silence();
}

// Sends a frame until it is answered, or often enough.
TargetLink::Heard TargetLink::exchange(std::span<const std::uint8_t> frame, LockstepKind kind,
                                       std::uint8_t sequence) {
  Heard heard = Heard::nothing;
  for (int sent = 0; sent <= patience_.retries; ++sent) {
    if (sent != 0) tally_->count_retry();
    channel_->send(frame);
    heard = hear(kind, sequence);
    if (heard != Heard::damaged && heard != Heard::nothing) return heard;
  }
  return heard;
}

// After rubbish, here or there, what else is under way is heard first: it may be the answer, and
// else would be taken for that of the next try.
TargetLink::Heard TargetLink::hear(LockstepKind kind, std::uint8_t sequence) {
  bool rubbish = false;
  for (std::size_t noise = 0;;) {
    const Came came = next_frame(rubbish ? patience_.settle : patience_.answer, noise);
    if (came == Came::nothing) return rubbish ? Heard::damaged : Heard::nothing;
    const Heard heard = came == Came::frame ? weigh(kind, sequence) : Heard::damaged;
    rubbish = rubbish || heard == Heard::damaged;
    if (heard != Heard::nothing && heard != Heard::damaged) return heard;
  }
}

// Nothing: a late answer to an earlier question.
TargetLink::Heard TargetLink::weigh(LockstepKind kind, std::uint8_t sequence) {
  if (reader_.kind() == LockstepKind::ready) {
    if (!resetting_) tell_reset(read_welcome(reader_.payload()));
    // Before its greeting only the asking for a reset hears it.
    return kind == LockstepKind::resetting ? Heard::ready : Heard::nothing;
  }
  if (reader_.kind() == LockstepKind::refused) return refused();
  const bool meant = reader_.kind() == kind && reader_.sequence() == sequence;
  return meant ? Heard::answer : Heard::nothing;
}

TargetLink::Heard TargetLink::refused() const {
  if (reader_.payload().empty()) return Heard::damaged;
  const auto refusal = static_cast<core::Refusal>(reader_.payload()[0]);
  if (refusal == core::Refusal::damaged) return Heard::damaged;
  if (refusal == core::Refusal::stranger) return Heard::stranger;
  throw CoreLinkError(fmt::format("{} refuses: {}", name(), text_of(refusal)));
}

// A target that is out of its reset since long has nothing to say.
void TargetLink::await_ready() {
  std::size_t noise = 0;
  for (;;) {
    const Came came = next_frame(patience_.ready, noise);
    if (came == Came::nothing) return;
    if (came == Came::frame && reader_.kind() == LockstepKind::ready) return;
  }
}

// Nothing also when so much comes that is none: something else chatters on the line.
TargetLink::Came TargetLink::next_frame(ByteChannel::Patience patience, std::size_t& noise) {
  for (; noise < kMostNoise; ++noise) {
    if (received_.empty()) received_ = channel_->receive(patience);
    if (received_.empty()) return Came::nothing;
    const std::uint8_t byte = received_.front();
    received_ = received_.subspan(1);
    const core::FrameNews news = reader_.take(byte);
    if (news == core::FrameNews::frame) return Came::frame;
    if (news == core::FrameNews::damaged) return Came::rubbish;
  }
  return Came::nothing;
}

TargetLink::Heard TargetLink::greet(Greeting greeting) {
  std::array<std::uint8_t, core::kNoteBytes> room;
  core::FrameWriter writer(room, LockstepKind::hello, sequence_);
  writer.put(core::kLinkVersion);
  writer.put_u32(nonce_);
  writer.put(static_cast<std::uint8_t>(greeting));
  const Heard heard = exchange(writer.seal(), LockstepKind::welcome, sequence_);
  if (heard != Heard::answer) return heard;
  check_version(reader_.payload());
  target_ = read_welcome(reader_.payload());
  return heard;
}

// After silence or rubbish: does it stand where it stood? One that knows us no more was reset, also
// when its count of boots went with its power.
void TargetLink::greet_again() {
  const TargetWelcome before = target_;
  Heard heard = greet(Greeting::again);
  const bool forgot = heard == Heard::stranger;
  if (forgot) heard = greet(Greeting::first);
  if (heard != Heard::answer) tell_silence();
  if (forgot) {
    const TargetWelcome now = std::exchange(target_, before);
    tell_reset(now);
  }
  tally_->count_stall();
}

// The first two bytes of a welcome are the same in every version.
void TargetLink::check_version(Payload payload) const {
  const auto tell = [this](std::string_view what, unsigned theirs, unsigned ours) {
    throw WrongTarget(
        fmt::format("{} speaks version {} of the {}, this program version {}; load an image that "
                    "was built with this program: cmake --preset chip && cmake --build "
                    "--preset chip",
                    name(), theirs, what, ours));
  };
  if (payload.size() < 2) throw WrongTarget(fmt::format("{} does not say who it is", name()));
  if (payload[0] != core::kLinkVersion) tell("link", payload[0], core::kLinkVersion);
  if (payload[1] != core::kWireVersion) tell("wire", payload[1], core::kWireVersion);
}

TargetWelcome TargetLink::read_welcome(Payload payload) const {
  if (payload.size() < kWelcomeBytes) {
    throw WrongTarget(fmt::format("{} does not say who it is", name()));
  }
  TargetWelcome welcome;
  welcome.boots = core::get_u32(&payload[6]);
  welcome.reason = static_cast<core::ResetReason>(payload[10]);
  welcome.stepped = payload[11] != 0;
  welcome.build = core::get_u32(&payload[12]) | std::uint64_t{core::get_u32(&payload[16])} << 32;
  const unsigned page_bytes = payload[21] | static_cast<unsigned>(payload[22]) << 8;
  if (payload[20] != core::kFlashPages || page_bytes != core::kFlashPageBytes) {
    throw WrongTarget(fmt::format("{} has a store of {} pages of {} bytes, not of {} of {}", name(),
                                  payload[20], page_bytes, core::kFlashPages,
                                  core::kFlashPageBytes));
  }
  welcome.board.assign(payload.begin() + kWelcomeBytes, payload.end());
  return welcome;
}

void TargetLink::tell_reset(const TargetWelcome& now) const {
  const std::string boots =
      now.boots > target_.boots
          ? fmt::format("its boot {} has become {}", target_.boots, now.boots)
          : fmt::format("its power was away, it counts its boots anew from {}", now.boots);
  throw TargetReset(
      fmt::format("{} was reset in the middle of the run: {}, by: {}; what its memory held is lost",
                  name(), boots, text_of(now.reason)));
}

void TargetLink::tell_silence() const {
  throw TargetSilent(fmt::format("{} does not answer: asked {} times, {} ms each", name(),
                                 patience_.retries + 1, patience_.answer.count()));
}

}  // namespace locktwin::sim
