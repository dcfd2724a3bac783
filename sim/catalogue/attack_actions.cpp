// What a stranger does to the lock's own parts: the modules' cable, the flash, and the camera.
#include <algorithm>
#include <array>

#include "firmware-core/biometric_modules.h"
#include "firmware-core/crypto/bytes.h"
#include "sim/catalogue/action_groups.h"
#include "sim/catalogue/phone_arguments.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

// Of presentations that a camera takes for a head, by species, in percent. Assumed, not measured:
// who has a camera's report (ISO/IEC 30107-3) gives its figures as taken_pct.
constexpr std::array kTakenPct = {0.1, 1.0, 5.0};
const std::vector<std::string_view> kSpecies{"print", "screen", "mask"};

void tap_modules(Scene& scene, const Action& action) {
  const bool on = action.text("state") == "on";
  if (scene.lock.plant.panel.front_in_place) {
    throw BadInput("the front panel covers the modules' cable: tear it off first", "state");
  }
  scene.lock.board.modules().tap(on);
}

ModuleLine& tapped(Scene& scene) {
  ModuleLine& line = scene.lock.board.modules();
  if (!line.tapped()) throw BadInput("nobody is on the modules' cable: attacker_tap_modules first");
  return line;
}

// With a number far ahead and a tag of nothing: what somebody can make up who has no key.
void forge_module(Scene& scene, const Action& action) {
  ModuleLine& line = tapped(scene);
  const bool present = action.text("message") == "present";
  ModuleLine::Frame frame{};
  frame[0] =
      static_cast<std::uint8_t>(present ? core::ModuleReply::present : core::ModuleReply::matched);
  frame[1] = index_of(action, "module");
  frame[2] = static_cast<std::uint8_t>(action.number("slot"));
  core::put_u32(&frame[4], 1'000'000);
  line.say(frame);
  scene.lock.due = true;
}

void replay_modules(Scene& scene, const Action&) {
  ModuleLine& line = tapped(scene);
  for (const ModuleLine::Frame& frame : line.recorded()) line.say(frame);
  scene.lock.due = true;
}

// The board lies behind the rear cover, and a clip works on a chip without power.
void reach_flash(const Scene& scene) {
  if (scene.lock.board.powered()) {
    throw BadInput("the chip has power: take the pack out, and nothing at the port");
  }
  if (scene.lock.plant.panel.rear_cover_on) {
    throw BadInput("the rear cover is on: take it off first");
  }
}

void read_flash(Scene& scene, const Action& action) {
  reach_flash(scene);
  Spoils& spoils = scene.attacker().spoils();
  spoils.take_image(scene.lock.board.chip().cells(scene.lock.plant.flash));
  const auto words = scene.lock.plant.flash.bytes();
  const bool known = action.text("secret") == "known";
  spoils.take_words(known ? Bytes(words.begin(), words.end()) : Bytes{});
}

// Of what was written last: the newest event, without which the store is as whole as before.
void turn_last_bit(Bytes& cells) {
  const auto erased = [](std::uint8_t byte) { return byte == 0xFF; };
  const auto written = std::find_if_not(cells.rbegin(), cells.rend(), erased);
  if (written != cells.rend()) *written ^= 1;
}

void write_flash(Scene& scene, const Action& action) {
  reach_flash(scene);
  Bytes cells = scene.attacker().spoils().image();
  if (cells.empty()) throw BadInput("nothing was read yet: attacker_read_flash first", "what");
  const std::string& what = action.text("what");
  if (what == "blank") std::fill(cells.begin(), cells.end(), std::uint8_t{0xFF});
  if (what == "altered") turn_last_bit(cells);
  scene.lock.board.chip().put_cells(scene.lock.plant.flash, cells);
}

void present_spoof(Scene& scene, const Action& action) {
  const std::size_t species = index_of(action, "species");
  const double taken_pct =
      action.given("taken_pct") ? action.number("taken_pct") : kTakenPct.at(species);
  const bool taken = scene.attacker().chance(taken_pct / 100);
  const Duration span = span_of(action, "for");
  const model::FaceView face{
      .there = true,
      .what = taken ? model::InView::head : model::InView::picture,
      .trait = scene.household.persons.trait(plain_name(action.text("person")), "face"),
      .distance_m = action.number("distance_m")};
  scene.attacker().spoils().show(scene.now, span);
  scene.doorstep().presenters.show_face(scene.now, face, {{}, span}, scene.lock.plant.sensors);
}

std::vector<ActionSpec> module_attacks() {
  return {
      {"attacker_tap_modules",
       "The attacker puts a tap on the cable of the modules, which stays there when the front is "
       "fitted again; only while it is off.",
       {choice_argument("state", {"on", "off"}, std::string("on"), "off: takes it away.")},
       tap_modules},
      {"attacker_forge_module",
       "The attacker makes up a message of a module, on the tapped cable.",
       {choice_argument("module", {"face", "palm", "finger"}, std::string("finger"), "Which one."),
        choice_argument("message", {"present", "matched"}, std::string("matched"),
                        "present: somebody is there; matched: somebody is known."),
        {"slot", number, "", 0.0, core::kSlotsPerModule, 1.0, {}, "Whose template."}},
       forge_module},
      {"attacker_replay_modules",
       "The attacker says everything again that the tapped cable has carried.",
       {},
       replay_modules},
  };
}

}  // namespace

std::vector<ActionSpec> attack_actions() {
  std::vector<ActionSpec> all = module_attacks();
  all.push_back({"attacker_read_flash",
                 "The attacker reads every cell of the lock's flash and looks for PINs in it; "
                 "without power, and with the rear cover off.",
                 {choice_argument("secret", {"unknown", "known"}, std::string("unknown"),
                                  "known: who has the chip's secret, too, looks in its words for "
                                  "what was deleted.")},
                 read_flash});
  all.push_back({"attacker_write_flash",
                 "The attacker writes the cells of the lock's flash; without power, and with the "
                 "rear cover off.",
                 {choice_argument("what", {"image", "altered", "blank"}, std::string("image"),
                                  "image: what was read last; altered: with one bit turned over.")},
                 write_flash});
  all.push_back({"present_spoof",
                 "A picture or a mask of somebody is held before the camera.",
                 {{"person", called, "", 0, 0, std::nullopt, {}, "Of whom it is."},
                  choice_argument("species", kSpecies, std::string("print"), "What it is made of."),
                  {"distance_m", number, "m", 0.1, 3.0, 0.5, {}, "From the camera."},
                  {"taken_pct",
                   number,
                   "%",
                   0.0,
                   100.0,
                   Value{std::monostate{}},
                   {},
                   "How many of such are taken for a head; left out: 0.1 print, 1 screen, 5 mask."},
                  span_argument("for", 5.0, "How long.")},
                 present_spoof});
  return all;
}

}  // namespace locktwin::sim
