#include "firmware-core/phone/pairing.h"

#include <algorithm>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {
namespace {

// Purposes of protocol::fresh.
constexpr std::uint8_t kForCode = 3;
constexpr std::uint8_t kForNonce = 4;

constexpr std::size_t kInvitationAt = 2;
constexpr std::size_t kPhoneNonceAt = 3;
constexpr std::size_t kProofAt = 2;
constexpr std::size_t kOldPhoneAt = kProofAt + protocol::kMacBytes;  // of a PAIR_AGAIN

}  // namespace

void Pairing::start(const StepContext& step, std::uint8_t user) {
  const Digest random = protocol::fresh(step, kForCode);
  copy_bytes(std::span(random).first(code_.size()), code_.data());
  user_ = user;
  wrong_proofs_ = 0;
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
  nonces_ = {};
  proof_ = {};
  receipt_ = {};
}

bool Pairing::receive(const StepContext& step, const Store& store) {
  if (step.in.radio.lane != Lane::bluetooth) return false;
  const bool asks = protocol::type_of(step.in.radio) == protocol::FrameType::pair_request;
  return asks ? request(step, store) : proof(step, store);
}

bool Pairing::find_code(const StepContext& step, const Store& store, protocol::Code& code) const {
  if (invitation_ == 0) {
    code = code_;
    return on();
  }
  const Phone phone = read_phone(step, store, invitation_);
  copy_bytes(std::span(phone.key).first(code.size()), code.data());
  return phone.state == PhoneState::invited;
}

bool Pairing::request(const StepContext& step, const Store& store) {
  if (exchange_ == Exchange::proved || exchange_ == Exchange::saving) return false;
  const RadioFrame& in = step.in.radio;
  forget_exchange();
  invitation_ = in.bytes[kInvitationAt];
  protocol::Code code;
  if (!find_code(step, store, code) || !has_room(step)) return false;
  const Digest random = protocol::fresh(step, kForNonce);
  copy_bytes({&in.bytes[kPhoneNonceAt], nonces_.phone.size()}, nonces_.phone.data());
  copy_bytes(std::span(random).first(nonces_.lock.size()), nonces_.lock.data());
  peer_ = in.peer;
  exchange_ = Exchange::challenged;
  exchange_until_ms_ = step.now_ms() + config::kPairingExchangeMs;
  RadioFrame& out = begin_frame(step, protocol::FrameType::pair_challenge, Lane::bluetooth, peer_);
  copy_bytes(nonces_.lock, &out.bytes[2]);
  out.length = protocol::kPairChallengeBytes;
  return true;
}

bool Pairing::proof(const StepContext& step, const Store& store) {
  const RadioFrame& in = step.in.radio;
  const std::span<const std::uint8_t> given(&in.bytes[kProofAt], protocol::kMacBytes);
  if (in.peer != peer_) return false;
  if (exchange_ == Exchange::told && equal_constant_time(given, proof_) != 0) {
    if (has_room(step)) tell(step);
    return true;
  }
  protocol::Code code;
  if (exchange_ != Exchange::challenged || !find_code(step, store, code)) return false;
  proof_ = protocol::proof(code, nonces_);
  if (equal_constant_time(given, proof_) == 0) {
    refuse_proof(step);
    return false;
  }
  note_old_key(step, store);
  exchange_ = Exchange::proved;
  return true;
}

// A key that is not known any more, as after a reset, is none: the phone is a new one.
void Pairing::note_old_key(const StepContext& step, const Store& store) {
  const RadioFrame& in = step.in.radio;
  again_ = 0;
  if (protocol::type_of(in) != protocol::FrameType::pair_again) return;
  const std::uint8_t id = in.bytes[kOldPhoneAt];
  const Phone phone = read_phone(step, store, id);
  const protocol::Mac mac = protocol::proof_again(phone.key, nonces_);
  const std::span<const std::uint8_t> given(&in.bytes[kOldPhoneAt + 1], protocol::kMacBytes);
  if (phone.state == PhoneState::paired && equal_constant_time(given, mac) != 0) again_ = id;
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

// A challenge serves for one proof. An invitation is not spoilt by strangers: its 128 bits cannot
// be guessed.
void Pairing::refuse_proof(const StepContext& step) {
  forget_exchange();
  if (invitation_ != 0) return;
  if (++wrong_proofs_ >= config::kPairingProofs) end_mode(step, Reason::wrong);
}

void Pairing::save(const StepContext& step, Store& store) {
  protocol::Code code;
  if (!find_code(step, store, code) || store.broken()) return give_up(step, Reason::store);
  phone_ = place(step, store);
  if (phone_ == 0) return give_up(step, Reason::full);
  if (!store.can_write()) return;
  Phone phone = read_phone(step, store, phone_);
  const bool keeps = again_ != 0 && phone.role != Role::none;
  if (invitation_ == 0 && !keeps) {
    phone = Phone{};
    phone.role = user_ != 0 ? Role::administrator : Role::none;
    phone.user = user_;
  }
  phone.state = PhoneState::paired;
  phone.key = protocol::phone_key(code, nonces_);
  role_ = phone.role;
  receipt_ = protocol::receipt(code, nonces_, phone_, role_);
  ticket_ = write_phone(store, phone_, phone);
  exchange_ = Exchange::saving;
}

void Pairing::give_up(const StepContext& step, Reason reason) {
  forget_exchange();
  if (invitation_ == 0) end_mode(step, reason);
}

std::uint8_t Pairing::update(const StepContext& step, Store& store) {
  if (on() && step.now_ms() >= ends_at_ms_) stop(step, Reason::timed_out);
  if (waiting() && step.now_ms() >= exchange_until_ms_) forget_exchange();
  if (exchange_ == Exchange::proved) save(step, store);
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
    unowned_until_ms_ = step.now_ms() + config::kPairingMs;
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
  RadioFrame& out = begin_frame(step, protocol::FrameType::paired, Lane::bluetooth, peer_);
  out.bytes[2] = phone_;
  out.bytes[3] = static_cast<std::uint8_t>(role_);
  copy_bytes(receipt_, &out.bytes[4]);
  out.length = protocol::kPairedBytes;
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
