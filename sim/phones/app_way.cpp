// The part of App that finds the lock and opens a session, over Bluetooth or through the cloud.
#include "sim/phones/app.h"
#include "sim/phones/app_times.h"

namespace locktwin::sim {

using namespace app_times;

// For its owner's wishes, and, an administrator's, to hear of alarms.
bool App::wants_cloud(const AppReach& reach) const {
  if (!reach.internet || !reach.lock_online || !paired()) return false;
  const bool listens = role() == core::Role::administrator || called_;
  return !is_.wishes.empty() || (listens && reach.now >= retry_at_);
}

void App::begin(AppReach& reach) {
  if (!pairing_ && !paired() && !is_.wishes.empty()) return give_up(reach, "not_paired");
  const bool by_cloud = !pairing_ && wants_cloud(reach);
  const bool near = reach.hears_lock || !by_cloud;
  if (wants_bluetooth() && reach.bluetooth && near && !cloud_only_) {
    stage_ = Stage::looking;
    wait_until(by_cloud ? reach.now + kLooksFor : kNever);
    reach.link.open(reach.now);
  } else if (pairing_) {
    fail_pairing(reach, "no_link");
  } else if (wants_cloud(reach)) {
    tries_ = 0;
    greet(reach, core::Lane::wifi);
  } else if (!is_.wishes.empty()) {
    const Asked& first = is_.wishes.first();
    // A way that went under a command is waited for.
    if (!first.sent || reach.now >= first.lost_at + kWayBackWithin) {
      return give_up(reach, "no_way");
    }
    cloud_only_ = false;
    wait_until(reach.now + kBusyPause);
  }
}

void App::look(AppReach& reach) {
  if (reach.link.linked()) {
    found(reach);
  } else if (reach.link.state() == BluetoothLink::State::idle || !reach.bluetooth) {
    not_found(reach);
  }
}

void App::found(AppReach& reach) {
  tries_ = 0;
  if (pairing_) return request_pairing(reach);
  greet(reach, core::Lane::bluetooth);
}

void App::not_found(AppReach& reach) {
  reach.link.close(reach.lock);
  stage_ = Stage::away;
  wait_until(kNever);
  if (pairing_) return fail_pairing(reach, "no_link");
  cloud_only_ = true;
}

void App::greet(AppReach& reach, core::Lane lane) {
  lane_ = lane;
  stage_ = Stage::greeting;
  wait_until(reach.now + kAnswerWithin);
  send(reach, is_.session.hello(is_.random, lane));
}

bool App::open_session(AppReach& reach, const Bytes& challenge) {
  if (!is_.session.take_challenge(challenge)) return false;
  stage_ = Stage::ready;
  wait_until(reach.now);
  is_.show(reach, PhoneEventKind::connected,
           {lane_ == core::Lane::bluetooth ? "bluetooth" : "cloud"});
  is_.clock_given = called_ = false;
  is_.look_at_home();
  return true;
}

void App::send(AppReach& reach, const Bytes& frame) {
  if (lane_ == core::Lane::bluetooth) {
    reach.link.send(reach.now, frame, &reach.tap);
  } else if (reach.internet) {
    reach.cloud.send_to_lock(reach.now, frame, reach.lock.wifi());
  }
}

// What is left of a session that the lock called behind is dead.
void App::hear_call(AppReach& reach) {
  called_ = true;
  if (stage_ == Stage::ready) leave(reach);
}

// A lane that is gone takes its session with it.
void App::check_lane(AppReach& reach) {
  if (stage_ == Stage::away || stage_ == Stage::looking) return;
  const bool up = lane_ == core::Lane::bluetooth ? reach.bluetooth && reach.link.linked()
                                                 : reach.internet && reach.lock_online;
  if (up) return;
  if (pairing_) return fail_pairing(reach, "no_link");
  if (stage_ == Stage::asking) lose_answer(reach);
  leave(reach);
}

// The owner's next wish gets its answer: none. What the app wanted for itself is forgotten.
void App::give_up(AppReach& reach, std::string_view why) {
  is_.wishes.forget_quiet();
  cloud_only_ = false;
  retry_at_ = reach.now + kBackgroundPause;
  if (is_.wishes.empty()) return;
  const Asked first = is_.wishes.take();
  is_.tell_failure(reach, first.wish, first.sent ? "no_answer" : why);
}

void App::leave(AppReach& reach) {
  if (in_session()) {
    is_.show(reach, PhoneEventKind::disconnected,
             {lane_ == core::Lane::bluetooth ? "bluetooth" : "cloud"});
  }
  stage_ = Stage::away;
  wait_until(kNever);
  cloud_only_ = false;
  reach.link.close(reach.lock);
}

}  // namespace locktwin::sim
