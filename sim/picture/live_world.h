// A world that somebody works while it runs: it takes commands, follows real time at a chosen pace,
// and shows itself as pictures. It has no thread and reads no clock of its own.
//
// No command throws: what could not be done comes back as a message of the next picture. A mistake
// in the program that comes to light in a step pauses the world and says so.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/picture/branches.h"
#include "sim/picture/breakpoints.h"
#include "sim/picture/news.h"
#include "sim/picture/picture.h"
#include "sim/picture/save_trace.h"
#include "sim/scenario/offers.h"
#include "sim/time/time.h"
#include "sim/timeline/timeline.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/world.h"

namespace locktwin::sim {

class PluggedTarget;
struct Scenario;

class LiveWorld {
 public:
  using Arguments = std::vector<NamedValue>;
  using Enough = std::function<bool()>;  // asked now and then: has it worked for long enough?
  static constexpr double kLongestGap_s = 0.1;  // of real time: after a longer one it does not race

  // `watcher` observes the world, too, and may be null; it is kept by reference.
  // With a `target` the cores are there; nullptr: in this program. Throws CoreLinkError.
  explicit LiveWorld(const WorldConfig& config = {}, Observer* watcher = nullptr,
                     std::shared_ptr<const PluggedTarget> target = nullptr);
  ~LiveWorld();
  LiveWorld(const LiveWorld&) = delete;
  LiveWorld& operator=(const LiveWorld&) = delete;

  // One action of the catalogue, now; what it changes at once is done when this returns.
  void act(std::string_view action, const Arguments& arguments = {});
  // The same when simulated time comes to `at`; now, if that has passed.
  void act_at(Time at, std::string_view action, const Arguments& arguments = {});

  // While a hand holds something, time runs at most as fast as the hand's own.
  void take_hand(const std::string& thing);
  void drop_hand(const std::string& thing);
  // Lets go, with this action: now, or `least` after the hand took it, whichever is later.
  void drop_hand(const std::string& thing, Duration least, std::string_view action,
                 const Arguments& arguments);

  void set_running(bool running);
  void set_reversed();           // runs back, up to the earliest moment that is kept
  void set_speed(double speed);  // simulated seconds per real second, 0.01 .. 10,000
  // As fast as possible until a lock reports something, then paused. If nothing does within a day,
  // time is where it was, and a message says so.
  void skip_to_event();
  // Exactly this much, whatever the pace; less where a breakpoint is met.
  void advance(Duration span);
  // Where one is met, it pauses at the end of that step, and says so.
  void set_breakpoints(const std::vector<Breakpoint>& breakpoints);

  // To a moment of its past (PastPicture), and time is paused there. As it goes on from there it is
  // lived again as it was; the first action that is not refused begins another future, and the one
  // that was becomes a branch. Hands let go of what they took after that moment.
  void go_to(Time moment);
  void go_back(Duration span);  // from now, as far as is kept
  void go_to_previous_event();  // as go_to(); none is kept: to the beginning of what is kept
  void go_to_present();
  // To the moment at which that branch was left; its future is the future then, and the one that
  // was is a branch.
  void go_to_branch(std::uint64_t number);
  // Plays a scenario from the beginning of a world that was made for it: to that time after its
  // setup, else to its end or its failure, which a message tells. All of it can be gone back to.
  void play(std::shared_ptr<const Scenario> scenario, std::optional<Duration> to);
  // What was done up to now, as a scenario: whoever plays it gets the same world. It expects what
  // is named of the offers. A message says that the file is there, or why not.
  void save_scenario(const std::string& file, const Expected& expected = {});
  void offer_expectations();  // the picture has what has been seen up to now
  // The oscilloscope follows these, by name; what of them has been lately is told anew.
  void follow_signals(const std::vector<std::string>& names);
  void save_trace(const TraceWish& wish);  // a message says that the file is there, or why not

  void fail(const std::string& why);  // something in the program has: paused, and it is said

  // As much as is due after this real time, in whole events; less, if `enough` says so before.
  void pass_real_time(double real_s, const Enough& enough);
  // Would the parts refuse these amounts, in the order of fault_infos()? The pictures say it from
  // now on. At first the largest amounts are asked about.
  void ask_about_faults(const std::vector<double>& amounts);

  bool moves() const { return pace_.running; }  // real time moves it
  bool is_behind() const { return behind_; }    // it could not do all that was due lately

  std::uint64_t state_hash() const { return world_.state_hash(); }
  Picture make_picture();  // with all news; they are old ones afterwards

 private:
  void plan(DelayedAction delayed);
  void jump(Time moment);
  void arrive(News&& led_there);
  void go_back_in(double real_s);
  void end_skip();
  void go_back_from_skip();
  bool stop_at_breakpoint();
  void begin_another_future();
  bool rests() const;
  void draw_past();
  void guard(const std::function<void()>& work);
  bool work(Time end, const Enough& enough);  // false when it was enough before the end
  void apply_delayed();
  void apply(const Action& action);
  void refuse(const std::string& why);
  void pause();

  std::shared_ptr<const PluggedTarget> target_;
  WorldConfig config_;
  std::shared_ptr<const Scenario> played_;         // null: it began with new locks
  std::shared_ptr<const ScenarioPicture> course_;  // of it
  std::optional<Time> left_;  // something else was done then than in it; the first such moment
  std::shared_ptr<const std::vector<OfferPicture>> offers_;
  World world_;
  Timeline timeline_;
  News news_;
  Breakpoints breakpoints_;
  Branches branches_;
  Observer* watcher_;
  std::vector<DelayedAction> delayed_;  // in the order of time
  std::map<std::string, Time> taken_;   // when hands took what they hold
  std::deque<Release> releases_;        // in the past that can be gone back to
  std::vector<double> asked_;           // amounts of faults
  PacePicture pace_;
  Time skips_from_{0};
  Time lived_to_{0};  // before it skipped
  double owed_us_ = 0.0;
  bool behind_ = false;
  Picture facts_;  // of the last picture
  std::uint64_t pictures_ = 0;
  PastPicture past_;
  std::uint64_t marked_ = 0;  // revision of the timeline that the marks in it are from
  std::string refusal_;
  std::string failure_;
  std::optional<std::size_t> stopped_;
};

}  // namespace locktwin::sim
