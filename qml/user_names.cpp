#include "qml/user_names.h"

#include <algorithm>
#include <array>

#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

namespace {

const sim::LockPicture* find_lock(const sim::Picture& picture, const std::string& name) {
  if (name.empty()) return picture.locks.empty() ? nullptr : &picture.locks.front();
  const auto found = std::find_if(picture.locks.begin(), picture.locks.end(),
                                  [&](const sim::LockPicture& lock) { return lock.name == name; });
  return found == picture.locks.end() ? nullptr : &*found;
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
  const sim::LockPicture* there = find_lock(picture, lock);
  if (there == nullptr) return names;
  const auto& fields = sim::spec_of(event.kind).fields;
  const std::array<int, 3> values{event.first, event.second, event.third};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!names[i].empty() || (fields[i].name != "user" && fields[i].name != "by")) continue;
    for (const sim::UserPicture& user : there->users) {
      if (user.number == values[i]) names[i] = user.name;
    }
  }
  return names;
}

std::size_t count_named(const sim::Picture& picture) {
  std::size_t count = 0;
  for (const sim::LockPicture& lock : picture.locks) count += lock.users.size();
  return count;
}

}  // namespace locktwin::desktop
