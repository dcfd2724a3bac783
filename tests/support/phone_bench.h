// A lock that is nothing but its phone link, store and flash, and phones that talk to it.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <vector>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/phone_link.h"
#include "firmware-core/phone/protocol.h"
#include "tests/support/fake_flash.h"

namespace locktwin::test {

using Bytes = std::vector<std::uint8_t>;

// Connections of the Bluetooth chip that are up: one is free, so that none is given up (APP-6).
inline constexpr std::uint8_t kEveryPeer = 0b1011;

inline core::RadioFrame frame_of(const Bytes& bytes, core::Lane lane, std::uint8_t peer) {
  core::RadioFrame frame;
  frame.length = static_cast<std::uint8_t>(bytes.size());
  frame.lane = lane;
  frame.peer = peer;
  std::copy(bytes.begin(), bytes.end(), frame.bytes.begin());
  return frame;
}

inline Bytes bytes_of(const core::RadioFrame& frame) {
  const auto payload = frame.payload();
  return Bytes(payload.begin(), payload.end());
}

// What a phone's camera reads from the rear screen.
inline core::protocol::Code shown_code(const core::Outputs& out) {
  core::protocol::Code code{};
  std::uint32_t bits = 0;
  unsigned held = 0;
  std::size_t count = 0;
  for (const char letter : out.pairing) {
    if (letter == '\0' || count == code.size()) break;
    bits =
        (bits << 5) | static_cast<std::uint32_t>(letter <= '9' ? letter - '2' + 26 : letter - 'A');
    held += 5;
    if (held < 8) continue;
    held -= 8;
    code[count++] = static_cast<std::uint8_t>(bits >> held);
  }
  return code;
}

class PhoneBench {
 public:
  core::Store store;
  core::PhoneLink link;
  core::Inputs in;
  core::Outputs out;
  FakeFlash flash;
  bool answers = true;  // replies `reply` to each command at once
  core::Reply reply;
  Bytes reply_payload;
  std::optional<core::Command> command;  // of the last step
  std::vector<core::Command> commands;   // all
  std::vector<core::RadioFrame> sent;    // by the lock, all
  std::vector<core::Event> events;

  PhoneBench() {
    in.bluetooth_peers = kEveryPeer;
    in.wifi_online = true;
    boot();
  }

  // Power off and on: only the flash remains.
  void boot() {
    flash.power_up();
    store = core::Store{};
    store.mount(flash.view());
    link = core::PhoneLink{};
    for (int i = 0; i < 40; ++i) step();
  }
  core::StepContext context() { return {in, flash.view(), out}; }

  void step() {
    begin();
    finish();
  }
  // A step in two halves, so that a test can call the link in between.
  void begin() {
    out.radio.count = 0;
    out.radio.dropped = 0;
    out.events.count = 0;
    out.flash.operation = core::FlashOperation::none;
    in.flash = flash.status();
    for (std::uint32_t& word : in.random) word = (seed_ = seed_ * 1664525U + 1013904223U);
    store.poll(in.flash, flash.view());
    core::Command given;
    command.reset();
    if (link.update(context(), store, given)) {
      command = given;
      commands.push_back(given);
      if (core::PhoneLink::is_about_phones(given.opcode)) {
        link.carry_out(context(), store, given);
      } else if (answers) {
        link.reply(context(), reply, reply_payload);
      }
    }
  }
  void finish() {
    link.fill(out);
    sent.insert(sent.end(), out.radio.begin(), out.radio.end());
    events.insert(events.end(), out.events.begin(), out.events.end());
    if (out.radio.dropped != 0) throw std::logic_error("a frame was lost");
    store.issue(in.flash, flash.view(), out.flash);
    flash.start(out.flash, in.now_ms);
    flash.advance(in.now_ms += FakeFlash::kEraseMs);
    in.radio.length = 0;
  }
  void wait(std::uint64_t span_ms) {
    in.now_ms += span_ms;
    step();
  }
  // The lock's answers to one frame, until everything it writes is durable.
  std::vector<Bytes> exchange(const core::RadioFrame& frame) {
    const std::size_t before = sent.size();
    in.radio = frame;
    for (int i = 0; i < 4 && !flash.power_lost(); ++i) step();
    std::vector<Bytes> answers_now;
    for (std::size_t i = before; i < sent.size(); ++i) answers_now.push_back(bytes_of(sent[i]));
    return answers_now;
  }
  int count(core::EventKind kind) const {
    return static_cast<int>(std::count_if(events.begin(), events.end(),
                                          [&](const core::Event& e) { return e.kind == kind; }));
  }

 private:
  std::uint32_t seed_ = 1;
};

// A phone: it knows what an app knows, and makes frames.
class TestPhone {
 public:
  core::Lane lane = core::Lane::bluetooth;
  std::uint8_t peer = 0;
  std::uint8_t id = 0;
  core::protocol::Key key{};
  core::protocol::Key session_key{};
  core::protocol::CommandNonce nonce{};
  std::array<std::uint8_t, 4> session{};
  core::protocol::Nonces nonces;

  core::RadioFrame frame(const Bytes& bytes) const { return frame_of(bytes, lane, peer); }

  // With the code of a screen, or of an invitation. False when the lock does not pair.
  bool pair(PhoneBench& bench, const core::protocol::Code& code, std::uint8_t invitation = 0) {
    const auto challenge = bench.exchange(pair_request(invitation));
    if (challenge.size() != 1) return false;
    const auto paired = bench.exchange(pair_proof(code, challenge[0]));
    return paired.size() == 1 && take_paired(code, paired[0]);
  }
  // Known to the lock already, with the key that it has.
  bool pair_again(PhoneBench& bench, const core::protocol::Code& code,
                  std::uint8_t invitation = 0) {
    const auto challenge = bench.exchange(pair_request(invitation));
    if (challenge.size() != 1) return false;
    Bytes proof = bytes_of(pair_proof(code, challenge[0]));
    proof[1] = 0x05;
    proof.push_back(id);
    const auto old = core::protocol::proof_again(key, nonces);
    proof.insert(proof.end(), old.begin(), old.end());
    const auto paired = bench.exchange(frame(proof));
    return paired.size() == 1 && take_paired(code, paired[0]);
  }
  core::RadioFrame pair_request(std::uint8_t invitation = 0) {
    new_nonce();
    return frame(head(0x03, {invitation}, nonces.phone));
  }
  core::RadioFrame pair_proof(const core::protocol::Code& code, const Bytes& challenge) {
    std::copy(challenge.begin() + 2, challenge.begin() + 18, nonces.lock.begin());
    return frame(head(0x04, {}, core::protocol::proof(code, nonces)));
  }
  bool take_paired(const core::protocol::Code& code, const Bytes& paired) {
    if (paired.size() != core::protocol::kPairedBytes) return false;
    const auto receipt =
        core::protocol::receipt(code, nonces, paired[2], static_cast<core::Role>(paired[3]));
    if (!std::equal(receipt.begin(), receipt.end(), paired.begin() + 4)) return false;
    id = paired[2];
    key = core::protocol::phone_key(code, nonces);
    return true;
  }

  core::RadioFrame hello() {
    new_nonce();
    return frame(head(0x01, {id}, nonces.phone));
  }
  bool greet(PhoneBench& bench) {
    const auto answer = bench.exchange(hello());
    return answer.size() == 1 && take_challenge(answer[0]);
  }
  bool take_challenge(const Bytes& challenge) {
    if (challenge.size() != core::protocol::kChallengeBytes) return false;
    std::copy_n(challenge.begin() + 2, 4, session.begin());
    std::copy_n(challenge.begin() + 6, 16, nonces.lock.begin());
    std::copy_n(challenge.begin() + 22, 8, nonce.begin());
    session_key = core::protocol::session_key(key, nonces, core::get_u32(session.data()), lane, id);
    return authentic(challenge, {});
  }
  core::RadioFrame command(core::Opcode opcode, Bytes fields = {}) {
    const auto number = static_cast<std::uint8_t>(opcode);
    const std::size_t masked = core::masked_from(number, fields.size());
    core::protocol::mask(session_key, nonce, std::span(fields).subspan(masked));
    Bytes bytes = head(0x02, {session[0], session[1], session[2], session[3]}, nonce);
    bytes.push_back(number);
    bytes.insert(bytes.end(), fields.begin(), fields.end());
    const auto mac = core::protocol::frame_mac(session_key, lane, bytes);
    bytes.insert(bytes.end(), mac.begin(), mac.end());
    return frame(bytes);
  }
  // Takes the next nonce; nothing when the reply is not authentic.
  std::optional<core::ReplyStatus> take_reply(const Bytes& reply) {
    if (reply.size() < 32 || reply[1] != 0x82 || !authentic(reply, nonce)) return std::nullopt;
    std::copy_n(reply.begin() + 8, 8, nonce.begin());
    payload.assign(reply.begin() + 16, reply.end() - 16);
    reason = static_cast<core::Reason>(reply[7]);
    return static_cast<core::ReplyStatus>(reply[6]);
  }
  std::optional<core::ReplyStatus> ask(PhoneBench& bench, core::Opcode opcode, Bytes bytes = {}) {
    const auto answer = bench.exchange(command(opcode, std::move(bytes)));
    return answer.empty() ? std::nullopt : take_reply(answer.back());
  }
  bool authentic(const Bytes& bytes, std::span<const std::uint8_t> answered) const {
    const std::span<const std::uint8_t> all(bytes);
    const auto mac =
        core::protocol::frame_mac(session_key, lane, all.first(all.size() - 16), answered);
    return std::equal(mac.begin(), mac.end(), all.last(16).begin());
  }

  Bytes payload;  // of the last reply
  core::Reason reason = core::Reason::none;

 private:
  static Bytes head(std::uint8_t type, Bytes fields, std::span<const std::uint8_t> last) {
    Bytes bytes = {core::protocol::kVersion, type};
    bytes.insert(bytes.end(), fields.begin(), fields.end());
    bytes.insert(bytes.end(), last.begin(), last.end());
    return bytes;
  }
  void new_nonce() {
    for (std::uint8_t& byte : nonces.phone) byte = static_cast<std::uint8_t>(++made_);
  }
  int made_ = 0;
};

// The first phone of a lock, in session.
inline TestPhone first_phone(PhoneBench& bench, std::uint8_t user = 1) {
  TestPhone phone;
  bench.begin();
  bench.link.start_pairing(bench.context(), user);
  bench.finish();
  if (!phone.pair(bench, shown_code(bench.out)) || !phone.greet(bench)) {
    throw std::logic_error("the first phone could not be paired");
  }
  return phone;
}

// A phone that `administrator` has invited, paired and in session on connection `peer`.
inline TestPhone invited_phone(PhoneBench& bench, TestPhone& administrator, std::uint8_t peer,
                               core::Role role, std::uint8_t user, std::uint32_t from_s = 0,
                               std::uint32_t until_s = 0) {
  Bytes fields = {user, static_cast<std::uint8_t>(role), 0, 0, 0, 0, 0, 0, 0, 0};
  core::put_u32(&fields[2], from_s);
  core::put_u32(&fields[6], until_s);
  const auto nonce = administrator.nonce;
  if (administrator.ask(bench, core::Opcode::invite_phone, fields) != core::ReplyStatus::ok) {
    throw std::logic_error("the phone could not be invited");
  }
  const std::uint8_t id = administrator.payload.at(0);
  TestPhone phone;
  phone.peer = peer;
  const auto code = core::protocol::invitation_code(administrator.session_key, nonce, id);
  if (!phone.pair(bench, code, id) || !phone.greet(bench)) {
    throw std::logic_error("the invited phone could not be paired");
  }
  return phone;
}

}  // namespace locktwin::test
