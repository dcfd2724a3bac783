// Any radio traffic at all: raw bytes, and honest frames that are kept, changed, repeated, delayed
// and sent elsewhere. Whatever arrives, a command comes out of the link only when a paired phone
// made exactly that frame, and only once (APP-4); nothing crashes, overruns or stalls.
//
// An input is a list of deeds, one byte each, with their arguments behind them.
#include <cstdio>
#include <cstdlib>
#include <map>

#include "tests/support/phone_bench.h"

namespace {

using namespace locktwin::core;
using namespace locktwin::test;

// The lock of every run: an administrator's phone and a guest's, both in session.
struct House {
  PhoneBench bench;
  TestPhone administrator;
  TestPhone guest;

  House() : administrator(first_phone(bench)) {
    guest = invited_phone(bench, administrator, 1, Role::guest, 0);
    bench.commands.clear();
    bench.sent.clear();
  }
};

class Run {
 public:
  Run(const House& house, std::span<const std::uint8_t> input) : house_(house), input_(input) {}

  void all() {
    while (!input_.empty()) deed(next());
    require(bench().store.can_write() || bench().store.busy(), "the store has suffered");
  }

 private:
  PhoneBench& bench() { return house_.bench; }
  std::uint8_t next() {
    if (input_.empty()) return 0;
    const std::uint8_t byte = input_.front();
    input_ = input_.subspan(1);
    return byte;
  }
  Bytes take(std::size_t count) {
    Bytes bytes;
    while (count-- != 0) bytes.push_back(next());
    return bytes;
  }
  static void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
  }

  void deed(std::uint8_t which) {
    TestPhone& phone = (which & 0x80U) != 0 ? house_.guest : house_.administrator;
    switch (which % 10) {
      case 0:
        return deliver(raw());
      case 1:
        return honest(phone);
      case 2:
        return deliver(changed(kept_));
      case 3:
        return deliver(kept_);
      case 4:
        bench().in.now_ms += next() * 100U;
        return;
      case 5:
        return greet(phone);
      case 6:
        bench().in.bluetooth_peers = next() % 4 != 0 ? 0x0F : 0;
        return;
      case 7:
        return start_pairing();
      case 8:
        return pair();
      default:
        bench().answers = !bench().answers;
        return reply();
    }
  }

  RadioFrame raw() {
    RadioFrame frame = frame_of(take(next() % 129U), Lane::bluetooth, 0);
    const std::uint8_t where = next();
    frame.lane = (where & 1U) != 0 ? Lane::wifi : Lane::bluetooth;
    frame.peer = where >> 1;
    if (where % 3 != 0) {  // else its length or version is wrong
      std::fill(frame.bytes.begin() + frame.length, frame.bytes.end(), std::uint8_t{0});
      frame.length = kRadioFrameBytes;
      frame.bytes[0] = protocol::kVersion;
    }
    if (where % 5 == 0) frame.length = where;  // longer than a frame can be
    return frame;
  }
  RadioFrame changed(RadioFrame frame) {
    const std::uint8_t at = next() % kRadioFrameBytes;
    frame.bytes[at] = static_cast<std::uint8_t>(frame.bytes[at] ^ next());
    const std::uint8_t where = next();
    if (where % 4 == 0) frame.peer = where % 5;
    if (where % 7 == 0) frame.length = static_cast<std::uint8_t>(frame.length + where % 3);
    return frame;
  }
  void honest(TestPhone& phone) {
    const auto opcode = static_cast<Opcode>(next());
    kept_ = phone.command(opcode, take(next() % (protocol::kCommandPayloadMax + 1)));
    // A frame of the guest's counts only with what a guest may ask for.
    const bool may =
        permission(static_cast<std::uint8_t>(opcode), role_of(phone)) == Permission::allowed;
    if (may) ++made_[bytes_of(kept_)];
    const std::size_t before = bench().sent.size();
    deliver(kept_);
    if (bench().sent.size() > before) phone.take_reply(bytes_of(bench().sent.back()));
  }
  Role role_of(const TestPhone& phone) {
    return read_phone(bench().context(), bench().store, phone.id).role;
  }
  void greet(TestPhone& phone) {
    phone.peer = next() % 4;
    phone.greet(bench());
    require(bench().commands.empty(), "a HELLO gave a command");
  }
  void start_pairing() {
    bench().begin();
    bench().link.start_pairing(bench().context(), 1);
    bench().finish();
  }
  // Someone who may have read the code, step by step or not at all.
  void pair() {
    const std::uint8_t how = next();
    TestPhone phone;
    phone.peer = how % 4;
    kept_ = phone.pair_request(how % 3 != 0 ? shown_code(bench().out) : protocol::Code{}, how / 64);
    const auto challenge = bench().exchange(kept_);
    const auto proof = challenge.empty() ? std::nullopt : phone.pair_proof(challenge.back());
    if (proof) deliver(how % 5 == 0 ? changed(*proof) : *proof);
    require(bench().commands.empty(), "a pairing gave a command");
  }
  void reply() {
    bench().begin();
    bench().link.reply(bench().context(), {ReplyStatus::refused, Reason::wrong}, take(next()));
    bench().finish();
  }

  void deliver(const RadioFrame& frame) {
    bench().in.radio = frame;
    bench().step();
    const bool given = !bench().commands.empty();
    bench().commands.clear();
    if (given) {
      const auto made = made_.find(bytes_of(frame));
      require(made != made_.end() && made->second > 0, "a command that no phone gave");
      made_.erase(made);
    }
    for (int i = 0; i < 3; ++i) bench().step();
    require(bench().commands.empty(), "a command out of nothing");
  }

  House house_;
  std::span<const std::uint8_t> input_;
  RadioFrame kept_;
  std::map<Bytes, int> made_;  // honest commands that have not been given yet
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const House kHouse;
  Run(kHouse, {data, size}).all();
  return 0;
}
