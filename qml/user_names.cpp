#include "qml/user_names.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

namespace {

// Of a picture that may be changed, one that may be.
template <typename Locks>
auto* find_lock(Locks& locks, const std::string& name) {
  const auto first = locks.begin();
  const auto found = name.empty() ? first : std::ranges::find(locks, name, &sim::LockPicture::name);
  return found == locks.end() ? nullptr : &*found;
}

// The number was theirs then, and nobody else's; no name: nobody knows whose.
template <typename One>
void was(std::vector<One>& all, int number, const std::string& name) {
  std::erase_if(all, [&](const One& one) { return one.number == number; });
  if (name.empty()) return;
  One then;
  then.number = number;
  then.name = name;
  all.push_back(then);
}

std::string user_of(const sim::LockPicture& lock, int number) {
  const auto found = std::ranges::find(lock.users, number, &sim::UserPicture::number);
  return found == lock.users.end() ? std::string() : found->name;
}

std::string key_of(const sim::LockPicture& lock, int number) {
  const auto found = std::ranges::find(lock.keys, number, &sim::KeyPicture::number);
  return found == lock.keys.end() ? std::string() : found->name;
}

}  // namespace

QString shown_name(const std::string& plain) {
  QString text = QString::fromStdString(plain);
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

sim::EventNames names_in(const core::Event& event, const sim::EventNames& told,
                         const std::string& lock, const sim::Picture& picture) {
  sim::EventNames names = told;
  const sim::LockPicture* there = find_lock(picture.locks, lock);
  if (there == nullptr) return names;
  const auto& fields = sim::spec_of(event.kind).fields;
  const std::array<int, 3> values{event.first, event.second, event.third};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!names[i].empty()) continue;
    if (fields[i].name == "user" || fields[i].name == "by") names[i] = user_of(*there, values[i]);
    if (fields[i].name == "phone") names[i] = key_of(*there, values[i]);
  }
  return names;
}

bool LateNames::look(const sim::Picture& picture) {
  const auto same = [](const sim::LockPicture& a, const sim::LockPicture& b) {
    return a.name == b.name && a.users == b.users && a.keys == b.keys;
  };
  if (std::ranges::equal(now_.locks, picture.locks, same)) return false;
  now_.locks.clear();
  for (const sim::LockPicture& lock : picture.locks) {
    sim::LockPicture& called = now_.locks.emplace_back();
    called.name = lock.name;
    called.users = lock.users;
    called.keys = lock.keys;
  }
  then_ = now_;
  return true;
}

bool LateNames::put_into(sim::Occurrence& told) {
  if (told.kind != sim::OccurrenceKind::event) return false;
  using enum core::EventKind;
  const core::Event& event = told.event;
  const sim::EventNames names =
      std::exchange(told.names, names_in(event, told.names, told.lock, then_));
  const bool other = told.names != names;
  sim::LockPicture* there = find_lock(then_.locks, told.lock);
  if (there == nullptr) return other;
  if (event.kind == user_removed) was(there->users, event.first, told.names[0]);
  if (event.kind == phone_revoked) was(there->keys, event.first, told.names[0]);
  if (event.kind == reset_begun) there->keys.clear();
  if (event.kind == user_added) was(there->users, event.first, {});
  // Not where it is paired: whoever was invited had the number before.
  if (event.kind == phone_invited) was(there->keys, event.first, {});
  return other;
}

}  // namespace locktwin::desktop
