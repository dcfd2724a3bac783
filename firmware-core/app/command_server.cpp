#include "firmware-core/app/command_server.h"

#include <algorithm>
#include <iterator>

#include "firmware-core/app/rights.h"

namespace locktwin::core {
namespace {

// Who carries a command out: a handler in one of the files *_commands.cpp.
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
  clock,
  zone,
  door
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
    {Opcode::set_zone, Handler::zone},
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
    {Opcode::door_state, Handler::door},
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
  const bool given = (heard || step.in.radio.length == 0) &&
                     is.link.update(step, is.store, is.clock.highest_s(), command);
  const BoltOrder order = given ? carry_out(step, is, command) : BoltOrder{};
  if (given) finish_job(step, is);  // what can be written now does not wait for another step
  begin_to_tell(step, is);
  delivery_.update(step, is);
  return order;
}

BoltOrder CommandServer::carry_out(const StepContext& step, LockParts& is, const Command& command) {
  // The phone of a user who has been deleted, or whom they let in, before the sweep has deleted it.
  for (const std::uint8_t whose : {command.by.user, command.by.host}) {
    if (whose == 0 || is.users.exists(whose)) continue;
    is.link.reply(step, {ReplyStatus::not_allowed, Reason::not_allowed});
    return {};
  }
  const Reason forbidden = right_to(step, is, command);
  if (forbidden != Reason::none) {
    is.link.reply(step, reply_of(forbidden));
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
    case Handler::zone:
      return serve_zone(step, is, command);
    case Handler::door:
      return serve_door(step, is, command);
  }
}

// Nothing can be kept now, and the phone is told why.
bool CommandServer::cannot_keep(const StepContext& step, LockParts& is) {
  if (is.store.can_write()) return false;
  const Reply busy{ReplyStatus::busy, Reason::busy};
  is.link.reply(step, is.store.broken() ? reply_of(Reason::store) : busy);
  return true;
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

std::uint64_t CommandServer::wake_at_ms(const LockParts& is) const {
  const bool send = is.linked.owes_unlock() && !client_running();
  // A change of a phone's record goes to the store in the step after the command.
  const bool change = is.link.busy() && job_ == Job::none;
  // Given up without the flash, whose answer else comes in a step of its own.
  const bool answer = job_ == Job::modes && !is.modes.busy();
  if (send || change || answer || is.enrolment.has_said()) return 0;
  return std::min(delivery_.wake_at_ms(), client_.wake_at_ms());
}

std::uint8_t CommandServer::first_administrator(const Users& users) {
  std::uint8_t user = 1;
  while (user < config::kMaxUsers && users.role(user) != Role::administrator) ++user;
  return user;
}

}  // namespace locktwin::core
