// A lock that is nothing but its phone link, store and flash, and phones that talk to it.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <vector>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/frame_channel.h"
#include "firmware-core/phone/phone_link.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/store/records.h"
#include "tests/support/fake_flash.h"
#include "tests/support/no_chance.h"

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

// Of an invitation, in the reply.
inline core::protocol::Code code_in(const Bytes& invitation) {
  core::protocol::Code code{};
  std::copy_n(invitation.begin() + 1, code.size(), code.begin());
  return code;
}

class PhoneBench {
 public:
  core::Store store;
  core::PhoneLink link;
  core::Inputs in;
  std::uint32_t clock_s = 0;
  std::vector<core::Prompt> prompts;
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
    if (!store.read(core::RecordKey::device_key, flash.view()).empty()) return;
    store.write(core::RecordKey::device_key, std::array<std::uint8_t, 32>{7});
    for (int i = 0; i < 4; ++i) step();
  }
  core::StepContext context() { return {in, flash.view(), out, kNoChance}; }

  void step() {
    begin();
    finish();
  }
  // A step in two halves, so that a test can call the link in between.
  void begin() {
    out.radio.count = 0;
    out.radio.dropped = 0;
    out.events.count = 0;
    out.prompts.count = 0;
    out.flash.operation = core::FlashOperation::none;
    in.flash = flash.status();
    for (std::uint32_t& word : in.random) word = (seed_ = seed_ * 1664525U + 1013904223U);
    store.poll(in.flash, flash.view());
    core::Command given;
    command.reset();
    if (link.update(context(), store, clock_s, given)) {
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
    prompts.insert(prompts.end(), out.prompts.begin(), out.prompts.end());
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
  bool says(core::Prompt prompt) const {
    return std::find(prompts.begin(), prompts.end(), prompt) != prompts.end();
  }

 private:
  std::uint32_t seed_ = 1;
};

// What the lock has said under a key.
struct Heard {
  core::protocol::Content content{};
  Bytes said;
};

// A phone: it knows what an app knows, and makes frames.
class TestPhone {
 public:
  core::Lane lane = core::Lane::bluetooth;
  std::uint8_t peer = 0;
  std::uint8_t id = 0;
  core::noise::KeyPair own;  // its lasting keys
  core::Key32 lock{};        // the lock's
  core::Key32 shared{};      // what both give
  core::FrameChannel channel;
  std::uint16_t place = 0;   // of the session
  std::uint8_t replies = 0;  // heard in it

  // An accessory, or a lock that commands another: it was paired by an app.
  void introduce(const core::noise::KeyPair& mine, const core::Key32& lock_open) {
    own = mine;
    lock = lock_open;
    shared = core::x25519(mine.secret, lock_open);
  }

  // With the code of a screen, or of an invitation. False when the lock does not pair. One that is
  // known to the lock already says so.
  bool pair(PhoneBench& bench, const core::protocol::Code& code, std::uint8_t invitation = 0) {
    const auto challenge = bench.exchange(pair_request(code, invitation));
    if (challenge.size() != 1) return false;
    const auto proof = pair_proof(challenge[0]);
    if (!proof) return false;
    const auto paired = bench.exchange(*proof);
    return paired.size() == 1 && take_paired(paired[0]);
  }
  core::RadioFrame pair_request(const core::protocol::Code& code, std::uint8_t invitation = 0) {
    next_own_ = core::noise::KeyPair::of(chance());
    handshake_ = core::noise::Handshake(core::noise::kPairing, core::noise::Role::initiator,
                                        core::protocol::prologue(core::Lane::bluetooth),
                                        {next_own_, chance(), {}, core::protocol::psk_of(code)});
    return written<core::protocol::kPairRequestPayload>(
        core::noise::kPairing, core::protocol::FrameType::pair_request, invitation);
  }
  // Nothing, when the challenge is not genuine.
  std::optional<core::RadioFrame> pair_proof(const Bytes& challenge) {
    if (!read(core::noise::kPairing, challenge)) return std::nullopt;
    std::array<std::uint8_t, core::protocol::kPairProofPayload> told{id};
    const auto old = core::protocol::old_key_proof(shared, handshake_.hash());
    std::copy(old.begin(), old.end(), told.begin() + 1);
    return written(core::noise::kPairing, core::protocol::FrameType::pair_proof, 0, told);
  }
  bool take_paired(const Bytes& frame) {
    if (!handshake_.is_done(core::noise::kPairing)) return false;
    core::FrameChannel paired(handshake_.split(), true);
    core::RadioFrame heard = frame_of(frame, lane, peer);
    if (!paired.open(heard)) return false;
    if (core::FrameChannel::content(heard) != core::protocol::Content::paired) return false;
    id = core::FrameChannel::said(heard)[0];
    introduce(next_own_, handshake_.other());
    return true;
  }

  core::RadioFrame hello() {
    handshake_ = core::noise::Handshake(core::noise::kSession, core::noise::Role::initiator,
                                        core::protocol::prologue(lane), {own, chance(), lock, {}});
    tag_ = static_cast<std::uint16_t>(made());
    return written<core::protocol::kHelloPayload>(core::noise::kSession,
                                                  core::protocol::FrameType::hello, tag_);
  }
  bool greet(PhoneBench& bench) {
    const auto answer = bench.exchange(hello());
    return answer.size() == 1 && take_challenge(answer[0]);
  }
  bool take_challenge(const Bytes& challenge) {
    const core::RadioFrame frame = frame_of(challenge, lane, peer);
    if (core::protocol::type_of(frame) != core::protocol::FrameType::challenge ||
        core::protocol::place_of(frame) != tag_ || !read(core::noise::kSession, challenge)) {
      return false;
    }
    channel = core::FrameChannel(handshake_.split(), true);
    place = static_cast<std::uint16_t>(told_[0] | told_[1] << 8);
    replies = 0;
    return true;
  }
  core::RadioFrame command(core::Opcode opcode, const Bytes& fields = {}) {
    const std::array head = {replies, static_cast<std::uint8_t>(opcode)};
    return say(core::protocol::Content::command, head, fields);
  }
  core::RadioFrame say(core::protocol::Content content, std::span<const std::uint8_t> first,
                       std::span<const std::uint8_t> then = {}) {
    core::RadioFrame frame = begin(core::protocol::FrameType::asks, place);
    channel.seal(frame, content, first, then);
    return frame;
  }
  // Nothing, when it is not for this phone's session, or not genuine, or came before.
  std::optional<Heard> open(const Bytes& bytes) {
    core::RadioFrame frame = frame_of(bytes, lane, peer);
    if (core::protocol::type_of(frame) != core::protocol::FrameType::tells ||
        core::protocol::place_of(frame) != place || !channel.open(frame)) {
      return std::nullopt;
    }
    const auto said = core::FrameChannel::said(frame);
    return Heard{core::FrameChannel::content(frame), Bytes(said.begin(), said.end())};
  }
  std::optional<core::ReplyStatus> take_reply(const Bytes& bytes) {
    const auto heard = open(bytes);
    return heard ? take(*heard) : std::nullopt;
  }
  std::optional<core::ReplyStatus> take(const Heard& heard) {
    if (heard.content != core::protocol::Content::reply) return std::nullopt;
    ++replies;
    payload.assign(heard.said.begin() + 2, heard.said.end());
    reason = static_cast<core::Reason>(heard.said.at(1));
    return static_cast<core::ReplyStatus>(heard.said.at(0));
  }
  std::optional<core::ReplyStatus> ask(PhoneBench& bench, core::Opcode opcode,
                                       const Bytes& bytes = {}) {
    const auto answer = bench.exchange(command(opcode, bytes));
    return answer.empty() ? std::nullopt : take_reply(answer.back());
  }

  Bytes payload;  // of the last reply
  core::Reason reason = core::Reason::none;

 private:
  core::RadioFrame begin(core::protocol::FrameType type, std::uint16_t at) const {
    core::RadioFrame frame;
    frame.lane = lane;
    frame.peer = peer;
    core::protocol::begin(frame, type, at);
    return frame;
  }
  template <std::size_t N>
  core::RadioFrame written(const core::noise::Pattern& pattern, core::protocol::FrameType type,
                           std::uint16_t at, const std::array<std::uint8_t, N>& payload_now = {}) {
    core::RadioFrame frame = begin(type, at);
    handshake_.write(pattern, payload_now, core::protocol::body_of(frame));
    return frame;
  }
  bool read(const core::noise::Pattern& pattern, const Bytes& message) {
    core::RadioFrame frame = frame_of(message, lane, peer);
    std::span<std::uint8_t> told;
    core::noise::Handshake heard = handshake_;
    if (frame.length != core::kRadioFrameBytes ||
        !heard.read(pattern, core::protocol::body_of(frame), told)) {
      return false;
    }
    told_.assign(told.begin(), told.end());
    handshake_ = heard;
    return true;
  }
  static std::uint32_t made() {
    static std::uint32_t count = 0;
    return ++count;
  }
  static core::Key32 chance() {
    std::array<std::uint8_t, 4> number;
    core::put_u32(number.data(), made());
    core::Sha256 hash;
    hash.update(number);
    return hash.finish();
  }

  core::noise::Handshake handshake_;
  core::noise::KeyPair next_own_;  // those of a pairing that runs
  Bytes told_;                     // in the last message of a handshake
  std::uint16_t tag_ = 0;          // of the last HELLO
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
  if (administrator.ask(bench, core::Opcode::invite_phone, fields) != core::ReplyStatus::ok) {
    throw std::logic_error("the phone could not be invited");
  }
  const std::uint8_t id = administrator.payload.at(0);
  TestPhone phone;
  phone.peer = peer;
  if (!phone.pair(bench, code_in(administrator.payload), id) || !phone.greet(bench)) {
    throw std::logic_error("the invited phone could not be paired");
  }
  return phone;
}

}  // namespace locktwin::test
