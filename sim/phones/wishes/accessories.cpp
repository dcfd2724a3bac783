#include "sim/phones/wishes/accessories.h"

#include <array>

#include "firmware-core/config.h"
#include "sim/phones/app_parts.h"
#include "sim/phones/wishes/list_of_phones.h"

namespace locktwin::sim {

namespace pages = core::pages;

// Accessories get the highest number that is free, so that phones, which get the lowest, do not
// come in between.
void FindRoom::follow(const Followup& now) const {
  const auto list = whole_list(*this, now);
  if (!list) return;
  std::array<bool, core::config::kMaxPhones + 1> taken{};
  pages::for_each_row<pages::Phone>(*list, [&](const pages::Phone& row) {
    if (row.id < taken.size()) taken[row.id] = true;
  });
  std::uint8_t free = core::config::kMaxPhones;
  while (free > 0 && taken[free]) --free;
  if (free == 0) return now.app.tell_failure(now.reach, *this, "full");
  now.app.wishes.add_first({.wish = AddAccessory{accessory, free, kind, key}});
}

void AddAccessory::follow(const Followup& now) const {
  Account& account = now.reach.account;
  account.give_phone(accessory, number);
  const bool opens = kind != 0;
  if (opens) account.hosts[plain_name(accessory)] = account.owner(now.app.name);
}

void RemoveAccessory::follow(const Followup& now) const {
  now.reach.account.forget_phone(accessory);
}

// The reply brings the number by which this lock knows the other one.
void ObeyLock::follow(const Followup& now) const {
  if (now.reply.empty()) return;
  const CommandLock other{now.reply[0], now.reach.account.lock_key, now.app.lock};
  now.reach.errands.push_back({commander, now.app.lock, other});
}

void CommandLock::follow(const Followup& now) const {
  now.reach.errands.push_back({obeys, now.app.lock, std::nullopt});
}

}  // namespace locktwin::sim
