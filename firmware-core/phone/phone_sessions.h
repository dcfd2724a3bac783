// All sessions, and who gets a place (APP-6).
//
// At the door each Bluetooth connection has a place of its own, so that nobody far away takes it.
// Through the cloud all phones come over one wire: up to kOpenCloudSessions stay open, and the
// places behind are for phones that have said HELLO and shown no proof. Of these the oldest goes
// first; a proven one goes only when another phone proves itself and no place is left, the one that
// was used last longest ago. A phone has one session: its new one ends its old one.
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/phone/phone_session.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class PhoneSessions {
 public:
  static constexpr std::uint8_t kNone = 0xFF;

  // Every step: ends what is idle, and what has lost its connection.
  void update(const StepContext& step);
  // Where a HELLO that came like this is answered; kNone: on no such connection.
  std::uint8_t place_for(const RadioFrame& hello) const;
  // The slot of a session that begins is the first byte of its place on the air.
  PhoneSession& begin(std::uint8_t slot);
  // The session that a frame is for, kNone when there is none.
  std::uint8_t find(const RadioFrame& frame) const;
  // A command has proved it: what it displaces ends. Never `kept`, which waits for its reply.
  void prove(std::uint8_t slot, std::uint8_t kept);
  void end(std::uint8_t slot) { sessions_[slot].end(); }
  void end_of_phone(std::uint8_t phone);

  PhoneSession& at(std::uint8_t slot) { return sessions_[slot]; }
  const PhoneSession& at(std::uint8_t slot) const { return sessions_[slot]; }
  // Of the phone, when it is open; else kNone.
  std::uint8_t open_of_phone(std::uint8_t phone) const;
  std::uint8_t open() const;
  std::uint64_t wake_at_ms() const;

  // Every one that is not vacant, as visit(slot, session).
  template <typename Visit>
  void for_each(Visit&& visit) {
    walk(*this, visit);
  }
  template <typename Visit>
  void for_each(Visit&& visit) const {
    walk(*this, visit);
  }

 private:
  template <typename Self, typename Visit>
  static void walk(Self& self, Visit& visit) {
    for (std::uint8_t slot = 0; slot < self.end_; ++slot) {
      auto& session = self.sessions_[slot];
      if (session.state() != PhoneSession::State::vacant) visit(slot, session);
    }
  }
  void make_room(std::uint8_t slot, std::uint8_t kept);

  std::uint8_t end_ = 0;  // all from here on are vacant; an idle core asks nothing else
  std::array<PhoneSession, config::kMaxSessions> sessions_;
};

}  // namespace locktwin::core
