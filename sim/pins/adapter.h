// An adapter: a second board whose pins are wired to those of the board under test. Its own program
// speaks Firmata; a plain StandardFirmata will do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/link/byte_channel.h"
#include "sim/pins/adapter_facts.h"
#include "sim/pins/firmata.h"
#include "sim/pins/wall_clock.h"

namespace locktwin::sim {

class Adapter {
 public:
  using Moment = WallClock::Moment;

  // Greets it, and asks what it is. Throws CoreLinkError: nobody answers, or in another protocol.
  Adapter(std::unique_ptr<ByteChannel> channel, std::shared_ptr<WallClock> clock);
  ~Adapter();  // lets go
  Adapter(const Adapter&) = delete;
  Adapter& operator=(const Adapter&) = delete;

  const AdapterFacts& facts() const { return facts_; }
  std::string name() const;  // "StandardFirmata.ino 2.5 at tty:/dev/ttyACM1"

  // How long each of so many questions waited for its answer.
  std::vector<Moment> round_trips(int count);

  // As if it were unplugged: what is wired to it sees its own pull-ups. What pins it has is to be
  // said anew; a reset of the adapter is no error until then.
  void let_go();
  // Only for pins that can.
  void set_mode(int pin, PinMode mode);
  // From here on inputs are told; waits until each was told once. A reset of the adapter is an
  // error from now on. Throws CoreLinkError: one is not told.
  void watch_inputs();

  // Of outputs, told by the next flush(), if they are not so already. A share is of the full scale.
  void put(int pin, bool high);
  void put_share(int pin, double share);
  void flush();

  // Takes in what has come; waits for nothing. Throws CoreLinkError: the adapter was reset.
  void hear();
  bool level(int pin) const;    // of an input
  double share(int pin) const;  // of an analog one, of its full scale
  const std::string& complaint() const { return complaint_; }  // its last text; empty: none

  // A question in the midst of a run, that shows whether the adapter keeps pace.
  void ask();
  bool asks() const { return asked_at_.has_value(); }
  Moment waits_for() const;             // since it was asked
  std::optional<Moment> take_answer();  // how long the last one took, once
  // Waits for the answer to a question that is open, for take_answer(); false: none comes.
  bool settle();

 private:
  using Kind = FirmataMessage::Kind;
  struct Port {
    unsigned pins = 0;     // as they are to be
    unsigned changed = 0;  // since the last flush
    unsigned heard = 0;    // as they were told to be
    bool told = false;
  };
  struct Channel {
    unsigned value = 0;
    bool told = false;
  };

  void meet();
  void learn_pins();
  void take(const FirmataMessage& message);
  void take_long(const FirmataMessage& message);
  bool wait_for(Kind kind, Moment patience);
  void hear_for(ByteChannel::Patience patience);
  void send_port(std::size_t port);
  bool all_told() const;
  [[noreturn]] void fail(const std::string& why) const;

  std::unique_ptr<ByteChannel> channel_;
  std::shared_ptr<WallClock> clock_;
  AdapterFacts facts_;
  FirmataReader reader_;
  FirmataBytes out_;
  std::map<int, PinMode> modes_;
  std::map<int, unsigned> values_;  // of analog outputs
  std::array<Port, 16> ports_;
  std::array<Channel, 16> channels_;
  std::optional<Kind> awaited_;  // until it comes
  std::optional<Moment> asked_at_;
  std::optional<Moment> answer_;
  std::string complaint_;
  bool running_ = false;
};

}  // namespace locktwin::sim
