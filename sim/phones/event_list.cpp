#include "sim/phones/event_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "firmware-core/phone/pages.h"
#include "firmware-core/ringing.h"
#include "sim/phones/app_parts.h"
#include "sim/time/calendar.h"
#include "sim/vocabulary/events.h"

namespace locktwin::sim {

namespace pages = core::pages;

namespace {

constexpr std::size_t kListed = 1000;  // that the app keeps (APP-2)

constexpr std::string_view kSettingNames[] = {
#define LT_SETTING(id, name, initial, lowest, highest, help) name,
#include "firmware-core/house/settings.def"
};

// The value of the event's field of this name; "" when it has none.
std::string field_named(const core::Event& event, std::string_view name) {
  const auto& fields = spec_of(event.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == name) return field_text(event, i);
  }
  return {};
}

// Which setting, code, phone or part.
std::string what_of(const core::Event& event) {
  const std::string setting = field_named(event, "setting");
  if (!setting.empty()) {
    const bool known = event.first < std::size(kSettingNames);
    return known ? std::string(kSettingNames[event.first]) : setting;
  }
  for (const std::string_view name : {"code", "phone", "part"}) {
    if (std::string which = field_named(event, name); !which.empty() && which != "0") return which;
  }
  return {};
}

// CLK-3: by the clocks of the house; "" while the lock did not know the time.
std::string local_time(const AppParts& app, std::uint32_t clock_s) {
  return clock_s == 0 ? "" : local_date_text(app.home.said().local_s(clock_s));
}

// UNL-9: what its owner did under force.
bool hides(const AppParts& app, const AppReach& reach, const core::Event& event) {
  const auto owner = reach.account.owners.find(plain_name(app.name));
  return event.kind == core::EventKind::alarm_duress && owner != reach.account.owners.end() &&
         owner->second == event.second;
}

}  // namespace

void EventList::begin_anew(const Cloud& cloud) {
  *this = {};
  heard_ = joined_ = cloud.kept().size();
}

void EventList::ring_behind(std::uint32_t number) {
  if (rings_behind_ == kNotYet) rings_behind_ = number;
}

bool EventList::has(std::uint32_t number) const {
  return std::any_of(all_.rbegin(), all_.rend(),
                     [&](const AppEvent& known) { return known.number == number; });
}

bool EventList::take_page(AppParts& app, AppReach& reach, const Bytes& page) {
  const std::uint32_t before = known_;
  pages::for_each_row<pages::Event>(page, [&](const pages::Event& row) {
    if (!row.ahead) known_ = std::max(known_, row.number);
    if (row.kind >= event_catalogue().size()) return;  // of a newer lock
    const bool news = row.ahead || row.number > before;
    if (news && !has(row.number)) {
      const auto kind = static_cast<core::EventKind>(row.kind);
      learn(app, reach, {row.number, row.clock_s, {kind, row.first, row.second, row.third}});
    }
  });
  return known_ != before;
}

void EventList::take_notice(AppParts& app, AppReach& reach, const Bytes& page) {
  take_page(app, reach, page);
  std::uint32_t ahead = 0;
  bool in_turn = false;
  pages::for_each_row<pages::Event>(page, [&](const pages::Event& row) {
    if (row.ahead) ahead = std::max(ahead, row.number);
    in_turn = in_turn || !row.ahead;
  });
  if (ahead != 0) {
    app.wishes.forget<AcknowledgeAhead>();
    app.wishes.add_first({.wish = AcknowledgeAhead{ahead}, .quiet = true});
  }
  if (!in_turn) return;
  app.wishes.forget<AcknowledgeEvents>();
  app.wishes.add_first({.wish = AcknowledgeEvents{known_}, .quiet = true});
}

void EventList::answer_filler(AppParts& app) {
  if (app.wishes.has<AcknowledgeAhead>(true)) return;
  app.wishes.add_first({.wish = AcknowledgeAhead{0}, .quiet = true});
}

void EventList::learn(AppParts& app, AppReach& reach, const AppEvent& event) {
  const auto behind = [](const AppEvent& known, const AppEvent& next) {
    return known.number < next.number;
  };
  all_.insert(std::lower_bound(all_.begin(), all_.end(), event, behind), event);
  if (all_.size() > kListed) all_.pop_front();
  app.show(reach, PhoneEventKind::event,
           {fmt::to_string(event.number), std::string(spec_of(event.event.kind).name),
            field_named(event.event, "method"), field_named(event.event, "user"),
            field_named(event.event, "reason"), event.clock_s != 0 ? "known" : "unknown",
            event.event.third != 0 ? field_named(event.event, "by") : "", what_of(event.event),
            local_time(app, event.clock_s)});
  app.follow_event(reach, event);
  ring(app, reach, event);
}

void EventList::ring(const AppParts& app, AppReach& reach, const AppEvent& event) {
  if (event.number <= rings_behind_ || !core::is_worth_ringing(event.event.kind)) return;
  if (cloud_told(reach.cloud, event.number, heard_)) return;
  app.show(reach, PhoneEventKind::notified, {std::string(spec_of(event.event.kind).name)});
  to_upload_.push_back({event.number, event.event});
}

// Two administrators may have passed the same event on. `before`: of what the cloud keeps.
bool EventList::cloud_told(const Cloud& cloud, std::uint32_t number, std::size_t before) const {
  const auto& kept = cloud.kept();
  for (std::size_t i = joined_; i < before; ++i) {
    if (kept[i].number == number) return true;
  }
  return false;
}

// What one phone has heard, the phones with which the device is shared are told.
void EventList::listen_to_cloud(const AppParts& app, AppReach& reach) {
  if (!reach.internet) return;
  for (; !to_upload_.empty(); to_upload_.pop_front()) reach.cloud.notify(to_upload_.front());
  const auto& kept = reach.cloud.kept();
  if (heard_ >= kept.size()) return;
  const bool personal = app.role() == core::Role::administrator || app.role() == core::Role::user;
  const bool shared = personal && reach.account.phone(app.name) == app.session.id();
  for (; heard_ < kept.size(); ++heard_) {
    const CloudNotification& news = kept[heard_];
    const bool silent = has(news.number) || hides(app, reach, news.event);
    if (!shared || silent || cloud_told(reach.cloud, news.number, heard_)) continue;
    app.show(reach, PhoneEventKind::notified, {std::string(spec_of(news.event.kind).name)});
  }
}

}  // namespace locktwin::sim
