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
  std::vector<Heard> heard;  // under the keys of the session, and not forgotten

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
    pair(phone.pair_request(code));
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
    phone.peer = peer;
    pair(phone.pair_request(code_in(administrator.phone.payload), id));
  }

  // True: done. Waits until what was asked for is durable. The command of an app that has been
  // quiet for a while is stale: it asks again, as any app does.
  bool ask(core::Opcode opcode, const Bytes& fields = {}) {
    status = core::ReplyStatus::stale;
    for (int i = 0; i < 2 && status == core::ReplyStatus::stale; ++i) {
      status = answer(phone.command(opcode, fields)).value_or(core::ReplyStatus::unknown);
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
    return exchange(phone.hello(), [&](const Bytes& frame) { return phone.take_challenge(frame); });
  }
  // What the lock has said to this phone alone, in order; what is not genuine is not heard.
  void listen() {
    for (const core::RadioFrame& frame : bench_->frames) {
      const bool here = frame.lane == phone.lane && frame.peer == phone.peer;
      if (const auto said = here ? phone.open(bytes_of(frame)) : std::nullopt) {
        heard.push_back(*said);
      }
    }
  }
  // Until the phone takes a frame that the lock sends then.
  template <typename Take>
  bool exchange(const core::RadioFrame& frame, Take&& take) {
    std::size_t at = bench_->frames.size();
    bool taken = false;
    bench_->hear(frame);
    for (int i = 0; i < kPatienceMs && !taken; ++i, bench_->tick()) {
      for (; at < bench_->frames.size() && !taken; ++at) taken = take(bytes_of(bench_->frames[at]));
    }
    return taken;
  }
  // The reply to a command.
  std::optional<core::ReplyStatus> answer(const core::RadioFrame& command) {
    listen();
    std::size_t at = heard.size();
    std::optional<core::ReplyStatus> reply;
    bench_->hear(command);
    for (int i = 0; i < kPatienceMs && !reply; ++i, bench_->tick()) {
      listen();
      for (; at < heard.size() && !reply; ++at) reply = phone.take(heard[at]);
    }
    return reply;
  }

 private:
  // A code that is compared with longer PINs takes the longest (ENR-7).
  static constexpr int kPatienceMs = 2'000;

  void pair(const core::RadioFrame& request) {
    std::optional<core::RadioFrame> proof;
    exchange(request,
             [&](const Bytes& frame) { return (proof = phone.pair_proof(frame)).has_value(); });
    const auto paired = [&](const Bytes& frame) { return phone.take_paired(frame); };
    if (!proof || !exchange(*proof, paired) || !greet()) {
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
