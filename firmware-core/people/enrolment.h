// Enrolling one credential, from the order to the durable record (ENR-1 to ENR-7, INS-4).
//
// Template: the slot is marked as an orphan durably; only then is the module ordered; when it has
// stored the template, the slot gets its owner. PIN: typed twice, compared, one write. Whatever
// ends it earlier (time, ↶, the app, a power cut) leaves an orphan at most, and the sweep of
// `credentials` removes that.
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/people/credentials.h"
#include "firmware-core/people/pin_clash.h"
#include "firmware-core/people/pin_entry.h"
#include "firmware-core/people/users.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

enum class CredentialKind : std::uint8_t { face, palm, finger, pin };  // the first three as Module
inline constexpr std::uint8_t kCredentialKinds = 4;

Method method_of(CredentialKind kind);

struct EnrolmentOrder {
  std::uint8_t user = 0;
  CredentialKind kind = CredentialKind::pin;
  bool duress = false;  // PIN and finger only (ENR-5)
  std::uint8_t by = 0;  // the user whose app asked; 0: the keypad
};

// What has become of an enrolment; `ended` in one step only.
struct EnrolmentResult {
  bool ended = false;
  Reason reason = Reason::none;  // none: it is stored
  EnrolmentOrder order;
  std::uint8_t slot = 0;  // of a template
};

class Enrolment {
 public:
  // The answer is `none` when it has begun; the first prompt is said then.
  Reason start(const StepContext& step, const Store& store, const Users& users,
               Credentials& credentials, const EnrolmentOrder& order);
  // INS-4: the first administrator chooses a PIN; user and PIN become durable together. Only on a
  // lock without users.
  void start_first_administrator(const StepContext& step);
  // Without effect when idle, and when the write that completes it is already under way.
  void cancel(const StepContext& step);

  // Every step. Reports its event and says its prompts itself.
  EnrolmentResult update(const StepContext& step, Store& store, Users& users,
                         Credentials& credentials, const RecurringCodes& codes);

  bool active() const { return state_ != State::idle; }
  // The keypad collects a PIN now: on ✓ hand it over. 10 digits at most is the keypad's affair.
  bool wants_pin_entry() const { return state_ == State::pin_first || repeats_pin(); }
  bool repeats_pin() const { return state_ == State::pin_repeat; }
  bool saving_pin() const { return state_ == State::pin_saving; }
  bool first_administrator() const { return active() && order_.user == 0; }
  void on_pin(const StepContext& step, const PinEntry& entry);
  // Messages of this module are not for identification.
  bool uses(Module module) const;
  // ENR-8: what the voice has said since it was taken or forgotten, for the app.
  bool has_said() const { return said_count_ != 0; }
  Prompt take_said();
  void forget_said() { said_count_ = 0; }
  bool red_light() const { return uses(Module::palm); }  // ENR-2

  std::uint64_t wake_at_ms() const;

 private:
  enum class State : std::uint8_t {
    idle,
    waiting,    // for the sweep of the module
    marking,    // the slot, as an orphan
    capturing,  // the module works
    owning,     // the slot gets its owner
    pin_first,
    pin_repeat,
    pin_saving,
    ending,  // the result is told in the next update
  };

  Module module() const { return static_cast<Module>(order_.kind); }
  void say(const StepContext& step, Prompt prompt);
  static Reason capacity(const StepContext& step, const Store& store, const Users& users,
                         const Credentials& credentials, const EnrolmentOrder& order);
  bool completing() const;
  void begin(const StepContext& step, const EnrolmentOrder& order);
  void check(const StepContext& step, const Store& store, const Users& users);
  void end(Reason reason);
  void expect_more(const StepContext& step, std::uint32_t span_ms);
  void mark(const StepContext& step, Store& store, const Users& users, Credentials& credentials);
  void hear(const StepContext& step);
  void fail(const StepContext& step, Reason reason, Prompt prompt);
  void own(const StepContext& step, Store& store, const Credentials& credentials);
  void await_write(const StepContext& step, const Store& store);
  void save_pin(const StepContext& step, Store& store, const Users& users,
                const Credentials& credentials, const RecurringCodes& codes);
  Store::Ticket write_pin(const StepContext& step, Store& store, const Users& users,
                          const Credentials& credentials);
  EnrolmentResult finish(const StepContext& step, Users& users, const Store& store,
                         Credentials& credentials);

  std::uint64_t deadline_ms_ = kNever;
  Store::Ticket ticket_ = 0;
  std::uint8_t said_count_ = 0;
  EnrolmentOrder order_;
  State state_ = State::idle;
  Reason reason_ = Reason::none;
  std::uint8_t slot_ = 0;
  std::uint8_t administrator_ = 0;  // the first one's number
  bool written_ = false;
  PinClash clash_;
  PinEntry pin_;
  std::array<Prompt, 6> said_{};
};

}  // namespace locktwin::core
