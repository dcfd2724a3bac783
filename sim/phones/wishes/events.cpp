#include "sim/phones/wishes/events.h"

#include "sim/phones/app_parts.h"

namespace locktwin::sim {

void ReadEvents::follow(const Followup& now) const {
  if (!now.app.events.take_page(now.app, now.reach, now.reply)) return;
  now.app.wishes.add_first({.wish = ReadEvents{now.app.events.known()}, .quiet = now.quiet});
}

}  // namespace locktwin::sim
