// The published picture of a world: all that a window may know of one moment, as plain values.
// Nothing in it points into the world, so it may be read by any thread for as long as it is kept.
// What happened comes with the picture in which it is news: once, bounded, and counted.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/picture/scenario_picture.h"
#include "sim/time/time.h"
#include "sim/world/occurrence.h"

namespace locktwin::sim {

// What the oscilloscope follows until it is told to follow something else.
inline constexpr auto kScopeSignals =
    std::to_array<std::string_view>({"motor.current_a", "battery.voltage_v", "bolt.position_mm",
                                     "bolt.side_load_n", "door.angle_deg", "core.lock_state"});

struct ScopeSample {
  static constexpr std::size_t kMost = 8;  // signals that it follows at the same time

  double time_s = 0.0;
  std::array<float, kMost> values{};  // in the order of ScopePicture::signals; others are 0
  bool operator==(const ScopeSample&) const = default;
};

// A fault of the catalogue (fault_infos) as it stands on one lock.
struct FaultPicture {
  std::optional<double> standing;  // its amount while it is on
  bool shows = false;              // at this moment, in the physics
  bool idle = false;               // it was put on and has not shown so far
  std::string refuses;             // why the part cannot show the amount asked for; empty: it can
  bool operator==(const FaultPicture&) const = default;
};

// The home page of an app, as of what the lock has told it last (APP-1).
struct HomePicture {
  bool fresh = false;
  std::string lock;  // a choice of the signal core.lock_state
  int door = 2;      // 0 shut, 1 open, 2 unknown
  int battery_pct = 0;
  int wifi_dbm = 0;  // 0: it has joined no network
  bool lockout = false;
  bool privacy = false;
  bool away = false;
  bool clock_known = false;
  bool battery_low = false;
  // The time zone of the house: minutes before UTC, minutes more in summer.
  int east_min = 0;
  int summer_min = 0;
  bool operator==(const HomePicture&) const = default;
};

struct CredentialPicture {
  std::string kind;    // "face", "palm", "finger", "pin": as phone_enrol says it
  std::string method;  // the word of the events
  int slot = 0;        // of the module; 0: a PIN
  bool duress = false;
  bool operator==(const CredentialPicture&) const = default;
};

struct SettingPicture {
  std::string name;  // as phone_set says it
  int value = 0;
  int lowest = 0;
  int highest = 0;
  bool operator==(const SettingPicture&) const = default;
};

struct AppEventPicture {
  std::uint32_t number = 0;
  // Since 2000-01-01, by the clocks of the house; 0: the lock did not know the time.
  std::uint32_t local_s = 0;
  core::Event event{};
  EventNames names;  // in it
};

struct PhonePicture {
  static constexpr std::size_t kEvents = 60;  // of the list, the newest

  std::string name;  // plain: small letters
  double distance_m = 0.0;
  bool inside = true;
  bool power = true;
  bool bluetooth = true;
  bool internet = true;
  std::uint32_t clock_s = 0;  // its own; since 2000-01-01 UTC
  bool paired = false;
  bool invited = false;  // to a key that it has not taken up
  bool connected = false;
  bool away = false;  // nor on its way to be: what it shows of the lock is what it heard last
  bool by_cloud = false;
  bool busy = false;
  bool video = false;  // its owner looks at the lock's live video, if that streams
  std::string role;    // a word of the events' roles
  HomePicture home;
  std::string one_time_code;   // as the app shows it to its owner; a secret
  std::string credentials_of;  // the user whose page was opened last; empty: none
  std::vector<CredentialPicture> credentials;
  std::vector<SettingPicture> settings;  // empty: the lock has never told them
  std::vector<AppEventPicture> events;   // newest first
  std::uint32_t newest_event = 0;        // its number
};

struct UserPicture {
  int number = 0;    // as the lock's events say it
  std::string name;  // plain: small letters
  std::string role;
  bool operator==(const UserPicture&) const = default;
};

// Of a phone or an accessory, also of one that is only invited.
struct KeyPicture {
  int number = 0;    // as the lock's events say it
  std::string name;  // plain: small letters
  bool operator==(const KeyPicture&) const = default;
};

struct AccessoryPicture {
  std::string name;
  bool remote_control = false;  // else a door sensor
  bool known = false;           // to the lock
  bool operator==(const AccessoryPicture&) const = default;
};

struct AttackerPicture {
  bool listens = false;
  bool relays = false;
  bool floods = false;
  bool operator==(const AttackerPicture&) const = default;
};

// Who is before the sensors of a lock, as an eye beside the door sees them. `who` is a plain name;
// empty: nobody.
struct FacePicture {
  std::string who;
  std::string what;  // "head", "picture", "animal"; empty: nothing is there
  double distance_m = 0.0;
  double yaw_deg = 0.0;    // to the person's right
  double pitch_deg = 0.0;  // upwards
  double cover = 0.0;      // share of it that is hidden
  bool follows = false;    // turns as the voice says
  bool operator==(const FacePicture&) const = default;
};

struct PalmPicture {
  std::string who;
  double distance_m = 0.0;
  bool operator==(const PalmPicture&) const = default;
};

struct DoorstepPicture {
  FacePicture face;
  PalmPicture palm;
  std::string finger;  // whose lies on the reader
  bool child = false;  // whoever of them is there
  bool operator==(const DoorstepPicture&) const = default;
};

// What of the front panel shines besides its keys, and the light around it.
struct LightsPicture {
  double camera = 0.0;    // its ring, 0 .. 1: fully while the module reads
  bool infrared = false;  // beside it
  double finger = 0.0;    // the ring of the reader, 0 .. 1
  bool night = false;     // too dark for the camera without its infrared lights
  bool operator==(const LightsPicture&) const = default;
};

struct LockPicture {
  std::string name;
  std::vector<double> signals;       // in the order of signal_catalogue()
  std::vector<FaultPicture> faults;  // in the order of fault_infos()
  std::string wifi;                  // of the house, as set_wifi says it: "on", "unsteady", "off"
  // On the rear screen, for somebody who stands before it; empty: dark, or covered. A secret: it
  // is for the drawing of the code alone, never for a text or a trace (GEN-2).
  std::string pairing_text;
  // Who is around it, as far as it concerns this lock.
  std::vector<UserPicture> users;             // as the account of the apps has them
  std::vector<KeyPicture> keys;               // the same
  std::vector<PhonePicture> phones;           // each with its app's pages about this lock
  std::vector<AccessoryPicture> accessories;  // in the order in which they came
  AttackerPicture attacker;
  DoorstepPicture doorstep;
  LightsPicture lights;
  std::vector<ScopeSample> samples;  // news; oldest first
  bool speaks_english = false;       // its voice; else Traditional Chinese
  // So many minutes the clocks of the house are before UTC at this moment, as it has told an app
  // last (CLK-3). None: it lives in UTC, as long as nobody gives it another zone.
  std::optional<int> east_min;
  double loudest_db = 0.0;  // news: of its speaker, at 1 m; 0: it was silent
};

struct PacePicture {
  bool running = true;
  bool skipping = false;  // as fast as possible to the next event
  bool reversed = false;  // while running: back through the past, to the earliest that is kept
  double speed = 1.0;     // simulated seconds per real second
  double reached = 1.0;   // what was possible lately
  bool operator==(const PacePicture&) const = default;
};

// What a lock has reported, as a mark of a moment that one may go back to.
struct MarkPicture {
  Time at{0};
  std::string lock;  // by name; empty: the first one
  core::Event event{};
  EventNames names;  // in it; two marks that differ in nothing else are one
  friend bool operator==(const MarkPicture& a, const MarkPicture& b) {
    return a.at == b.at && a.lock == b.lock && a.event.kind == b.event.kind &&
           a.event.first == b.event.first && a.event.second == b.event.second &&
           a.event.third == b.event.third;
  }
};

// What was once the future, and was left when something else was done in the past.
struct BranchPicture {
  std::uint64_t number = 0;  // it goes by that
  Time parted{0};            // up to then it is the same as what is shown
  Time end{0};
  bool operator==(const BranchPicture&) const = default;
};

// The past that can be gone back to.
struct PastPicture {
  static constexpr std::size_t kMarks = 100;

  Time begin{0};
  Time end{0};                          // the present: the latest moment that was lived through
  bool entered = false;                 // `now` lies before it, and what came after is known
  std::uint64_t jumps = 0;              // so often time has not simply gone on
  std::vector<MarkPicture> marks;       // from begin to end, oldest first: the newest so many
  std::vector<BranchPicture> branches;  // that one can go back to, oldest first
};

// What the oscilloscope follows: places in signal_catalogue().
struct ScopePicture {
  std::vector<std::size_t> signals;
  std::uint64_t begun = 0;  // so often it began anew: samples of before are of other signals
};

// The way to the target on which the cores run.
struct LinkPicture {
  std::string target;  // as the command line names it
  std::uint64_t round_trips = 0;
  std::uint64_t retries = 0;  // asked again: something was lost or damaged on the way
  std::uint64_t stalls = 0;   // silences after which it went on where it stood
  bool operator==(const LinkPicture&) const = default;
};

// What became of a wish.
struct Message {
  enum class Kind {
    refused,  // bad input, or a part that cannot: the world is as it was
    failed,   // a mistake in the program came to light: the world is paused
    saved,    // a file is there: its name
    nothing,  // no event was found to skip to: time stands where it stood
  };
  Kind kind = Kind::refused;
  Time at{0};
  std::string text;
};

// What may be expected of a scenario that is saved: something that happened, or how a signal is.
struct OfferPicture {
  Time at{0};
  std::uint64_t number = 0;  // of the occurrence; 0: it is a signal's
  std::string signal;
  std::string text;
};

struct Picture {
  std::uint64_t number = 0;  // of the publication
  Time now{0};
  PacePicture pace;
  PastPicture past;
  ScopePicture scope;
  std::vector<LockPicture> locks;  // the first one is meant by an action that names none
  Time people_done_at{0};          // when everybody has finished what they were asked so far
  std::shared_ptr<const ScenarioPicture> scenario;  // that was opened; null: none
  // As of when somebody asked last; null: nobody has, in this world.
  std::shared_ptr<const std::vector<OfferPicture>> offers;
  std::optional<LinkPicture> link;  // none: the cores run in this program
  std::optional<Time> left;  // from then on something else was done than in it; none: nothing

  // News since the picture that was taken before this one, oldest first. What did not fit is
  // counted: the oldest are left out. After a jump nothing that was told before it counts any more:
  // what led to this moment is told anew.
  std::vector<Occurrence> happened;
  std::uint64_t happened_lost = 0;
  std::vector<Message> messages;
  std::uint64_t messages_lost = 0;

  std::string refusal;  // of the last action; empty: it was done
  std::string failure;  // that has paused the world; empty: none since it was last set running
  // Which of the breakpoints has paused the world; none: none since it was last set running.
  std::optional<std::size_t> stopped;
};

}  // namespace locktwin::sim
