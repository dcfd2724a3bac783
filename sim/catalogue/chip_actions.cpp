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

// The twin is its own maker: nobody else trusts this key.
constexpr lms::PrivateKey kMaker{
    .id = {'l', 'o', 'c', 'k', 't', 'w', 'i', 'n', ' ', 'm', 'a', 'k', 'e', 'r'},
    .seed = {'o', 'f', ' ', 't', 'h', 'e', ' ', 't', 'w', 'i', 'n', ' ', 'a', 'l', 'o', 'n', 'e'}};

void offer_firmware(Scene& scene, const Action& action) {
  const auto version = static_cast<std::uint32_t>(action.number("version"));
  const std::string& by = action.text("signed_by");
  lms::PrivateKey key = kMaker;
  if (by == "stranger") key.seed[0] ^= 1;
  const std::uint32_t told = by == "altered" ? version + 1 : version;
  scene.lock.board.offer_firmware(scene.now, scene.lock.plant,
                                  {told, lms::sign(key, version, signed_part(version))});
}

}  // namespace

std::vector<ActionSpec> chip_actions() {
  return {
      {"offer_firmware",
       "Somebody offers the chip other firmware; what its loader takes, it boots. A lock comes "
       "with version 1.",
       {{"version",
         ArgumentType::whole,
         "",
         1.0,
         lms::kSignatures - 1,
         std::nullopt,
         {},
         "Of the image."},
        choice_argument("signed_by", {"maker", "stranger", "altered"}, std::string("maker"),
                        "altered: the maker's signature of the version before.")},
       offer_firmware},
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
