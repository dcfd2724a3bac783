// What can be done to the lock's chip, and to the way to it where it is a real or an emulated one.
#include <fmt/format.h>

#include <cmath>

#include "sim/catalogue/action_groups.h"
#include "sim/catalogue/phone_arguments.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

constexpr double kMostFrames = 1000;

// In the order of LinkFaultKind and LinkWay.
const std::vector<std::string_view> kHow{"lost", "doubled", "damaged", "noise"};
const std::vector<std::string_view> kTowards{"target", "host"};

void check_frames(const Action& action) {
  const double frames = action.number("frames");
  if (frames == std::floor(frames)) return;
  throw BadInput(fmt::format("frames: {:g} is no whole number", frames), "frames");
}

void spoil_link(Scene& scene, const Action& action) {
  scene.lock.board.spoil_link({.kind = static_cast<LinkFaultKind>(index_of(action, "how")),
                               .way = static_cast<LinkWay>(index_of(action, "towards")),
                               .frames = static_cast<unsigned>(action.number("frames"))});
}

}  // namespace

std::vector<ActionSpec> chip_actions() {
  return {
      {"reset_chip",
       "Resets the lock's chip, as its watchdog, its pin or a dip of its supply does; it boots.",
       {},
       [](Scene& s, const Action&) { s.lock.board.reset(s.now, s.lock.plant); }},
      {"spoil_link",
       "Spoils the next frames between the world and the target on which this lock's core runs; "
       "only with `locktwin hil`.",
       {choice_argument("how", kHow, std::nullopt,
                        "lost: more than 4 in a row are a silence, as of a target that stands or a "
                        "cable that is plugged in again, more than 20 its end."),
        choice_argument("towards", kTowards, std::string("host"), "Which way they go."),
        {"frames", ArgumentType::number, "", 1.0, kMostFrames, 1.0, {}, "How many of them."}},
       spoil_link,
       check_frames},
  };
}

}  // namespace locktwin::sim
