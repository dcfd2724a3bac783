#include "sim/phones/wishes/door.h"

#include <chrono>

#include "firmware-core/config.h"
#include "firmware-core/phone/pages.h"
#include "sim/phones/app_parts.h"

namespace locktwin::sim {

namespace pages = core::pages;

namespace {

constexpr std::uint32_t kClockToleranceS = 2;  // of the lock's clock beside the phone's

std::uint32_t apart(std::uint32_t a, std::uint32_t b) {
  return a > b ? a - b : b - a;
}

// Of a phone that hears no events, too.
void see_bolt(const Followup& now, core::LockState state) {
  if (!now.app.home.said().fresh) return;
  now.app.home.see_bolt(now.reach.now, state);
  now.app.home.show(now.app, now.reach, false);
}

// What an administrator's app has to say to the lock, now that it knows how that is.
void bring_up_to_date(const Followup& now, const pages::Status& status) {
  AppParts& app = now.app;
  app.tell_codes();
  const bool right =
      status.clock_known && apart(status.clock_s, now.reach.clock_s) <= kClockToleranceS;
  if (!right && !app.clock_given) {  // CLK-1
    app.clock_given = true;
    app.want(SetClock{now.reach.clock_s});
  }
  // What this phone had before its app was new.
  const std::uint32_t known = app.events.known();
  if (status.acknowledged_event > known) app.want(ReadEvents{known});
}

}  // namespace

void UnlockDoor::follow(const Followup& now) const {
  see_bolt(now, core::LockState::unlocked);
}

bool UnlockDoor::already(const AppParts& app, const Account&) {
  return app.home.said().lock == core::LockState::unlocked;
}

void LockDoor::follow(const Followup& now) const {
  see_bolt(now, core::LockState::locked);
}

bool LockDoor::already(const AppParts& app, const Account&) {
  return app.home.said().lock == core::LockState::locked;
}

void ReadHome::follow(const Followup& now) const {
  if (now.reply.size() != pages::kBytes<pages::Status>) return;
  const auto status = pages::take<pages::Status>(now.reply);
  AppParts& app = now.app;
  app.home.take(now.reach.now, status);
  app.take_role(status.role);
  app.events.ring_behind(status.newest_event);
  app.home.show(app, now.reach, !now.quiet);
  if (app.role() == core::Role::administrator) bring_up_to_date(now, status);
}

void ShowVideo::follow(const Followup& now) const {
  const auto lasts = std::chrono::milliseconds(core::config::kVideoMs);
  now.app.open.video_until = opens ? now.reach.now + lasts : Time{0};
}

}  // namespace locktwin::sim
