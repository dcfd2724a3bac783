#include "firmware-core/phone/pairing.h"

#include <algorithm>
#include <array>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {
namespace {

// Whose code a request bears stands in its place.
std::uint8_t invitation_of(const RadioFrame& request) {
  return request.bytes[protocol::kPlaceAt];
}

std::span<const std::uint8_t> end_of(const RadioFrame& frame) {
  return std::span(frame.bytes).last(sizeof(protocol::Proof));
}

}  // namespace

void Pairing::start(const StepContext& step, std::uint8_t user) {
  const Digest random = protocol::fresh(step, protocol::Purpose::pairing_code);
  copy_bytes(std::span(random).first(code_.size()), code_.data());
  user_ = user;
  ends_at_ms_ = step.now_ms() + config::kPairingMs;
  forget_exchange();
  step.report(EventKind::pairing_started);
}

void Pairing::stop(const StepContext& step, Reason reason) {
  if (!on()) return;
  if (invitation_ == 0) forget_exchange();
  end_mode(step, reason);
}

void Pairing::end_mode(const StepContext& step, Reason reason) {
  if (!on()) return;
  ends_at_ms_ = 0;
  code_ = {};
  step.report(EventKind::pairing_ended, reason);
}

// What is on its way to the flash cannot be called back.
void Pairing::forget_exchange() {
  if (exchange_ == Exchange::saving) return;
  exchange_ = Exchange::none;
  handshake_.forget();
  channel_ = {};
  proof_ = {};
}

bool Pairing::receive(const StepContext& step, const Store& store, const Identity& lock,
                      std::uint32_t clock_s) {
  if (step.in.radio.lane != Lane::bluetooth) return false;
  const bool asks = protocol::type_of(step.in.radio) == protocol::FrameType::pair_request;
  return asks ? request(step, store, lock, clock_s) : proof(step, store);
}

bool Pairing::find_code(const StepContext& step, const Store& store, std::uint8_t invitation,
                        protocol::Code& code, std::uint32_t clock_s) const {
  if (invitation == 0) {
    code = code_;
    return on();
  }
  const Phone phone = read_phone(step, store, invitation);
  copy_bytes(std::span(phone.key).first(code.size()), code.data());
  return phone.state == PhoneState::invited && clock_s < get_u32(&phone.key[kInvitedUntilAt]);
}

bool Pairing::request(const StepContext& step, const Store& store, const Identity& lock,
                      std::uint32_t clock_s) {
  RadioFrame frame = step.in.radio;
  const bool others = exchange_ == Exchange::challenged && frame.peer != peer_ &&
                      (step.in.bluetooth_peers >> peer_ & 1U) != 0;
  const bool busy = exchange_ == Exchange::proved || exchange_ == Exchange::saving || others;
  protocol::Code code;
  const bool known = find_code(step, store, invitation_of(frame), code, clock_s);
  if (busy || !known || !has_room(step) || !lock.known()) return false;
  noise::Handshake begun =
      lock.begin(step, noise::kPairing, noise::Role::responder, Lane::bluetooth,
                 protocol::Purpose::pairing, protocol::psk_of(code));
  std::span<std::uint8_t> payload;
  if (!begun.read(noise::kPairing, protocol::body_of(frame), payload)) return false;
  forget_exchange();
  invitation_ = invitation_of(frame);
  peer_ = frame.peer;
  exchange_ = Exchange::challenged;
  exchange_until_ms_ = step.now_ms() + config::kPairingExchangeMs;
  RadioFrame& out =
      begin_frame(step, protocol::FrameType::pair_challenge, Lane::bluetooth, peer_, 0);
  const std::array<std::uint8_t, protocol::kPairChallengePayload> nothing{};
  begun.write(noise::kPairing, nothing, protocol::body_of(out));
  handshake_ = begun;
  return true;
}

// A forged one changes nothing: the right one may still come.
bool Pairing::proof(const StepContext& step, const Store& store) {
  if (step.in.radio.peer != peer_) return false;
  if (exchange_ == Exchange::told && equal_constant_time(end_of(step.in.radio), proof_) != 0) {
    if (has_room(step)) tell(step);
    return true;
  }
  protocol::Code code;
  if (exchange_ != Exchange::challenged || !find_code(step, store, invitation_, code, 0))
    return false;
  RadioFrame frame = step.in.radio;
  const noise::Handshake before = handshake_;
  std::span<std::uint8_t> told;
  if (!handshake_.read(noise::kPairing, protocol::body_of(frame), told)) {
    handshake_ = before;
    return false;
  }
  copy_bytes(end_of(step.in.radio), proof_.data());
  again_ = old_place(step, store, told, before.hash());
  channel_ = FrameChannel(handshake_.split(), false);
  exchange_ = Exchange::proved;
  return true;
}

// A key that is not known any more, as after a reset, is none: the phone is a new one.
std::uint8_t Pairing::old_place(const StepContext& step, const Store& store,
                                std::span<const std::uint8_t> told, const Digest& handshake) const {
  const Phone phone = read_phone(step, store, told[0]);
  const Digest proof = protocol::old_key_proof(phone.key, handshake);
  const bool known = phone.state == PhoneState::paired &&
                     equal_constant_time(told.subspan(1, proof.size()), proof) != 0;
  return known ? told[0] : std::uint8_t{0};
}

std::uint8_t Pairing::prove(const StepContext& step, std::uint8_t user) {
  if (on()) user_ = user;
  const bool waits = unowned_ != 0 && step.now_ms() < unowned_until_ms_;
  const std::uint8_t phone = waits ? unowned_ : std::uint8_t{0};
  unowned_ = 0;
  return phone;
}

// When all places are taken, a phone that is nobody's makes room: whoever stood at the open cover
// must not fill them.
std::uint8_t Pairing::place(const StepContext& step, const Store& store) const {
  if (invitation_ != 0) return invitation_;
  if (again_ != 0) return again_;
  const std::uint8_t vacant = free_phone(step, store, Role::none);
  for (std::uint8_t id = 1; vacant == 0 && id <= config::kMaxPhones; ++id) {
    const Phone phone = read_phone(step, store, id);
    if (phone.state == PhoneState::paired && phone.role == Role::none) return id;
  }
  return vacant;
}

void Pairing::save(const StepContext& step, Store& store, const Identity& lock) {
  protocol::Code code;
  const bool known = find_code(step, store, invitation_, code, 0);
  if (!known || store.broken()) return give_up(step, Reason::store);
  phone_ = place(step, store);
  if (phone_ == 0) return give_up(step, Reason::full);
  if (!store.can_write()) return;
  const Key32 shared = lock.shared_with(handshake_.other());
  if (shared == Key32{}) return give_up(step, Reason::not_allowed);  // it hides nothing
  Phone phone = read_phone(step, store, phone_);
  const bool keeps = again_ != 0 && phone.role != Role::none;
  if (invitation_ == 0 && !keeps) {
    phone = Phone{};
    phone.role = user_ != 0 ? Role::administrator : Role::none;
    phone.user = user_;
  }
  phone.state = PhoneState::paired;
  phone.name = name_of(handshake_.other());
  phone.key = shared;
  handshake_.forget();
  role_ = phone.role;
  ticket_ = write_phone(store, phone_, phone);
  exchange_ = Exchange::saving;
}

void Pairing::give_up(const StepContext& step, Reason reason) {
  forget_exchange();
  if (invitation_ == 0) end_mode(step, reason);
}

std::uint8_t Pairing::update(const StepContext& step, Store& store, const Identity& lock) {
  if (on() && step.now_ms() >= ends_at_ms_) stop(step, Reason::timed_out);
  if (waiting() && step.now_ms() >= exchange_until_ms_) forget_exchange();
  if (exchange_ == Exchange::proved) save(step, store, lock);
  if (exchange_ == Exchange::told && again_ != 0) drop_old_place(step, store);
  if (exchange_ != Exchange::saving) return 0;
  const Store::WriteState saved = store.state_of(ticket_);
  const bool waits = saved == Store::WriteState::pending || !has_room(step);
  return waits ? std::uint8_t{0} : finish(step, saved);
}

std::uint8_t Pairing::finish(const StepContext& step, Store::WriteState saved) {
  exchange_ = Exchange::told;
  exchange_until_ms_ = step.now_ms() + config::kPairingExchangeMs;
  if (saved == Store::WriteState::failed) {
    give_up(step, Reason::store);
    return 0;
  }
  step.report(EventKind::phone_paired, phone_, role_, invitation_ == 0 ? user_ : std::uint8_t{0});
  if (role_ == Role::none) {
    unowned_ = phone_;
    unowned_until_ms_ = step.now_ms() + config::kPairingProofMs;
    step.say(Prompt::confirm_phone);
  }
  tell(step);
  if (invitation_ == 0) end_mode(step, Reason::none);
  return phone_;
}

// A phone that was invited leaves the place that it has had.
void Pairing::drop_old_place(const StepContext& step, Store& store) {
  if (again_ != phone_ && !store.can_write()) return;
  if (again_ != phone_) {
    write_phone(store, again_, {});
    step.report(EventKind::phone_revoked, again_);
  }
  again_ = 0;
}

void Pairing::tell(const StepContext& step) {
  RadioFrame& out = begin_frame(step, protocol::FrameType::tells, Lane::bluetooth, peer_, 0);
  const std::array paired = {phone_, static_cast<std::uint8_t>(role_)};
  channel_.seal(out, protocol::Content::paired, paired);
}

void Pairing::show(Outputs& out) const {
  out.show_pairing = on();
  if (on()) {
    protocol::code_text(code_, out.pairing);
  } else {
    out.pairing[0] = '\0';
  }
}

std::uint64_t Pairing::wake_at_ms() const {
  return std::min(on() ? ends_at_ms_ : kNever, waiting() ? exchange_until_ms_ : kNever);
}

}  // namespace locktwin::core
