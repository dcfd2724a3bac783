#include "sim/scenario/setup_features.h"

#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

std::string scenario_with_ben(const std::string& ben, const std::string& steps) {
  return R"({"title": "t", "why": "w", "covers": ["ENR-1"], "setup": {"users": [
  {"name": "Ann", "role": "administrator", "pin": "482915", "phone": true},
  {"name": "Ben", )" +
         ben + R"(}]}, "steps": [)" + steps + "]}";
}

Verdict verdict_of(const std::string& ben, const std::string& steps) {
  return run_scenario(parse_scenario("f.json", scenario_with_ben(ben, steps))).verdict;
}

std::string complaint(const std::string& ben, const std::string& steps = R"({"wait": "1s"})") {
  try {
    parse_scenario("f.json", scenario_with_ben(ben, steps));
  } catch (const BadInput& error) {
    return error.what();
  }
  return "";
}

std::string complaint_with_phone(const std::string& steps) {
  return complaint(R"("phone": true)", steps);
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A setup's user has face, palms and fingers enrolled before time zero",
          "[ENR-1][ENR-2][ENR-3][ENR-5]") {
  const std::string ben =
      R"("face": true, "palms": ["left"], "fingers": ["thumb", "left ring"],
         "duress_fingers": ["little"])";
  CHECK(verdict_of(ben, R"({"expect": "face_module.templates", "is": 1},
                           {"expect": "palm_module.templates", "is": 1},
                           {"expect": "finger_module.templates", "is": 3})") == Verdict::passed);
  CHECK(verdict_of(ben, R"({"expect": "face_module.templates", "is": 0})") == Verdict::failed);
}

TEST_CASE("Who a setup describes is so before they are enrolled", "[ENR-2]") {
  const std::string steps = R"({"expect": "palm_module.templates", "is": 1})";
  CHECK(verdict_of(R"("age": "child", "palms": ["right"])", steps) == Verdict::passed);
}

TEST_CASE("A wrong feature is told with its place and the words that exist") {
  CHECK(holds(complaint(R"("fingers": ["tumb"])"), "did you mean 'thumb'"));
  CHECK(holds(complaint(R"("palms": ["right", "right"])"), "right: is there already"));
  CHECK(holds(complaint(R"("face": 1)"), "f.json:3:27: face: true or false is needed"));
  CHECK(holds(complaint(R"("age": "old")"), "adult"));
  CHECK(complaint(R"("face": true, "ridges": "shallow")").empty());
}

TEST_CASE("What the lock would refuse is told before the run") {
  CHECK(holds(complaint(R"("pin": "482915")"), "f.json:3:3: another user has this PIN"));
  CHECK(holds(complaint(R"("duress_pin": "482915")"), "another user has this PIN"));
  CHECK(holds(complaint(R"("pin": "593716", "duress_pin": "593716")"), "are the same"));
  CHECK(holds(complaint(R"("fingers": ["index"], "duress_fingers": ["index"])"), "'fingers' and"));
  CHECK(holds(complaint(R"("fingers": ["index", "thumb", "middle", "ring"],
                           "duress_fingers": ["little", "left index"])"),
              "at most 5 fingers"));
  CHECK(holds(complaint(R"("from": "2d", "until": "1d")"), "'until' is before 'from'"));
  CHECK(holds(complaint(R"("until": "0s")"), "'until' is before 'from'"));
  CHECK(
      complaint(R"("pin": "593716", "duress_pin": "735193", "from": "1h", "until": "2d")").empty());
}

TEST_CASE("A phone that a scenario does not bring cannot be expected to show anything") {
  const std::string never = R"(, "times": 0, "for": "1s"})";
  CHECK(complaint_with_phone(R"({"expect": "app.home", "with": {"phone": "Ben"})" + never).empty());
  const std::string typo = R"({"expect": "app.home", "with": {"phone": "benn"})" + never;
  CHECK(holds(complaint_with_phone(typo),
              "unknown phone 'benn'; did you mean 'ben'? (allowed: ann, ben)"));
  CHECK(holds(complaint_with_phone(R"({"repeat": 2, "steps": [)" + typo + "]}"),
              "unknown phone 'benn'"));
  CHECK(complaint_with_phone(R"({"do": "phone_place", "phone": "Benn"}, )" + typo).empty());
}

TEST_CASE("Phones and accessories that an action names are brought somewhere") {
  CHECK(holds(complaint_with_phone(R"({"do": "phone_home", "phone": "Benn"})"),
              "unknown phone 'Benn'; did you mean 'ben'?"));
  CHECK(holds(
      complaint_with_phone(R"({"repeat": 2, "steps": [{"do": "phone_home", "phone": "Benn"}]})"),
      "unknown phone 'Benn'"));
  CHECK(complaint_with_phone(
            R"({"do": "phone_place", "phone": "Cleo"}, {"do": "phone_home", "phone": "Cleo"})")
            .empty());
  CHECK(holds(complaint_with_phone(R"({"do": "press_remote", "accessory": "hall"})"),
              "unknown accessory 'hall'"));
  CHECK(complaint_with_phone(R"({"do": "add_accessory", "phone": "Ann", "accessory": "hall",
                 "kind": "remote_control"}, {"do": "press_remote", "accessory": "hall"})")
            .empty());
}

TEST_CASE("Phones of a house that a kept moment brings are not judged without it") {
  CHECK_NOTHROW(parse_scenario("f.json", R"({"title": "t", "why": "w", "covers": ["APP-1"],
    "steps": [{"do": "phone_home", "phone": "Benn"}]})"));
}

TEST_CASE("Everybody but the first administrator needs that one's phone to be enrolled") {
  const std::string alone = R"({"title": "t", "why": "w", "covers": ["ENR-1"], "setup": {"users": [
  {"name": "Ann", "role": "administrator", "pin": "482915", "face": true}]},
  "steps": [{"wait": "1s"}]})";
  CHECK_THROWS_AS(parse_scenario("f.json", alone), BadInput);
}

TEST_CASE("A step lasts until people have done it, and what they hear changes when that is") {
  const std::string face = R"({"do": "present_face", "person": "Ben"})";
  const std::string lock = R"({"do": "press_inside_button"}, {"wait": "8s"},)";
  // Opened after a good second, not after the patience of ten.
  CHECK(verdict_of(R"("face": true)",
                   lock + face + R"(, {"expect": "access.granted", "at": "10.5s"})") ==
        Verdict::passed);
  CHECK(verdict_of(R"("face": true)",
                   lock + face + R"(, {"expect": "access.granted", "at": "8.5s"})") ==
        Verdict::failed);
}
