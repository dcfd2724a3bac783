#include "firmware-core/app/command_server.h"

#include <algorithm>
#include <iterator>

namespace locktwin::core {
namespace {

// Who carries a command out: a handler in command_handlers.cpp.
enum class Handler : std::uint8_t {
  none,
  bolt,
  pages,
  changes,
  enrolment,
  codes,
  accessories,
  phones,
  journal,
  video,
  lockout,
  clock
};

struct Place {
  Opcode opcode;
  Handler handler;
};

// Not a std::array with a deduced type: the compiler puts that into RAM.
constexpr Place kPlaces[] = {
    {Opcode::status, Handler::pages},
    {Opcode::unlock, Handler::bolt},
    {Opcode::lock, Handler::bolt},
    {Opcode::video, Handler::video},
    {Opcode::add_user, Handler::changes},
    {Opcode::set_validity, Handler::changes},
    {Opcode::delete_user, Handler::changes},
    {Opcode::list_users, Handler::pages},
    {Opcode::enrol, Handler::enrolment},
    {Opcode::cancel_enrolment, Handler::enrolment},
    {Opcode::delete_credential, Handler::changes},
    {Opcode::list_credentials, Handler::pages},
    {Opcode::set_setting, Handler::changes},
    {Opcode::get_settings, Handler::pages},
    {Opcode::set_clock, Handler::clock},
    {Opcode::set_zone, Handler::clock},
    {Opcode::lift_lockout, Handler::lockout},
    {Opcode::get_events, Handler::pages},
    {Opcode::ack_events, Handler::journal},
    {Opcode::ack_ahead, Handler::journal},
    {Opcode::invite_phone, Handler::phones},
    {Opcode::assign_phone, Handler::phones},
    {Opcode::revoke_phone, Handler::phones},
    {Opcode::list_phones, Handler::phones},
    {Opcode::set_recurring_code, Handler::codes},
    {Opcode::delete_recurring_code, Handler::codes},
    {Opcode::made_codes, Handler::codes},
    {Opcode::add_accessory, Handler::accessories},
    {Opcode::remove_accessory, Handler::accessories},
    {Opcode::door_state, Handler::accessories},
    {Opcode::link_lock, Handler::phones},
    {Opcode::unlink_lock, Handler::phones},
};

constexpr Handler handler_of(Opcode opcode) {
  for (const Place& place : kPlaces) {
    if (place.opcode == opcode) return place.handler;
  }
  return Handler::none;
}

constexpr Opcode kCommands[] = {
#define LT_COMMAND(id, number, name, roles, payload, help) Opcode::id,
#include "firmware-core/phone/commands.def"
};
static_assert(std::size(kPlaces) == std::size(kCommands) &&
                  std::all_of(std::begin(kCommands), std::end(kCommands),
                              [](Opcode opcode) { return handler_of(opcode) != Handler::none; }),
              "every command of commands.def has one handler");

// USR-3: a phone is a credential. Locking and looking are free, unlocking is the policy's; and
// whoever has times may set a clock that is lost, or nobody could.
Reason lapse_of(const StepContext& step, const LockParts& is, const Command& command) {
  const Opcode opcode = command.opcode;
  if (opcode == Opcode::status || opcode == Opcode::lock || opcode == Opcode::unlock) {
    return Reason::none;
  }
  if (opcode == Opcode::set_clock && !is.clock.known()) return Reason::none;
  const Reason person = is.users.refusal(step, is.store, command.by.user, is.clock);
  if (person != Reason::none) return person;
  return refusal_of({command.by.valid_from_s, command.by.valid_until_s}, is.clock);
}

// Whoever has got a number in this step is told the journal from its beginning, an ordinary user
// only what happens from now on.
void begin_to_tell(const StepContext& step, LockParts& is) {
  const std::uint8_t phone = is.link.rekeyed();
  if (phone == 0) return;
  is.heard.forget(step, phone);
  const bool ordinary = read_phone(step, is.store, phone).role == Role::user;
  if (ordinary) is.heard.hear(step, phone, is.journal.newest());
}

}  // namespace

BoltOrder CommandServer::update(const StepContext& step, LockParts& is) {
  finish_job(step, is);
  serve_link(step, is);
  sweep(step, is);
  // SET-5: a radio that is switched off hears nothing; pairing needs Bluetooth.
  const bool wifi = step.in.radio.lane == Lane::wifi;
  const bool heard = wifi ? is.settings.on(Setting::wifi)
                          : is.settings.on(Setting::bluetooth) || is.link.pairing();
  Command command;
  const bool given =
      (heard || step.in.radio.length == 0) && is.link.update(step, is.store, command);
  const BoltOrder order = given ? carry_out(step, is, command) : BoltOrder{};
  if (given) finish_job(step, is);  // what can be written now does not wait for another step
  begin_to_tell(step, is);
  delivery_.update(step, is);
  return order;
}

BoltOrder CommandServer::carry_out(const StepContext& step, LockParts& is, const Command& command) {
  // The phone of a user who has been deleted, before the sweep has deleted it, too.
  if (command.by.user != 0 && !is.users.exists(command.by.user)) {
    is.link.reply(step, {ReplyStatus::not_allowed, Reason::not_allowed});
    return {};
  }
  const Reason lapsed = lapse_of(step, is, command);
  if (lapsed != Reason::none) {
    is.link.reply(step, reply_of(lapsed));
    return {};
  }
  if (handler_of(command.opcode) == Handler::bolt) return serve_bolt(step, is, command);
  serve(step, is, command);
  return {};
}

void CommandServer::serve(const StepContext& step, LockParts& is, const Command& command) {
  switch (handler_of(command.opcode)) {
    case Handler::none:
    case Handler::bolt:
      return;
    case Handler::pages:
      return serve_page(step, is, command);
    case Handler::changes:
      return serve_change(step, is, command);
    case Handler::enrolment:
      return serve_enrolment(step, is, command);
    case Handler::codes:
      return serve_code(step, is, command);
    case Handler::accessories:
      return serve_accessory(step, is, command);
    case Handler::phones:
      return serve_phones(step, is, command);
    case Handler::journal:
      return serve_journal(step, is, command);
    case Handler::video:
      return serve_video(step, is, command);
    case Handler::lockout:
      is.lockout.lift(step, command.by.user);
      return is.link.reply(step, {});
    case Handler::clock:
      return serve_clock(step, is, command);
  }
}

// `event` is told when it is durable.
void CommandServer::wait_for(const StepContext& step, LockParts& is, const Event& event,
                             Reason reason) {
  if (reason != Reason::none) return is.link.reply(step, reply_of(reason));
  saved_ = event;
  job_ = Job::ticket;
}

void CommandServer::tell_saved(const StepContext& step, LockParts& is) {
  step.out.events.push(saved_);
  if (rekeyed_ != 0) is.link.forget_phone(rekeyed_);
  rekeyed_ = 0;
}

void CommandServer::finish_job(const StepContext& step, LockParts& is) {
  const ChangeResult changed =
      is.changes.update(step, is.store, is.users, is.credentials, is.settings);
  const bool coded = is.recurring_change.update(step, is.store, is.users, is.recurring);
  switch (job_) {
    case Job::none:
      return;
    case Job::recurring:
      if (!coded) return;
      job_ = Job::none;
      if (is.recurring_change.outcome() == Reason::none) tell_saved(step, is);
      return is.link.reply(step, reply_of(is.recurring_change.outcome()));
    case Job::change:
      if (!changed.ready) return;
      job_ = Job::none;
      return is.link.reply(step, reply_of(changed.reason), {&changed.user, 1});
    case Job::clock:
      if (is.clock.setting()) return;
      job_ = Job::none;
      return is.link.reply(step, reply_of(is.store.broken() ? Reason::store : Reason::none));
    case Job::modes:
      if (is.modes.busy()) return;
      job_ = Job::none;
      return is.link.reply(step, reply_of(is.modes.outcome()));
    case Job::zone:
      if (is.store.state_of(ticket_) == Store::WriteState::done) {
        is.clock.adopt_zone(step, is.store, saved_.first);
      }
      return finish_ticket(step, is, is.store.state_of(ticket_));
    case Job::ticket:
      return finish_ticket(step, is, is.store.state_of(ticket_));
    case Job::codes:
      return finish_ticket(step, is, is.one_time.claimed(is.store));
  }
}

void CommandServer::finish_ticket(const StepContext& step, LockParts& is, Store::WriteState state) {
  if (state == Store::WriteState::pending) return;
  if (state == Store::WriteState::done && job_ == Job::ticket) tell_saved(step, is);
  job_ = Job::none;
  is.link.reply(step, reply_of(state == Store::WriteState::done ? Reason::none : Reason::store));
}

}  // namespace locktwin::core
