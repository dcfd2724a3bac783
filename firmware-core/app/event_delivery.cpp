#include "firmware-core/app/event_delivery.h"

#include <algorithm>

#include "firmware-core/app/reply_pages.h"
#include "firmware-core/phone/frames_out.h"
#include "firmware-core/ringing.h"

namespace locktwin::core {
namespace {

// UNL-9: what the phone's owner did under force stays hidden from whoever holds their phone.
bool is_told(const Event& event, const Phone& phone) {
  const bool duress = event.kind == EventKind::alarm_duress;
  if (duress && event.second == phone.user) return false;
  return duress || phone.role == Role::administrator;
}

bool is_personal(const LockParts& is, const Phone& phone) {
  const bool personal = phone.role == Role::administrator || phone.role == Role::user;
  return phone.state == PhoneState::paired && personal && is.users.exists(phone.user);
}

enum class Turn : std::uint8_t { its_own, duress, alarms };

bool fits(Turn turn, EventKind kind) {
  const bool duress = kind == EventKind::alarm_duress;
  if (turn == Turn::duress) return duress;
  return turn == Turn::its_own || (is_worth_ringing(kind) && !duress);
}

struct Page {
  ReplyPayload bytes;
  std::uint32_t first = 0;  // 0: nothing
  std::uint32_t last = 0;
};

Page collect(const StepContext& step, const LockParts& is, const Phone& phone, std::uint32_t after,
             Turn turn) {
  Page page;
  is.journal.for_each_after(after, step.flash, [&](const JournalEntry& entry) {
    if (!fits(turn, entry.event.kind) || !is_told(entry.event, phone)) return true;
    if (!put_event(entry, turn != Turn::its_own, page.bytes)) return false;
    if (page.first == 0) page.first = entry.number;
    page.last = entry.number;
    return true;
  });
  return page;
}

// The next page for a phone: in its turn what comes next, unless something is to go ahead.
Page next_page(const StepContext& step, const LockParts& is, const Phone& phone, const Told& told,
               std::uint32_t heard) {
  const auto from = [&](std::uint32_t ahead) { return std::max(heard, ahead); };
  const bool all = phone.role == Role::administrator;
  Page page = all ? collect(step, is, phone, heard, Turn::its_own) : Page{};
  if (is.journal.newest_duress() > from(told.duress)) {
    const Page duress = collect(step, is, phone, from(told.duress), Turn::duress);
    if (duress.first != page.first) return duress.first != 0 ? duress : page;
  }
  if (all && is.journal.newest_alarm() > std::max(page.last, told.alarms)) {
    const Page alarms = collect(step, is, phone, from(told.alarms), Turn::alarms);
    if (alarms.first > page.last) return alarms;
  }
  return page;
}

// Rings and was not acknowledged.
bool misses(const StepContext& step, const LockParts& is, std::uint8_t id, const Phone& phone) {
  const std::uint32_t heard = is.heard.up_to(id);
  if (is.journal.newest_alarm() <= heard || !is_personal(is, phone)) return false;
  if (collect(step, is, phone, heard, Turn::duress).first != 0) return true;
  return collect(step, is, phone, heard, Turn::alarms).first != 0;
}

}  // namespace

void EventDelivery::update(const StepContext& step, LockParts& is) {
  wake_at_ms_ = kNever;
  is.link.sessions().for_each([&](std::uint8_t, PhoneSession& session) {
    Told& told = session.told();
    if (session.state() != PhoneSession::State::open) return;
    const std::uint32_t newest = is.journal.newest();
    const bool waits = told.due_at_ms() != kNever;
    if (is.heard.up_to(session.phone()) >= newest || (newest <= told.sent && !waits)) {
      if (!told.covered()) return told.level();
    } else if (newest > told.sent && !told.covered() && told.news_at_ms == kNever) {
      told.news_at_ms = step.now_ms() + config::kNotifyGatherMs;
    }
    if (step.now_ms() >= told.due_at_ms() && !is.journal.busy()) {
      const Phone phone = read_phone(step, is.store, session.phone());
      if (has_room(step) && session.is_of(phone)) tell(step, is, session, phone);
    }
    wake_at_ms_ = std::min(wake_at_ms_, std::max(told.due_at_ms(), step.now_ms() + 1));
  });
  call(step, is);
}

void EventDelivery::gather(const StepContext& step, LockParts& is) {
  is.link.sessions().for_each([&](std::uint8_t, PhoneSession& session) {
    Told& told = session.told();
    const bool quiet = told.cover == 0 && told.due_at_ms() == kNever;
    if (!quiet || session.state() != PhoneSession::State::open) return;
    told.news_at_ms = step.now_ms() + config::kNotifyGatherMs;
    told.cover = config::kCoverFrames;
    wake_at_ms_ = std::min(wake_at_ms_, told.news_at_ms);
  });
}

void EventDelivery::tell(const StepContext& step, LockParts& is, PhoneSession& session,
                         const Phone& phone) {
  Told& told = session.told();
  const std::uint32_t heard = is.heard.up_to(session.phone());
  const bool personal = is_personal(is, phone);
  const Page page = personal ? next_page(step, is, phone, told, heard) : Page{};
  if (page.first != 0 || (personal && (told.covered() || phone.role == Role::user))) {
    session.write_notice(step, page.bytes.bytes());
    return told.send(step.now_ms(), is.journal.newest());
  }
  // Nothing of it is for this phone: an administrator's has so heard all.
  if (phone.role == Role::administrator) {
    is.heard.hear(step, session.phone(), is.journal.newest());
  }
  told.level();
  told.rest(is.journal.newest());
}

bool EventDelivery::hear(const StepContext& step, LockParts& is, std::uint8_t phone,
                         std::uint32_t number) {
  if (number > is.journal.newest()) return false;
  is.heard.hear(step, phone, number);
  const std::uint8_t slot = is.link.sessions().open_of_phone(phone);
  if (slot != PhoneSessions::kNone) is.link.sessions().at(slot).told().hear(number);
  return true;
}

bool EventDelivery::hear_ahead(const StepContext& step, LockParts& is, const Asker& by,
                               std::uint32_t number) {
  const std::uint8_t slot = is.link.sessions().open_of_phone(by.phone);
  if (number > is.journal.newest() || slot == PhoneSessions::kNone) return false;
  Told& told = is.link.sessions().at(slot).told();
  if (by.role == Role::user) {  // is told of nothing else, and of the rest by fillers
    is.heard.hear(step, by.phone, number);
    told.hear(is.journal.newest_duress() > number && number != 0 ? number : told.sent);
    return true;
  }
  const Event event = is.journal.next_after(number - 1, step.flash).event;
  std::uint32_t& ahead = event.kind == EventKind::alarm_duress ? told.duress : told.alarms;
  ahead = std::max(ahead, number);
  told.hear(is.heard.up_to(by.phone));
  return true;
}

void EventDelivery::call(const StepContext& step, const LockParts& is) {
  const std::uint32_t newest = is.journal.newest_alarm();
  const bool came_online = step.in.wifi_online && !online_;
  online_ = step.in.wifi_online;
  if (!online_ || newest == 0) return;
  if (came_online || newest > called_for_) {
    called_for_ = newest;
    call_at_ms_ = step.now_ms();
    call_wait_ms_ = config::kCallRepeatMs;
  }
  if (step.now_ms() >= call_at_ms_) {
    if (call_next_ == 0) {
      call_next_ = 1;
      missing_ = false;
    }
    if (!call_phones(step, is)) {
      wake_at_ms_ = 0;
      return;
    }
    call_next_ = 0;
    call_at_ms_ = missing_ ? step.now_ms() + call_wait_ms_ : kNever;
    call_wait_ms_ = std::min(2 * call_wait_ms_, config::kCallRepeatMostMs);
  }
  wake_at_ms_ = std::min(wake_at_ms_, call_at_ms_);
}

unsigned EventDelivery::missed_by(const StepContext& step, const LockParts& is,
                                  const JournalEntry& entry) {
  unsigned phones = 0;
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    if (is.heard.up_to(id) >= entry.number) continue;
    const Phone phone = read_phone(step, is.store, id);
    if (is_personal(is, phone) && is_told(entry.event, phone)) ++phones;
  }
  return phones;
}

// False: there was no room for all.
bool EventDelivery::call_phones(const StepContext& step, const LockParts& is) {
  for (; call_next_ <= config::kMaxPhones; ++call_next_) {
    if (!misses(step, is, call_next_, read_phone(step, is.store, call_next_))) continue;
    missing_ = true;
    const std::uint8_t slot = is.link.sessions().open_of_phone(call_next_);
    const bool listens =
        slot != PhoneSessions::kNone && !is.link.sessions().at(slot).told().unheard();
    if (listens) continue;
    if (!has_room(step)) return false;
    begin_frame(step, protocol::FrameType::call, Lane::wifi, 0, call_next_);
  }
  return true;
}

}  // namespace locktwin::core
