#include "firmware-core/phone/connections.h"

namespace locktwin::core {
namespace {

constexpr std::uint8_t kAllTaken = (1U << config::kPhonePeers) - 1U;

}  // namespace

void Connections::update(const StepContext& step, const PhoneSessions& sessions,
                         std::uint8_t pairing) {
  const auto now_up = static_cast<std::uint8_t>(step.in.bluetooth_peers & kAllTaken);
  for (std::uint8_t peer = 0; peer < config::kPhonePeers; ++peer) {
    const bool open = sessions.at(peer).state() == PhoneSession::State::open;
    const bool is_new = (now_up >> peer & 1U) != 0 && (up_ >> peer & 1U) == 0;
    // A connection that ended and was made again between two steps shows by its next HELLO.
    if (is_new || (phone_[peer] != 0 && !open)) since_ms_[peer] = step.now_ms();
    phone_[peer] = open ? sessions.at(peer).phone() : std::uint8_t{0};
  }
  up_ = now_up;
  look_at_ms_ = kNever;
  drop_ = 0;
  if (up_ == kAllTaken) choose(step, sessions, pairing);
}

void Connections::choose(const StepContext& step, const PhoneSessions& sessions,
                         std::uint8_t pairing) {
  Choice choice;
  for (std::uint8_t peer = 0; peer < config::kPhonePeers; ++peer) {
    const PhoneSession& session = sessions.at(peer);
    const bool proved = session.state() == PhoneSession::State::open;
    if (peer == pairing || (proved && !session.idle())) continue;
    const std::uint64_t since = proved ? session.used_at_ms() : since_ms_[peer];
    const std::uint64_t due = since + config::kIdlePeerMs;
    if (step.now_ms() < due) {
      look_at_ms_ = due < look_at_ms_ ? due : look_at_ms_;
      continue;
    }
    const bool better = proved == choice.proved ? since < choice.since_ms : !proved;
    if (better) choice = {peer, proved, since};
  }
  if (choice.peer >= config::kPhonePeers) return;
  drop_ = static_cast<std::uint8_t>(1U << choice.peer);
  since_ms_[choice.peer] = step.now_ms();  // whoever takes its place before the next step
  phone_[choice.peer] = 0;
}

}  // namespace locktwin::core
