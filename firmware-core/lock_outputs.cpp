// The end of a step: what the board shall do until the next one.
#include <algorithm>

#include "firmware-core/lock_core.h"

namespace locktwin::core {
namespace {

// Once, not for each part: there it is a quarter of a kilobyte of code.
[[gnu::noinline]] void keep_earlier(std::uint64_t& wake, std::uint64_t at_ms) {
  if (at_ms < wake) wake = at_ms;
}

}  // namespace

void LockCore::fill_outputs(const StepContext& step) {
  is_.panel.follow(step, panel_view(step));
  Outputs& out = step.out;
  out.power = busy() ? PowerMode::awake : PowerMode::asleep;
  out.motor = is_.bolt.motor();
  out.lit_keys = is_.panel.lit_keys(step.now_ms());
  out.battery_light = is_.power.low() && !is_.panel.dark();
  out.siren = is_.alarms.sounding();
  out.video = is_.video.streams();
  out.red_light =
      is_.identification.red_light(identification_rules(step)) || is_.enrolment.red_light();
  out.volume = static_cast<std::uint8_t>(is_.settings.value(Setting::volume));
  out.language = static_cast<std::uint8_t>(is_.settings.value(Setting::language));
  out.bluetooth_on = is_.settings.on(Setting::bluetooth) || is_.link.pairing();
  out.wifi_on = is_.settings.on(Setting::wifi);
  is_.link.fill(out);
  if (silent()) out.prompts.count = 0;
  out.wake_at_ms = wake_at_ms(step.now_ms());
  fill_report(step);
}

bool LockCore::busy() const {
  return !is_.panel.dark() || !is_.bolt.resting() || is_.store.busy() || is_.journal.busy() ||
         !is_.access.idle() || is_.identification.looking() || is_.enrolment.active() ||
         is_.rear.awake() || is_.link.pairing() || is_.alarms.sounding() || is_.alarms.busy() ||
         is_.attacks.busy() || is_.reset.active() || is_.modes.busy() || server_.busy();
}

// PRV-1, PRV-3, KEY-5, SET-5: prompts and tones; the siren is no prompt.
bool LockCore::silent() const {
  return is_.panel.muted() || is_.settings.on(Setting::privacy) ||
         !is_.settings.on(Setting::volume);
}

void LockCore::fill_report(const StepContext& step) const {
  Report& report = step.out.report;
  report.lock_state = is_.bolt.state(step.in);
  report.panel = is_.panel.mode();
  const bool typing =
      is_.panel.mode() == PanelMode::ready || is_.panel.mode() == PanelMode::entering_pin;
  if (is_.lockout.active() && typing) report.panel = PanelMode::locked_out;
  report.wrong_tries = is_.lockout.tries();
  report.users = is_.users.count();
  report.digits_entered = is_.panel.entry().count();
  report.battery_percent = is_.power.percent();
  report.bolt_tries = is_.bolt.tries();
  report.lockout_left_ms = is_.lockout.left_ms(step.now_ms());
  report.away = is_.settings.on(Setting::away);
  report.privacy = is_.settings.on(Setting::privacy);
  report.muted = is_.panel.muted();
  report.sessions = is_.link.sessions().open();
}

std::uint64_t LockCore::wake_at_ms(std::uint64_t now_ms) const {
  if (is_.access.wants_step()) return now_ms + 1;
  std::uint64_t wake = server_.wake_at_ms(is_);
  LockParts::for_each(is_, [&](const auto& part) {
    if constexpr (requires { part.wake_at_ms(); }) keep_earlier(wake, part.wake_at_ms());
    if constexpr (requires { part.wake_at_ms(now_ms); })
      keep_earlier(wake, part.wake_at_ms(now_ms));
  });
  return std::max(wake, now_ms + 1);
}

}  // namespace locktwin::core
