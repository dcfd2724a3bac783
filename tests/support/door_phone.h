// A phone that is paired with the lock on the bench: the app of the core tests.
#pragma once

#include <stdexcept>
#include <utility>
#include <vector>

#include "tests/support/core_bench.h"
#include "tests/support/phone_bench.h"

namespace locktwin::test {

class DoorPhone {
 public:
  TestPhone phone;
  core::ReplyStatus status = core::ReplyStatus::unknown;
  std::vector<Bytes> notices;
  core::protocol::CommandNonce used_nonce{};  // of the last command

  // SET is held until the code shows; the code pairs the phone (INS-6).
  explicit DoorPhone(CoreBench& bench) : bench_(&bench) {
    bench.pins.bluetooth_peers = kEveryPeer;
    bench.pins.wifi_online = true;
    bench.pins.set_button = true;
    bench.run_for(3'100);
    bench.pins.set_button = false;
    bench.run_for(20);
    if (!bench.out.show_pairing) throw std::logic_error("no pairing mode");
    const auto code = shown_code(bench.out);
    pair(code, phone.pair_request());
  }
  // One who was invited by `administrator` (UNL-6).
  DoorPhone(CoreBench& bench, DoorPhone& administrator, core::Role role, std::uint8_t user,
            std::uint8_t peer, std::uint32_t from_s = 0, std::uint32_t until_s = 0)
      : bench_(&bench) {
    Bytes fields = {user, static_cast<std::uint8_t>(role), 0, 0, 0, 0, 0, 0, 0, 0};
    core::put_u32(&fields[2], from_s);
    core::put_u32(&fields[6], until_s);
    if (!administrator.ask(core::Opcode::invite_phone, fields)) {
      throw std::logic_error("the phone could not be invited");
    }
    const std::uint8_t id = administrator.phone.payload.at(0);
    const auto code = core::protocol::invitation_code(administrator.phone.session_key,
                                                      administrator.used_nonce, id);
    phone.peer = peer;
    pair(code, phone.pair_request(id));
  }

  // True: done. Waits until what was asked for is durable. The nonce of an app that has been quiet
  // for a while is stale: it asks again with the fresh one, as any app does.
  bool ask(core::Opcode opcode, const Bytes& fields = {}) {
    status = core::ReplyStatus::stale;
    for (int i = 0; i < 2 && status == core::ReplyStatus::stale; ++i) {
      used_nonce = phone.nonce;
      const auto frames = exchange(phone.command(opcode, fields), 0x82);
      status = core::ReplyStatus::unknown;
      if (frames.empty()) return false;
      status = phone.take_reply(frames.back()).value_or(core::ReplyStatus::unknown);
    }
    // A movement of the bolt that begins is accepted; what becomes of it is told later (LCK-6).
    return status == core::ReplyStatus::ok || status == core::ReplyStatus::accepted;
  }
  bool set(core::Setting setting, std::uint32_t value) {
    Bytes fields = {static_cast<std::uint8_t>(setting), 0, 0, 0, 0};
    core::put_u32(&fields[1], value);
    return ask(core::Opcode::set_setting, fields);
  }
  bool set_clock(std::uint32_t clock_s) {
    Bytes fields(4);
    core::put_u32(fields.data(), clock_s);
    bench_->pins.clock_kept = true;
    bench_->pins.clock_s = clock_s;
    return ask(core::Opcode::set_clock, fields);
  }
  // A new user's number.
  std::uint8_t add_user(core::Role role = core::Role::user, std::uint32_t from_s = 0,
                        std::uint32_t until_s = 0) {
    Bytes fields = {static_cast<std::uint8_t>(role), 0, 0, 0, 0, 0, 0, 0, 0};
    core::put_u32(&fields[1], from_s);
    core::put_u32(&fields[5], until_s);
    return ask(core::Opcode::add_user, fields) ? phone.payload.at(0) : std::uint8_t{0};
  }
  // Orders an enrolment and shows `person` to the module.
  bool enrol(std::uint8_t user, core::CredentialKind kind, int person, bool duress = false) {
    if (!begin(user, kind, duress)) return false;
    const auto at = static_cast<std::size_t>(kind);
    bench_->modules.presented[at] = person;
    const int before = bench_->count(core::EventKind::credential_added);
    bench_->run_for(4'000);
    bench_->modules.presented[at] = FakeModules::kNobody;
    return bench_->count(core::EventKind::credential_added) == before + 1;
  }
  bool enrol_pin(std::uint8_t user, std::string_view pin, bool duress = false) {
    if (!begin(user, core::CredentialKind::pin, duress)) return false;
    const int before = bench_->count(core::EventKind::credential_added);
    for (int i = 0; i < 2; ++i) {
      bench_->type(pin);
      bench_->confirm();
      bench_->run_for(60);
    }
    return bench_->count(core::EventKind::credential_added) == before + 1;
  }
  bool begin(std::uint8_t user, core::CredentialKind kind, bool duress) {
    return ask(core::Opcode::enrol, {user, static_cast<std::uint8_t>(kind), duress});
  }
  bool greet() {
    core::RadioFrame hello = phone.hello();
    const auto challenge = exchange(hello, 0x81);
    return !challenge.empty() && phone.take_challenge(challenge.back());
  }
  std::vector<Bytes> exchange(const core::RadioFrame& frame, std::uint8_t type) {
    std::size_t at = bench_->frames.size();
    std::vector<Bytes> found;
    bench_->hear(frame);
    // A code that is compared with longer PINs takes the longest (ENR-7).
    for (int i = 0; i < 2'000 && found.empty(); ++i) {
      for (; at < bench_->frames.size(); ++at) {
        const Bytes bytes = bytes_of(bench_->frames[at]);
        if (bytes.at(1) == 0x85) notices.push_back(bytes);
        if (bytes.at(1) == type) found.push_back(bytes);
      }
      bench_->tick();
    }
    return found;
  }

 private:
  void pair(const core::protocol::Code& code, const core::RadioFrame& request) {
    const auto challenge = exchange(request, 0x83);
    if (challenge.empty()) throw std::logic_error("no challenge");
    const auto paired = exchange(phone.pair_proof(code, challenge.back()), 0x84);
    if (paired.empty() || !phone.take_paired(code, paired.back()) || !greet()) {
      throw std::logic_error("the phone could not be paired");
    }
  }

  CoreBench* bench_;
};

// A door that is locked, with the phone of user 1, an administrator.
struct LockedDoor {
  CoreBench bench = locked();
  DoorPhone app{bench};

  LockedDoor() { bench.forget(); }
};

}  // namespace locktwin::test
