// The host's end of the hardware link: asks a target and gets the answer, whatever is lost on the
// way; what cannot be mended is told apart. firmware-core/lockstep/README.md has the bytes.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "firmware-core/lockstep/frame.h"
#include "firmware-core/lockstep/messages.h"
#include "sim/link/byte_channel.h"
#include "sim/link/link_tally.h"

namespace locktwin::sim {

// The chip has come out of a reset that nobody has asked for: its core has forgotten everything.
class TargetReset : public CoreLinkError {
 public:
  using CoreLinkError::CoreLinkError;
};

// Nothing comes back, though the other end is still there.
class TargetSilent : public CoreLinkError {
 public:
  using CoreLinkError::CoreLinkError;
};

// It speaks another version, or is another core.
class WrongTarget : public CoreLinkError {
 public:
  using CoreLinkError::CoreLinkError;
};

struct LinkPatience {
  ByteChannel::Patience ready{300};   // for a target that comes out of its reset
  ByteChannel::Patience answer{500};  // before a question is asked again
  ByteChannel::Patience settle{5};    // after rubbish: is there more of it, or the answer?
  int retries = 3;                    // then the target is greeted anew, as often
};

// What a target says of itself.
struct TargetWelcome {
  std::uint32_t boots = 0;
  core::ResetReason reason = core::ResetReason::unknown;
  bool stepped = false;  // its core, since that boot
  std::uint64_t build = 0;
  std::string board;
};

class TargetLink {
 public:
  using Payload = std::span<const std::uint8_t>;
  using Tell = std::function<void(core::FrameWriter&)>;

  TargetLink(std::unique_ptr<ByteChannel> channel, const LinkPatience& patience,
             std::shared_ptr<LinkTally> tally = std::make_shared<LinkTally>());

  // Waits until it is out of its reset, and greets it. Throws WrongTarget for another version.
  const TargetWelcome& meet();
  // Has it reset, and greets it again.
  const TargetWelcome& restart();
  // The payload of the answer, valid until the next question. Throws CoreLinkError.
  Payload ask(core::LockstepKind kind, const Tell& tell = {});

  const TargetWelcome& target() const { return target_; }
  LinkFigures figures() const { return tally_->figures(); }
  std::string name() const { return channel_->name(); }

 private:
  enum class Heard { answer, ready, damaged, stranger, nothing };

  Heard exchange(std::span<const std::uint8_t> frame, core::LockstepKind kind,
                 std::uint8_t sequence);
  Heard hear(core::LockstepKind kind, std::uint8_t sequence);
  Heard weigh(core::LockstepKind kind, std::uint8_t sequence);
  Heard refused() const;
  void await_ready();
  static constexpr std::size_t kMostNoise = 16 * core::kFrameWireBytes;  // while one waits
  enum class Came { frame, rubbish, nothing };
  Came next_frame(ByteChannel::Patience patience, std::size_t& noise);
  void greet_anew();
  enum class Greeting : std::uint8_t { first, again };
  Heard greet(Greeting greeting);
  void greet_again();
  void check_version(Payload payload) const;
  TargetWelcome read_welcome(Payload payload) const;
  [[noreturn]] void tell_reset(const TargetWelcome& now) const;
  [[noreturn]] void tell_silence() const;

  std::unique_ptr<ByteChannel> channel_;
  LinkPatience patience_;
  core::FrameReader reader_{};
  std::array<std::uint8_t, core::kFrameWireBytes> frame_{};
  std::span<const std::uint8_t> received_{};  // not yet taken
  TargetWelcome target_;
  std::shared_ptr<LinkTally> tally_;
  std::uint32_t nonce_ = 0;
  std::uint8_t sequence_ = 0;
  bool resetting_ = true;  // and knows it
};

}  // namespace locktwin::sim
