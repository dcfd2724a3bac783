// Carries out what phones ask for, answers, and delivers the events (APP-1 to APP-4, USR-1).
// The protocol below it is phone/; the machines it works stand in LockParts. A command is answered
// when what it asks for is durable; until then others are told that the lock is busy.
#pragma once

#include <cstdint>

#include "firmware-core/app/event_delivery.h"
#include "firmware-core/lock_parts.h"
#include "firmware-core/phone/link_client.h"
#include "firmware-core/phone/pages.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

// An opening that the policy has granted.
struct Grant {
  Way way = Way::pin;
  std::uint8_t user = 0;
  Role role = Role::none;
  Cause cause = Cause::credential;
  Ruling ruling{};
  std::uint8_t code = 0;   // which visitor's code
  std::uint8_t maker = 0;  // the user whose app made it

  Mover mover() const { return {cause, method_of(way), maker != 0 ? maker : user}; }
};

// What a command asks of the bolt.
struct BoltOrder {
  enum class Kind : std::uint8_t { none, unlock, lock, refused };
  Kind kind = Kind::none;
  Grant grant{};  // who; of a refused one, for the log
};

class CommandServer {
 public:
  // Every step.
  BoltOrder update(const StepContext& step, LockParts& is);
  // At its end, when something has happened in it.
  void gather(const StepContext& step, LockParts& is) { delivery_.gather(step, is); }
  // UNL-12: an administrator has opened this lock while it was being linked.
  void confirm_linking(LockParts& is);
  // ENR-8: what the voice has said, or would have, in an enrolment to the app that began it; of
  // pairing and of a reset, which begin at the rear panel, to every administrator's in session.
  void tell_prompts(const StepContext& step, LockParts& is);
  std::uint64_t wake_at_ms(const LockParts& is) const;
  bool busy() const { return job_ != Job::none; }
  // Whose phone the first one becomes (INS-6).
  static std::uint8_t first_administrator(const Users& users);

 private:
  enum class Job : std::uint8_t {
    none,
    change,
    clock,
    ticket,
    codes,
    modes,
    zone,
    recurring
  };  // what the reply waits for

  BoltOrder carry_out(const StepContext& step, LockParts& is, const Command& command);
  void serve(const StepContext& step, LockParts& is, const Command& command);
  // Handlers (*_commands.cpp): each replies, or leaves a job that does.
  BoltOrder serve_bolt(const StepContext& step, LockParts& is, const Command& command);
  BoltOrder unlock(const StepContext& step, LockParts& is, const Command& command);
  void answer_movement(const StepContext& step, LockParts& is, BoltGoal goal);
  void serve_page(const StepContext& step, LockParts& is, const Command& command);
  void serve_change(const StepContext& step, LockParts& is, const Command& command);
  void serve_away(const StepContext& step, LockParts& is, const Command& command);
  void serve_enrolment(const StepContext& step, LockParts& is, const Command& command);
  void serve_code(const StepContext& step, LockParts& is, const Command& command);
  void serve_door(const StepContext& step, LockParts& is, const Command& command);
  void serve_accessory(const StepContext& step, LockParts& is, const Command& command);
  void serve_phones(const StepContext& step, LockParts& is, const Command& command);
  void serve_journal(const StepContext& step, LockParts& is, const Command& command);
  void serve_video(const StepContext& step, LockParts& is, const Command& command);
  void serve_clock(const StepContext& step, LockParts& is, const Command& command);
  void serve_recurring(const StepContext& step, LockParts& is, const Command& command);
  void serve_zone(const StepContext& step, LockParts& is, const Command& command);
  void finish_job(const StepContext& step, LockParts& is);
  void finish_ticket(const StepContext& step, LockParts& is, Store::WriteState state);
  static bool cannot_keep(const StepContext& step, LockParts& is);
  void wait_for(const StepContext& step, LockParts& is, const Event& event, Reason reason);
  void tell_saved(const StepContext& step, LockParts& is);
  void sweep(const StepContext& step, LockParts& is);
  static bool sweep_a_phone(const StepContext& step, LockParts& is);
  static bool sweep_a_code(const StepContext& step, LockParts& is);
  void tell_rear(const StepContext& step, LockParts& is);
  void serve_link(const StepContext& step, LockParts& is);
  bool client_running() const;
  // ACC-1: as a sensor that is one of the house still tells it.
  pages::Door accessory_door(const StepContext& step, const LockParts& is) const;

  EventDelivery delivery_;
  Store::Ticket ticket_ = 0;
  Job job_ = Job::none;
  bool sweeps_ = true;  // what users who are gone have left; at boot, too
  bool linking_ = false;
  Event saved_{};                                 // told when the ticket is done
  std::uint8_t rekeyed_ = 0;                      // the accessory whose key the ticket is about
  bool rear_speaks_ = false;                      // a dialogue at the rear panel
  EnrolmentOrder begun_{};                        // the last enrolment,
  std::uint8_t enroller_ = 0;                     // and the phone that began it
  pages::Door told_door_ = pages::Door::unknown;  // ACC-1: as an accessory told it,
  std::uint8_t told_by_ = 0;                      // which one,
  std::uint32_t told_mark_ = 0;                   // and that it is still that one
  LinkClient client_;
};

}  // namespace locktwin::core
