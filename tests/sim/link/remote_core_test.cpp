#include "sim/link/remote_core.h"

#include <algorithm>
#include <array>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "firmware-core/wire/difference.h"
#include "sim/link/descriptor_channel.h"
#include "sim/link/local_core.h"
#include "sim/link/target.h"
#include "tests/support/catch.h"
#include "tests/support/faulty_channel.h"
#include "tests/support/home.h"
#include "tests/support/serial_target.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::FaultyChannel;
using locktwin::tests::Home;
using locktwin::tests::SerialTarget;
namespace core = locktwin::core;

namespace {

using Bytes = FaultyChannel::Bytes;

constexpr LinkPatience kPatience{.ready = 5000ms, .answer = 100ms, .retries = 3};

WorldConfig on(std::string_view target) {
  WorldConfig config;
  config.make_core = core_maker(find_target(target));
  return config;
}

void live_afar(Home& home) {
  home.insert_battery();
  home.enrol_administrator("482915");
  home.enter("482915");
  home.run(3s);
  home.done("swap_battery", {{"soc_pct", 60.0}});
  home.run(5s);
}

// A process with a line to it that can be spoiled.
struct Spoiled {
  FaultyChannel* line = nullptr;
  std::unique_ptr<RemoteCore> core;
  std::vector<std::uint8_t> flash = std::vector<std::uint8_t>(core::kFlashBytes, 0xFF);
  core::Inputs inputs;
  core::Outputs outputs;

  explicit Spoiled(const LinkPatience& patience = kPatience) {
    auto channel = std::make_unique<FaultyChannel>(open_channel(find_target("process")));
    line = channel.get();
    core = std::make_unique<RemoteCore>(std::move(channel), patience);
    core->boot(view());
  }
  core::FlashView view() const { return core::FlashView(flash.data(), core::kFlashBytes); }
  void step() {
    inputs.now_ms += 10;
    core->step(inputs, view(), outputs);
  }
  // The next steps, with their answers held against those of a core here.
  void same_as(LocalCore& local, int steps) {
    for (int i = 0; i < steps; ++i) {
      inputs.keys = static_cast<core::KeyMask>(i % 3 == 0 ? 1 : 0);
      step();
      core::Outputs here;
      local.step(inputs, view(), here);
      const bool differs =
          core::first_difference(outputs, here, [](const core::FieldName&, auto, auto) {});
      REQUIRE_FALSE(differs);
    }
  }
};

// A line to one target and, after its power was away, to the next.
class Replugged final : public ByteChannel {
 public:
  void replug() { line_ = open_channel(find_target("process")); }
  void send(std::span<const std::uint8_t> bytes) override { line_->send(bytes); }
  std::span<const std::uint8_t> receive(Patience patience) override {
    return line_->receive(patience);
  }
  std::string name() const override { return line_->name(); }

 private:
  std::unique_ptr<ByteChannel> line_ = open_channel(find_target("process"));
};

// Does `what` to the third thing that is sent from now on.
FaultyChannel::Fault third(std::function<Bytes(Bytes)> what) {
  return [what = std::move(what), sent = 0](Bytes bytes) mutable {
    return ++sent == 3 ? what(std::move(bytes)) : bytes;
  };
}

}  // namespace

TEST_CASE("a lock whose core is another process lives as one whose core is here", "[TWN-5]") {
  Home here;
  Home there(on("process"));
  live_afar(here);
  live_afar(there);
  CHECK(there.world.state_hash() == here.world.state_hash());
  CHECK(there.log.size() == here.log.size());
}

TEST_CASE(
    "a reset at any moment of a stroke is the same on a target, and the bolt is known after it",
    "[TWN-1][TWN-5]") {
  Home here;
  Home there(on("process"));
  for (Home* home : {&here, &there}) {
    home->insert_battery();
    home->enrol_administrator("482915");
    for (const Duration moment : {0ms, 40ms, 150ms, 290ms, 430ms}) {
      home->act("press_inside_button");
      home->run(moment + 1ms);
      home->act("reset_chip");
      home->run(1ms);
      CHECK(home->read("board.powered") == 0);
      home->run(15s);
      CHECK(home->read("board.powered") == 1);
    }
    home->enter("482915");
    home->run(1s);
    CHECK(home->count(core::EventKind::access_granted) == 1);
  }
  CHECK(there.world.state_hash() == here.world.state_hash());
}

TEST_CASE("a chip without power is not reset", "[TWN-5]") {
  Home home;
  CHECK_THROWS_WITH(home.done("reset_chip"), ContainsSubstring("not running"));
}

TEST_CASE("a link that is spoiled changes nothing in the world; a lock without one says so",
          "[TWN-1][TWN-5]") {
  Home here;
  live_afar(here);
  WorldConfig config;
  TargetOptions options;
  config.make_core = core_maker(find_target("process"), options);
  Home there(config);
  there.insert_battery();
  const auto spoil = [&there](std::string_view how, std::string_view towards, double frames) {
    there.act("spoil_link",
              {{"how", std::string(how)}, {"towards", std::string(towards)}, {"frames", frames}});
  };
  there.enrol_administrator("482915");
  for (const std::string_view how : {"lost", "doubled", "damaged", "noise"}) {
    for (const std::string_view towards : {"target", "host"}) spoil(how, towards, 3);
    if (how == "lost") there.enter("482915");
    if (how == "doubled") there.run(3s);
    if (how == "damaged") there.done("swap_battery", {{"soc_pct", 60.0}});
    if (how == "noise") there.run(5s);
  }
  CHECK(there.world.state_hash() == here.world.state_hash());
  CHECK(options.tally->figures().retries > 0);
  CHECK_THROWS_WITH(here.done("spoil_link", {{"how", std::string("lost")}}),
                    ContainsSubstring("locktwin hil"));
}

TEST_CASE("no frame that is lost, doubled or changed on the way makes the core answer otherwise",
          "[TWN-5]") {
  const auto lose = [](Bytes) { return Bytes{}; };
  const auto twice = [](Bytes bytes) {
    Bytes all = bytes;
    all.insert(all.end(), bytes.begin(), bytes.end());
    return all;
  };
  const auto flip = [](Bytes bytes) {
    bytes[bytes.size() / 2] ^= 0x10;
    return bytes;
  };
  const auto cut = [](Bytes bytes) {
    bytes.resize(bytes.size() / 2);
    return bytes;
  };
  const auto noise = [](Bytes bytes) {
    bytes.insert(bytes.begin(), 300, 0xA5);
    return bytes;
  };
  const auto noisy_zeros = [](Bytes bytes) {
    bytes.insert(bytes.begin(), {0, 3, 0, 0, 17, 0});
    return bytes;
  };
  for (const FaultyChannel::Fault& fault :
       std::vector<FaultyChannel::Fault>{lose, twice, flip, cut, noise, noisy_zeros}) {
    for (const bool to_target : {true, false}) {
      Spoiled spoiled;
      LocalCore local;
      local.boot(spoiled.view());
      spoiled.same_as(local, 3);
      (to_target ? spoiled.line->to_target : spoiled.line->to_host) = third(fault);
      spoiled.same_as(local, 8);
      CHECK(spoiled.core->link().figures().stalls == 0);
    }
  }
}

TEST_CASE("a target that is silent for a while goes on where it stood, and that is counted",
          "[TWN-5]") {
  Spoiled spoiled;
  LocalCore local;
  local.boot(spoiled.view());
  spoiled.same_as(local, 3);
  int left = kPatience.retries + 2;  // more than are tried before it is greeted anew
  spoiled.line->to_host = [&left](Bytes bytes) { return left-- > 0 ? Bytes{} : bytes; };
  spoiled.same_as(local, 3);
  CHECK(spoiled.core->link().figures().stalls == 1);
}

TEST_CASE("a target that stays silent is told as silent", "[TWN-5]") {
  Spoiled spoiled;
  spoiled.step();
  spoiled.line->to_host = [](Bytes) { return Bytes{}; };
  CHECK_THROWS_AS(spoiled.step(), TargetSilent);
}

TEST_CASE("a target that was reset by itself is told as reset, with its boots", "[TWN-5]") {
  Spoiled spoiled;
  spoiled.step();
  // A reset that the host knows nothing of: in the place of the step, by another's hand.
  spoiled.line->to_target = [done = false](Bytes bytes) mutable {
    if (std::exchange(done, true)) return bytes;
    std::array<std::uint8_t, core::kFrameWireBytes> room;
    core::FrameReader reader;
    for (const std::uint8_t byte : bytes) reader.take(byte);
    core::FrameWriter writer(room, core::LockstepKind::reset, reader.sequence());
    const auto wire = writer.seal();
    return Bytes(wire.begin(), wire.end());
  };
  CHECK_THROWS_WITH(spoiled.step(), ContainsSubstring("boot 1 has become 2"));
}

TEST_CASE("a boot whose one answer is lost is a boot all the same", "[TWN-5]") {
  const auto first_frame = [](Bytes bytes) {
    bytes.erase(bytes.begin(), std::find(bytes.begin(), bytes.end(), 0) + 1);
    return bytes;
  };
  const auto chunks = [](int count) {
    return [left = count](Bytes bytes) mutable { return left-- > 0 ? Bytes{} : bytes; };
  };
  for (const FaultyChannel::Fault& fault : std::vector<FaultyChannel::Fault>{
           [first_frame, done = false](Bytes bytes) mutable {
             return std::exchange(done, true) ? bytes : first_frame(std::move(bytes));
           },
           chunks(1), chunks(2), chunks(3)}) {
    for (const bool to_target : {true, false}) {
      Spoiled spoiled;
      spoiled.step();
      (to_target ? spoiled.line->to_target : spoiled.line->to_host) = fault;
      CHECK_NOTHROW(spoiled.core->boot(spoiled.view()));
      spoiled.inputs = {};
      LocalCore local;
      local.boot(spoiled.view());
      spoiled.same_as(local, 3);
    }
  }
}

TEST_CASE("a question or an answer that was damaged is asked again at once", "[TWN-5]") {
  const auto flip = [done = false](Bytes bytes) mutable {
    if (!std::exchange(done, true)) bytes[bytes.size() / 2] ^= 0x10;
    return bytes;
  };
  for (const bool to_target : {true, false}) {
    Spoiled spoiled({.ready = 5000ms, .answer = std::chrono::minutes(10), .retries = 3});
    (to_target ? spoiled.line->to_target : spoiled.line->to_host) = flip;
    spoiled.step();  // does not wait for as long
    CHECK(spoiled.core->link().figures().retries == 1);
  }
}

TEST_CASE(
    "a target whose power was away is told as reset, though it counts its boots from one again",
    "[TWN-5]") {
  auto channel = std::make_unique<Replugged>();
  Replugged& line = *channel;
  RemoteCore core(std::move(channel), kPatience);
  const std::vector<std::uint8_t> flash(core::kFlashBytes, 0xFF);
  const core::FlashView view(flash.data(), core::kFlashBytes);
  core.boot(view);
  core::Inputs inputs;
  core::Outputs outputs;
  core.step(inputs, view, outputs);
  line.replug();
  CHECK_THROWS_WITH(core.step(inputs, view, outputs), ContainsSubstring("anew from 1"));
}

TEST_CASE("a process that is started for a link is in no group that a terminal interrupts",
          "[TWN-5]") {
  DescriptorChannel line(std::make_unique<ChildProcess>(std::vector<std::string>{
                             "/bin/sh", "-c", "cat /proc/$$/stat; read -r end"}),
                         "a shell");
  const auto told = line.receive(5000ms);
  std::istringstream words(std::string(told.begin(), told.end()));
  std::string name, state, parent;
  int number = 0;
  int group = 0;
  words >> number >> name >> state >> parent >> group;
  CHECK(number != 0);
  CHECK(group == number);
}

TEST_CASE("a process that has ended is told with how it ended", "[TWN-5]") {
  Target gone;
  gone.text = "process";
  gone.command = {"/bin/sh", "-c", "exit 7"};
  CHECK_THROWS_WITH(open_core(gone), ContainsSubstring("it has ended with 7"));
}

TEST_CASE("the flash of a target becomes what the model's has become, torn and half erased too",
          "[TWN-5]") {
  Spoiled spoiled;
  LocalCore local;
  local.boot(spoiled.view());
  std::uint32_t rubbish = 1;
  for (int turn = 0; turn < 40; ++turn) {
    const std::size_t page = static_cast<std::size_t>(turn) % core::kFlashPages;
    const std::size_t stride = 1 + static_cast<std::size_t>(turn % 7);
    for (std::size_t i = 0; i < core::kFlashPageBytes; i += stride) {
      rubbish = rubbish * 1664525U + 1013904223U;
      std::uint8_t& byte = spoiled.flash[page * core::kFlashPageBytes + i];
      byte = turn % 2 == 0 ? static_cast<std::uint8_t>(byte & (rubbish >> 24))
                           : static_cast<std::uint8_t>(byte | (rubbish >> 24));
    }
    spoiled.same_as(local, 1);
    if (turn % 10 != 9) continue;
    spoiled.core->boot(spoiled.view());  // its sums are asked: nothing more is to be written
    local.boot(spoiled.view());
    spoiled.inputs = {};
  }
  const std::uint64_t before = spoiled.core->link().figures().round_trips;
  spoiled.core->boot(spoiled.view());
  CHECK(spoiled.core->link().figures().round_trips == before + 1);  // the sums
}

TEST_CASE("a target at a serial line answers as one here, and is told when it is unplugged",
          "[TWN-5]") {
  SerialTarget target;
  RemoteCore core(open_channel(find_target("tty:" + target.line() + ",921600")), kPatience);
  const std::vector<std::uint8_t> flash(core::kFlashBytes, 0xFF);
  const core::FlashView view(flash.data(), core::kFlashBytes);
  core.boot(view);
  CHECK_THROWS_WITH(open_core(find_target("tty:" + target.line())), ContainsSubstring("in use"));
  LocalCore local;
  core::Inputs inputs;
  for (int i = 0; i < 20; ++i) {
    inputs.now_ms += 10;
    core::Outputs there;
    core::Outputs here;
    core.step(inputs, view, there);
    local.step(inputs, view, here);
    CHECK_FALSE(core::first_difference(there, here, [](const core::FieldName&, auto, auto) {}));
  }
  target.unplug();
  core::Outputs outputs;
  CHECK_THROWS_WITH(core.step(inputs, view, outputs), ContainsSubstring("unplugged"));
}

TEST_CASE("what there is one of cannot be copied, saved or loaded", "[TWN-5]") {
  Spoiled spoiled;
  CHECK_THROWS_AS(spoiled.core->clone(), CoreLinkError);
  CHECK_THROWS_AS(spoiled.core->save(), CoreLinkError);
  CHECK_THROWS_AS(spoiled.core->load({}), CoreLinkError);
}

TEST_CASE("a target that cannot be had is told with the remedy", "[TWN-5]") {
  CHECK_THROWS_WITH(find_target("proces"), ContainsSubstring("did you mean 'process'"));
  CHECK_THROWS_WITH(find_target("qemu:mps2-an38"), ContainsSubstring("mps2-an386"));
  CHECK_THROWS_WITH(find_target("qemu:mps2-an386", {.images = "nowhere"}),
                    ContainsSubstring("nowhere/locktwin-mps2-an386.elf") &&
                        ContainsSubstring("cmake --preset chip"));
  CHECK_THROWS_WITH(open_core(find_target("tty:/dev/no-such-line")),
                    ContainsSubstring("/dev/no-such-line: No such file"));
  CHECK_THROWS_WITH(find_target("tty:/dev/ttyACM0,fast"), ContainsSubstring("921600"));
  CHECK_THROWS_WITH(open_core(find_target("tty:/dev/null")), ContainsSubstring("no serial line"));
}
