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
  exchange_ = Exchange::proved;
  return true;
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
  phone_ = invitation_ != 0 ? invitation_ : free_phone(step, store, Role::none);
  if (phone_ == 0) return give_up(step, Reason::full);
  if (!store.can_write()) return;
  Phone phone = read_phone(step, store, phone_);
  if (invitation_ == 0) {
    const bool first = count_administrator_phones(step, store) == 0;
    phone.role = first ? Role::administrator : Role::none;
    phone.user = first ? user_ : std::uint8_t{0};
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

void Pairing::update(const StepContext& step, Store& store) {
  if (on() && step.now_ms() >= ends_at_ms_) stop(step, Reason::timed_out);
  if (waiting() && step.now_ms() >= exchange_until_ms_) forget_exchange();
  if (exchange_ == Exchange::proved) save(step, store);
  if (exchange_ != Exchange::saving) return;
  const Store::WriteState saved = store.state_of(ticket_);
  if (saved == Store::WriteState::pending || !has_room(step)) return;
  exchange_ = Exchange::told;
  exchange_until_ms_ = step.now_ms() + config::kPairingExchangeMs;
  if (saved == Store::WriteState::failed) return give_up(step, Reason::store);
  step.report(EventKind::phone_paired, phone_, role_);
  tell(step);
  if (invitation_ == 0) end_mode(step, Reason::none);
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
