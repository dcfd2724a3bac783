// The app's list of events (APP-2), what of it rings, and what the phones of the family pass on to
// each other through the cloud (UNL-9).
#pragma once

#include <cstdint>
#include <deque>

#include "firmware-core/vocabulary.h"
#include "model/state/fields.h"
#include "sim/air/cloud.h"
#include "sim/air/wire_bytes.h"

namespace locktwin::sim {

struct AppParts;
struct AppReach;

struct AppEvent {
  std::uint32_t number = 0;
  std::uint32_t clock_s = 0;  // 0: the lock did not know the time
  core::Event event{};
  LT_FIELDS(number, clock_s, event)
};

class EventList {
 public:
  const std::deque<AppEvent>& all() const { return all_; }
  std::uint32_t known() const { return known_; }  // up to this number every event has come

  // The phone is paired from now on: what happened before is for the list alone.
  void begin_anew(const Cloud& cloud);
  void ring_behind(std::uint32_t number);
  // True: the page held news, so there may be more.
  bool take_page(AppParts& app, AppReach& reach, const Bytes& page);
  // Whatever has come is acknowledged, also when it had come before: that may have got lost.
  void take_notice(AppParts& app, AppReach& reach, const Bytes& page);
  // As a notice is acknowledged: who listens sees no difference (SEC-1).
  static void answer_filler(AppParts& app);
  void listen_to_cloud(const AppParts& app, AppReach& reach);
  LT_FIELDS(all_, to_upload_, known_, rings_behind_, heard_, joined_)

 private:
  static constexpr std::uint32_t kNotYet = 0xFFFFFFFF;

  bool has(std::uint32_t number) const;
  void learn(AppParts& app, AppReach& reach, const AppEvent& event);
  void ring(const AppParts& app, AppReach& reach, const AppEvent& event);
  bool cloud_told(const Cloud& cloud, std::uint32_t number, std::size_t before) const;

  std::deque<AppEvent> all_;
  std::deque<CloudNotification> to_upload_;
  std::uint32_t known_ = 0;
  std::uint32_t rings_behind_ = kNotYet;
  std::size_t heard_ = 0;   // of what the cloud keeps
  std::size_t joined_ = 0;  // what it kept before this phone was paired
};

}  // namespace locktwin::sim
