#include "firmware-core/phone/phone_sessions.h"

#include <algorithm>

namespace locktwin::core {
namespace {

using State = PhoneSession::State;

}  // namespace

void PhoneSessions::update(const StepContext& step) {
  std::uint8_t end = 0;
  for_each([&](std::uint8_t slot, PhoneSession& session) {
    session.update(step);
    if (session.state() != State::vacant) end = static_cast<std::uint8_t>(slot + 1);
  });
  end_ = end;
}

std::uint8_t PhoneSessions::place_for(const RadioFrame& hello) const {
  if (hello.lane == Lane::bluetooth) return hello.peer < config::kNearSessions ? hello.peer : kNone;
  std::uint8_t oldest = kNone;
  for (std::uint8_t slot = config::kNearSessions; slot < config::kMaxSessions; ++slot) {
    const PhoneSession& session = sessions_[slot];
    if (session.state() == State::vacant) return slot;
    if (session.state() != State::greeted) continue;
    if (oldest == kNone || session.used_at_ms() < sessions_[oldest].used_at_ms()) oldest = slot;
  }
  return oldest;
}

PhoneSession& PhoneSessions::begin(std::uint8_t slot) {
  end_ = std::max(end_, static_cast<std::uint8_t>(slot + 1));
  return sessions_[slot];
}

std::uint8_t PhoneSessions::find(const RadioFrame& frame) const {
  const std::size_t slot = frame.bytes[protocol::kPlaceAt];
  const bool is_it = slot < sessions_.size() && sessions_[slot].is_for(frame);
  return is_it ? static_cast<std::uint8_t>(slot) : kNone;
}

void PhoneSessions::prove(std::uint8_t slot, std::uint8_t kept) {
  for_each([&](std::uint8_t other, PhoneSession& session) {
    const bool older = other != slot && session.state() == State::open;
    if (older && session.phone() == sessions_[slot].phone()) session.end();
  });
  if (sessions_[slot].lane() == Lane::wifi) make_room(slot, kept);
}

void PhoneSessions::make_room(std::uint8_t slot, std::uint8_t kept) {
  unsigned open = 0;
  std::uint8_t oldest = kNone;
  for_each([&](std::uint8_t other, const PhoneSession& session) {
    if (session.lane() != Lane::wifi || session.state() != State::open) return;
    ++open;
    if (other == slot || other == kept) return;
    const bool older = oldest == kNone || session.used_at_ms() < sessions_[oldest].used_at_ms();
    if (older) oldest = other;
  });
  if (open > config::kOpenCloudSessions && oldest != kNone) sessions_[oldest].end();
}

void PhoneSessions::end_of_phone(std::uint8_t phone) {
  for_each([&](std::uint8_t, PhoneSession& session) {
    if (session.phone() == phone) session.end();
  });
}

std::uint8_t PhoneSessions::open_of_phone(std::uint8_t phone) const {
  std::uint8_t found = kNone;
  for_each([&](std::uint8_t slot, const PhoneSession& session) {
    if (session.state() == State::open && session.phone() == phone) found = slot;
  });
  return found;
}

std::uint8_t PhoneSessions::open() const {
  std::uint8_t count = 0;
  for_each([&](std::uint8_t, const PhoneSession& session) {
    if (session.state() == State::open) ++count;
  });
  return count;
}

std::uint64_t PhoneSessions::wake_at_ms() const {
  std::uint64_t wake = kNever;
  for_each([&](std::uint8_t, const PhoneSession& session) {
    wake = std::min(wake, session.has_outcome() ? std::uint64_t{0} : session.wake_at_ms());
  });
  return wake;
}

}  // namespace locktwin::core
