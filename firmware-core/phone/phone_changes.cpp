// The part of PhoneLink that changes records: inviting, assigning, revoking, linking locks.
#include <array>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/pages.h"
#include "firmware-core/phone/phone_link.h"

namespace locktwin::core {
namespace {

constexpr std::uint8_t kObey = 0;  // kinds of link_lock and unlink_lock
constexpr std::uint8_t kCommand = 1;

// Guests belong to nobody of the house; everybody else to a user.
bool role_fits(Role role, std::uint8_t user) {
  return (role == Role::guest) == (user == 0);
}

constexpr Reply kUnknownTarget = {ReplyStatus::refused, Reason::unknown_target};
constexpr Reply kFull = {ReplyStatus::refused, Reason::full};

}  // namespace

bool PhoneLink::is_about_phones(Opcode opcode) {
  return opcode == Opcode::invite_phone || opcode == Opcode::assign_phone ||
         opcode == Opcode::revoke_phone || opcode == Opcode::list_phones ||
         opcode == Opcode::link_lock || opcode == Opcode::unlink_lock;
}

std::uint8_t PhoneLink::named_user(const Command& command) {
  if (command.opcode == Opcode::invite_phone) return command.target;
  return command.opcode == Opcode::assign_phone ? command.second_target : std::uint8_t{0};
}

void PhoneLink::carry_out(const StepContext& step, const Store& store, const Command& command) {
  change_ = {};
  change_.id = command.target;
  change_.user = named_user(command);
  change_.by = command.by.user;
  change_.role = command.role;
  change_.from_s = command.from_s;
  change_.until_s = command.until_s;
  change_.opcode = command.opcode;
  const Reply refusal = prepare_change(step, store, command);
  if (refusal.status != ReplyStatus::ok) return end_change(step, refusal);
  if (command.opcode == Opcode::list_phones) list_phones(step, store, command.target);
}

// What the record becomes, or why it may not.
Reply PhoneLink::prepare_change(const StepContext& step, const Store& store,
                                const Command& command) {
  const Phone phone = read_phone(step, store, change_.id);
  const PhoneState state = phone.state;
  if (command.opcode == Opcode::invite_phone || command.opcode == Opcode::assign_phone) {
    if (!role_fits(command.role, change_.user)) return {ReplyStatus::malformed};
    const bool invites = command.opcode == Opcode::invite_phone;
    if (!invites && (state != PhoneState::paired || !is_a_persons(phone.role))) {
      return kUnknownTarget;
    }
    if (!invites && !has_place(step, store, command.role, change_.id)) return kFull;
    change_.state = invites ? PhoneState::invited : PhoneState::paired;
  } else if (command.opcode == Opcode::revoke_phone) {
    if (state == PhoneState::vacant) return kUnknownTarget;
  } else if (command.opcode == Opcode::link_lock) {
    if (command.kind > kCommand) return {ReplyStatus::malformed};
    change_.role = Role::linked_lock;
    change_.user = command.kind == kCommand ? command.target : std::uint8_t{0};
    change_.state = command.kind == kCommand ? PhoneState::commands : PhoneState::waiting;
    const Key32 shared = identity_.shared_with(command.secret);
    if (shared == Key32{}) return {ReplyStatus::malformed};
    change_.name = name_of(command.secret);
    change_.key = command.kind == kCommand ? command.secret : shared;
  } else if (command.opcode == Opcode::unlink_lock) {
    change_.id = link_record(step, store, command.kind != kObey);
    if (change_.id == 0) return kUnknownTarget;
  }
  return {};
}

// In every step until the change is durable, or cannot be.
void PhoneLink::update_change(const StepContext& step, Store& store, std::uint32_t clock_s) {
  if (confirm_ != Confirm::none && !busy()) begin_confirmation(step, store);
  if (unowned_ != 0 && !busy()) begin_owning();
  if (change_.opcode == Opcode::none) return;
  if (store.broken()) return end_change(step, {ReplyStatus::refused, Reason::store});
  if (!change_.written && store.can_write()) write_change(step, store, clock_s);
  if (!change_.written) return;
  if (store.state_of(change_.ticket) == Store::WriteState::done) tell_change(step);
}

void PhoneLink::begin_confirmation(const StepContext& step, const Store& store) {
  const std::uint8_t id = link_record(step, store, false);
  if (read_phone(step, store, id).state == PhoneState::waiting) {
    change_.opcode = Opcode::link_lock;
    change_.id = id;
    change_.role = Role::linked_lock;
    change_.state = confirm_ == Confirm::yes ? PhoneState::paired : PhoneState::vacant;
  }
  confirm_ = Confirm::none;
}

void PhoneLink::prove_owner(const StepContext& step, std::uint8_t user) {
  const std::uint8_t phone = pairing_.prove(step, user);
  if (phone == 0) return;
  unowned_ = phone;
  owner_ = user;
}

void PhoneLink::begin_owning() {
  change_.opcode = Opcode::assign_phone;
  change_.id = unowned_;
  change_.user = change_.by = owner_;
  change_.role = Role::administrator;
  change_.state = PhoneState::paired;
  unowned_ = 0;
}

// A free record is chosen here and not before: a pairing might have taken it.
std::uint8_t PhoneLink::record_of_change(const StepContext& step, const Store& store) const {
  if (change_.opcode == Opcode::invite_phone) return free_phone(step, store, change_.role);
  if (change_.opcode != Opcode::link_lock) return change_.id;
  const std::uint8_t linked = link_record(step, store, change_.state == PhoneState::commands);
  return linked != 0 ? linked : free_phone(step, store, Role::linked_lock);
}

void PhoneLink::write_change(const StepContext& step, Store& store, std::uint32_t clock_s) {
  change_.id = record_of_change(step, store);
  if (change_.id == 0) return end_change(step, kFull);
  Phone phone = read_phone(step, store, change_.id);
  phone.state = change_.state;
  phone.role = change_.role;
  phone.user = change_.user;
  if (change_.opcode == Opcode::assign_phone) phone.host = change_.by;  // SEC-3: a guest's
  if (change_.opcode == Opcode::invite_phone) {
    if (answering_ == kNobody || !sessions_.at(answering_).awaits_reply()) {
      return end_change(step, {});  // who asked is gone, and nobody could know the code
    }
    phone.host = change_.by;
    phone.valid_from_s = change_.from_s;
    phone.valid_until_s = change_.until_s;
    const Digest random = protocol::fresh(step, protocol::Purpose::invitation);
    copy_bytes(std::span(random).first(sizeof(protocol::Code)), change_.key.data());
    put_u32(&change_.key[kInvitedUntilAt], clock_s + config::kInvitationS);
    phone.key = change_.key;
  }
  // A confirmation changes nothing else.
  if (change_.state == PhoneState::waiting || change_.state == PhoneState::commands) {
    phone.valid_from_s = 0;
    phone.valid_until_s = 0;
    phone.name = change_.name;
    phone.key = change_.key;
    phone.host = change_.by;
  }
  change_.ticket = write_phone(store, change_.id, phone);
  change_.written = true;
}

void PhoneLink::tell_change(const StepContext& step) {
  const std::uint8_t id = change_.id;
  std::array<std::uint8_t, 1 + sizeof(protocol::Code)> told = {id};
  copy_bytes(std::span(change_.key).first(sizeof(protocol::Code)), &told[1]);
  const PhoneState state = change_.state;
  const std::uint8_t by = change_.by;
  if (state == PhoneState::vacant) step.report(EventKind::phone_revoked, id, by);
  if (state == PhoneState::paired && change_.opcode == Opcode::link_lock) {
    step.report(EventKind::phone_paired, id, Role::linked_lock, by);
  }
  if (state == PhoneState::invited) step.report(EventKind::phone_invited, id, by);
  if (change_.opcode == Opcode::assign_phone) {
    step.report(EventKind::phone_assigned, id, change_.user, by);
    if (answering_ == kNobody) step.say(Prompt::phone_confirmed);  // at the lock, SEC-2
  }
  reply(step, {}, std::span(told).first(state == PhoneState::invited ? told.size() : 1));
  change_ = {};
  if (state != PhoneState::vacant) return;
  rekeyed_ = id;
  forget_phone(id);
}

void PhoneLink::end_change(const StepContext& step, Reply answer) {
  change_ = {};
  reply(step, answer);
}

// Those behind number `after`, as many as fit.
void PhoneLink::list_phones(const StepContext& step, const Store& store, std::uint8_t after) {
  ReplyPayload list;
  for (unsigned next = after + 1U; next <= config::kMaxPhones; ++next) {
    const auto id = static_cast<std::uint8_t>(next);
    const Phone phone = read_phone(step, store, id);
    if (phone.state == PhoneState::vacant) continue;
    const pages::Phone row{id,         phone.state,        phone.role,
                           phone.user, phone.valid_from_s, phone.valid_until_s};
    if (!pages::put(row, list)) break;
  }
  change_ = {};
  reply(step, {}, list.bytes());
}

}  // namespace locktwin::core
