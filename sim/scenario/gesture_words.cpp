#include "sim/scenario/gesture_words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "sim/world/world_state.h"

namespace locktwin::sim {

namespace {

using Actions = std::span<const LoggedAction>;

// Done at the lock at which `rest` begins.
bool is(const LoggedAction& done, std::string_view name, Actions rest) {
  return done.action.spec().name == name && done.action.lock() == rest[0].action.lock();
}

// How many touches of a finger begin `rest`: each of a touch and a lift of the same key, all of the
// same finger, as long and as far apart as the first ones.
std::size_t even_touches(Actions rest) {
  std::size_t count = 0;
  for (; 2 * count + 1 < rest.size(); ++count) {
    const LoggedAction& touch = rest[2 * count];
    const LoggedAction& lift = rest[2 * count + 1];
    if (!is(touch, "touch_key", rest) || !is(lift, "lift_key", rest)) break;
    if (touch.action.text("key") != lift.action.text("key")) break;
    if (touch.action.text("finger") != rest[0].action.text("finger")) break;
    if (lift.at - touch.at != rest[1].at - rest[0].at) break;
    if (count > 1 && touch.at - rest[2 * count - 2].at != rest[2].at - rest[0].at) break;
  }
  return count;
}

// The same of whole presses.
std::size_t even_presses(Actions rest) {
  std::size_t count = 0;
  for (; count < rest.size() && is(rest[count], "press_key", rest); ++count) {
    const Action& press = rest[count].action;
    if (press.text("finger") != rest[0].action.text("finger")) break;
    if (press.number("hold") != rest[0].action.number("hold")) break;
    if (count > 1 && rest[count].at - rest[count - 1].at != rest[1].at - rest[0].at) break;
  }
  return count;
}

// How `type_keys` writes a key.
std::string sign_of(const std::string& key) {
  if (key == "back") return "↶";
  if (key == "confirm") return "✓";
  if (key == "home") return "🏡";
  return key == "bell" ? "🔔" : key;
}

using GestureWords = std::vector<GestureWord>;

// Unless an argument is beyond its range: then there is no such word.
void add(GestureWords& words, Actions rest, std::string_view name,
         std::vector<NamedValue> arguments, std::size_t actions) {
  const std::string& lock = rest[0].action.lock();
  if (!lock.empty()) arguments.push_back({std::string(kLockArgument), lock});
  try {
    words.push_back({make_action(name, arguments), actions});
  } catch (const BadInput&) {
  }
}

// `count` keys, `stride` actions each.
void add_typed(GestureWords& words, Actions rest, std::size_t count, std::size_t stride) {
  if (count < 2) return;
  std::string keys;
  for (std::size_t i = 0; i < count; ++i) keys += sign_of(rest[i * stride].action.text("key"));
  add(words, rest, "type_keys",
      {{"keys", keys},
       {"rhythm", to_seconds(rest[stride].at - rest[0].at)},
       {"finger", rest[0].action.text("finger")}},
      count * stride);
}

void add_keys(GestureWords& words, Actions rest) {
  const std::size_t touches = even_touches(rest);
  add_typed(words, rest, touches, 2);
  add_typed(words, rest, even_presses(rest), 1);
  if (touches == 0) return;
  add(words, rest, "press_key",
      {{"key", rest[0].action.text("key")},
       {"hold", to_seconds(rest[1].at - rest[0].at)},
       {"finger", rest[0].action.text("finger")}},
      2);
}

void add_doors(GestureWords& words, Actions rest) {
  if (rest.size() >= 4 && is(rest[0], "press_handle", rest) && is(rest[1], "move_door", rest) &&
      is(rest[2], "release_handle", rest) && is(rest[3], "let_go_door", rest)) {
    add(words, rest, "open_door",
        {{"side", rest[0].action.text("side")}, {"angle_deg", rest[1].action.number("angle_deg")}},
        4);
  }
  if (rest.size() >= 2 && is(rest[0], "move_door", rest) && is(rest[1], "let_go_door", rest)) {
    add(words, rest, "shut_door", {}, 2);
  }
}

std::uint64_t hash_after(World& world, Actions actions, Time end) {
  for (const LoggedAction& done : actions) {
    world.run_until(done.at);
    world.act(done.action);
    world.run_until(world.now());
  }
  world.run_until(end);
  return world.state_hash();
}

// Until people have done either, and for a while in which a difference would show.
bool does_the_same(World& world, const GestureWord& word, Actions rest) {
  constexpr Duration kAWhile = std::chrono::seconds(2);
  const WorldState before = world.state();
  const Time last = rest[word.actions - 1].at;
  const Time end =
      word.actions < rest.size() ? std::min(rest[word.actions].at, last + kAWhile) : last + kAWhile;
  const LoggedAction at_once{world.now(), world.steps(), word.action};
  std::array<std::uint64_t, 2> hashes{};
  std::size_t way = 0;
  for (const Actions actions : {rest.first(word.actions), Actions(&at_once, 1)}) {
    try {
      hashes[way++] = hash_after(world, actions, end);
    } catch (const BadInput&) {  // refused: the recording tells it when it is written as it is
      hashes = {0, 1};
    }
    world.restore(before);
  }
  return hashes[0] == hashes[1];
}

}  // namespace

std::optional<GestureWord> word_for(World& world, Actions rest) {
  GestureWords words;
  add_keys(words, rest);
  add_doors(words, rest);
  for (const GestureWord& word : words) {
    if (does_the_same(world, word, rest)) return word;
  }
  return std::nullopt;
}

}  // namespace locktwin::sim
