// One try from ✓, or from a module's word, to the verdict. Tries of several channels in the same
// step wait for one another, so that each is counted (ALM-7).
//
//   waiting ─▶ counting ─ counted durably ─▶ verdict
//      │                                        └─ one-time code ─▶ claiming ─ durably used ─▶
//      verdict └─ lockout: verdict, unread (ALM-6)
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/house/clock.h"
#include "firmware-core/house/settings.h"
#include "firmware-core/people/credentials.h"
#include "firmware-core/people/lockout.h"
#include "firmware-core/people/one_time_codes.h"
#include "firmware-core/people/pin_entry.h"
#include "firmware-core/people/recurring_codes.h"
#include "firmware-core/people/users.h"
#include "firmware-core/phone/command.h"
#include "firmware-core/policy.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

enum class Channel : std::uint8_t { keypad, face, palm, finger };
inline constexpr std::size_t kChannels = 4;

constexpr Channel channel_of(Module module) {
  return static_cast<Channel>(static_cast<std::uint8_t>(module) + 1);
}

enum class Outcome : std::uint8_t {
  none,
  granted,
  refused,  // valid, but not now; `ruling` says why
  wrong,
  wrong_and_locked_out,  // the try that began the lockout
  locked_out,            // not verified at all
  not_verified,          // the store cannot count the try
};

struct Verdict {
  Outcome outcome = Outcome::none;
  Channel channel = Channel::keypad;
  Way way = Way::pin;
  std::uint8_t user = 0;
  Ruling ruling;
  std::uint8_t code = 0;   // which visitor's code it was,
  std::uint8_t maker = 0;  // and the user whose app made it
};

// What access asks; nothing of it is kept.
struct AccessParts {
  Store& store;
  const Users& users;
  const Credentials& credentials;
  const Settings& settings;
  const Clock& clock;
  const RecurringCodes& recurring;
  OneTimeCodes& one_time;
  Lockout& lockout;
  bool battery_low;
  bool front_doubted;
};

class Access {
 public:
  void give_pin(const PinEntry& entry);
  // A clear reading; slot 0: of nobody.
  void give_reading(Module module, std::uint8_t slot);
  Verdict update(const StepContext& step, const AccessParts& parts);

  // An authenticated peer asks by radio: no try, so nothing to count.
  Ruling ask(const AccessParts& parts, const StepContext& step, Way way, const Asker& by) const;

  // The next try in the queue begins without delay.
  bool wants_step() const { return state_ == State::idle && waiting_ != 0; }
  bool idle() const { return state_ == State::idle && waiting_ == 0; }
  bool waits(Channel channel) const;

 private:
  enum class State : std::uint8_t { idle, counting, claiming };

  // Whose it is, found before the verdict and told after it.
  struct Found {
    Way way = Way::pin;
    bool known = false;
    std::uint8_t user = 0;
    bool timed = false;
    bool outside_validity = false;
    OneTimeMatch code;
    std::uint8_t recurring = 0;
    std::uint8_t maker = 0;  // of the code
  };

  Verdict begin(const StepContext& step, const AccessParts& parts);
  Verdict judge(const StepContext& step, const AccessParts& parts);
  Verdict claim(const StepContext& step, const AccessParts& parts);
  Verdict wrong(const StepContext& step, const AccessParts& parts);
  Verdict end(Outcome outcome, Ruling ruling = {});
  void find(const StepContext& step, const AccessParts& parts);
  void find_person(const StepContext& step, const AccessParts& parts, Way way, std::uint8_t user);
  void find_typed(const StepContext& step, const AccessParts& parts);
  void find_code(const StepContext& step, const AccessParts& parts);
  void find_shown(const StepContext& step, const AccessParts& parts);

  PinEntry entry_;
  std::array<std::uint8_t, kModules> slots_{};
  std::uint8_t slot_ = 0;     // of the reading whose try runs; slots_ may hold the next one
  std::uint8_t waiting_ = 0;  // bit n = channel n
  Channel channel_ = Channel::keypad;
  State state_ = State::idle;
  bool claimed_ = false;
  Found found_;
};

}  // namespace locktwin::core
