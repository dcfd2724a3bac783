// A module for faces, palms or fingers: it keeps templates, matches by itself, and answers.
//
// It watches with a presence sensor (face: radar, palm: proximity, finger: touch of the ring) and
// says `present` once somebody comes; again after 4 s, 8 s, 16 s … while nobody asks it to look,
// and no more once it has answered: who stays is one visit, who changes what is to be seen is
// another. Ordered to identify it looks until it has read clearly, until it finds the reading bad
// for `patience`, or until nobody has come. A finger is read once per touch. Without power it
// forgets its work and keeps its templates; half an enrolment leaves nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/recognition/features.h"
#include "model/recognition/reading.h"
#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

inline constexpr int kTemplatesPerModule = 50;
inline constexpr int kNoSlot = 0;

enum class ModuleOrder : std::uint8_t { identify, cancel, enrol, remove, remove_all };

enum class ModuleAnswer : std::uint8_t {
  present,       // somebody is there; nobody had asked
  matched,       // to identify: `slot`
  no_match,      // to identify: read clearly, and like no template
  unreadable,    // to identify: `fault`
  enrol_step,    // to enrol: `step` (from 0) is done, and it is not the last
  enrolled,      // to enrol: durably in `slot`
  enrol_failed,  // to enrol: `fault`
  duplicate,     // to enrol: like the template in `slot`
  removed,       // to remove, remove_all
  error,         // the sensor behind the module does not work
};

struct ModuleMessage {
  ModuleAnswer answer = ModuleAnswer::present;
  int slot = kNoSlot;
  int step = 0;
  ReadingFault fault = ReadingFault::none;

  LT_FIELDS(answer, slot, step, fault)
};

struct Pose {
  double yaw_deg = 0;
  double pitch_deg = 0;

  LT_FIELDS(yaw_deg, pitch_deg)
};

struct ModuleParameters {
  double false_accept_rate;  // of one comparison, above 0
  double noise;              // of a good capture, relative to the direction's length
  Micros look;               // a steady picture, its reading and matching against 50
  int steps;                 // of an enrolment, each told
  int captures;              // a step
  bool by_touch;             // one reading a touch
  Micros patience;           // with a bad reading
  int bad_touches;           // in a row end an enrolment
  std::vector<Pose> poses;   // one a step; empty: none is asked for

  LT_FIELDS(false_accept_rate, noise, look, steps, captures, by_touch, patience, bad_touches, poses)
};

ModuleParameters face_module();
ModuleParameters palm_module();
ModuleParameters finger_module();

// threshold_for(rate), which the compiler has worked out for the rates of these three.
double threshold_of(double false_accept_rate);

// What the sensor has before it.
struct View {
  bool present = false;  // to the presence sensor
  Reading reading;
  std::uint64_t trait = 0;
  Pose pose;

  bool operator==(const View&) const;

  LT_FIELDS(present, reading, trait, pose)
};

class RecognitionModule {
 public:
  enum class State : std::uint8_t { off, watching, looking, enrolling, storing, removing, failing };

  // `seed` of the noise of its captures.
  RecognitionModule(const ModuleParameters& parameters, std::uint64_t seed);

  // Each takes effect at `now`, which never goes back.
  void supply(Micros now, bool powered);
  void see(Micros now, const View& view);
  void order(Micros now, ModuleOrder order, int slot);  // slot 1 .. 50 for enrol and remove
  void advance_to(Micros now);
  void set_sensor_broken(bool broken) { sensor_broken_ = broken; }

  Micros next_due() const;                      // kNever: nothing happens by itself
  std::optional<ModuleMessage> next_message();  // taken from the row of those that wait
  bool has_message() const { return !messages_.empty(); }

  State state() const { return state_; }
  bool present() const { return state_ != State::off && view_.present; }
  bool reads() const { return state_ == State::looking || state_ == State::enrolling; }
  int templates() const { return static_cast<int>(stored_.size()); }
  double quality() const { return quality_; }  // of the last reading, 0 (none) .. 1
  void hash_into(StateHash& hash) const;
  LT_FIELDS(parameters_, threshold_, chance_, stored_, messages_, view_, state_, slot_, captured_,
            bad_touches_, sum_, fault_, read_at_, work_ends_, look_ends_, announce_at_,
            announce_pause_, quality_, sensor_broken_)

 private:
  struct Stored {
    int slot;
    Template features;

    LT_FIELDS(slot, features)
  };

  void begin(Micros now, State state, Micros span);
  void say(const ModuleMessage& message) { messages_.push_back(message); }
  void answer(const ModuleMessage& message);  // and watch again
  void watch_again(Micros now);
  void announce(Micros now);
  void start_looking(Micros now);
  void start_enrolling(Micros now);
  void start_reading(Micros now);
  void nobody_there(Micros now);
  void read(Micros now);
  void read_badly(Micros now, ReadingFault fault);
  void judge(const Features& capture);
  void collect(Micros now, const Features& capture);
  void finish_work(Micros now);
  void forget(int slot);
  bool in_wanted_pose() const;
  int best_match(const Features& capture) const;  // slot, or none

  ModuleParameters parameters_;
  double threshold_;
  WordSource chance_;
  std::vector<Stored> stored_;
  std::vector<ModuleMessage> messages_;
  View view_;
  State state_ = State::off;
  int slot_ = kNoSlot;  // of the order; none to remove: all
  int captured_ = 0;    // of this enrolment
  int bad_touches_ = 0;
  Features sum_{};
  ReadingFault fault_ = ReadingFault::none;  // the last one of this work
  Micros read_at_ = kNever;
  Micros work_ends_ = kNever;
  Micros look_ends_ = kNever;  // at the latest
  Micros announce_at_ = kNever;
  Micros announce_pause_{0};
  double quality_ = 0;
  bool sensor_broken_ = false;
};

}  // namespace locktwin::model
