#include "sim/phones/wishes/lock_settings.h"

#include "firmware-core/phone/pages.h"
#include "sim/phones/app_parts.h"

namespace locktwin::sim {

namespace pages = core::pages;

void ReadSettings::follow(const Followup& now) const {
  std::vector<std::uint16_t>& settings = now.app.open.settings;
  settings.clear();
  pages::for_each_row<pages::Setting>(
      now.reply, [&](const pages::Setting& row) { settings.push_back(row.value); });
}

void ChangeSetting::follow(const Followup& now) const {
  std::vector<std::uint16_t>& settings = now.app.open.settings;
  if (setting < settings.size()) settings[setting] = static_cast<std::uint16_t>(value);
}

void SetClock::follow(const Followup& now) const {
  if (!now.app.home.said().fresh) return;
  now.app.home.see_clock(now.reach.now);
  now.app.home.show(now.app, now.reach, false);
}

}  // namespace locktwin::sim
