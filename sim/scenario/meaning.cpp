#include "sim/scenario/meaning.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace locktwin::sim {

std::string meaning_of(const Located& value) {
  std::vector<std::string> parts;
  for (const Located& item : value.items) parts.push_back(meaning_of(item));
  for (const LocatedMember& member : value.members) {
    parts.push_back(fmt::format("{}={}", member.key, meaning_of(member.value)));
  }
  if (!value.members.empty()) std::sort(parts.begin(), parts.end());
  return fmt::format("{}:{}{}{}({})", static_cast<int>(value.kind), value.flag, value.number,
                     value.text, fmt::join(parts, ","));
}

bool same_meaning(const Located& a, const Located& b) {
  if (a.kind != b.kind || a.flag != b.flag || a.number != b.number || a.text != b.text)
    return false;
  if (a.items.size() != b.items.size() || a.members.size() != b.members.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same_meaning(a.items[i], b.items[i])) return false;
  }
  return std::all_of(a.members.begin(), a.members.end(), [&](const LocatedMember& member) {
    const LocatedMember* other = b.find(member.key);
    return other != nullptr && same_meaning(member.value, other->value);
  });
}

}  // namespace locktwin::sim
