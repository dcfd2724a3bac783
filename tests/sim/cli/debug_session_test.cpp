// A scenario at a prompt.
#include "sim/cli/debug_session.h"

#include "sim/scenario/runner.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/actions.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

struct Debugged : TempFolder {
  Scenario scenario = load_scenario(write("a.json", R"({"title": "Locks", "why": "w",
    "covers": ["LCK-2"], "steps": [
      {"wait": "1s"},
      {"do": "press_inside_button"},
      {"expect": "bolt.locked", "within": "3s"},
      {"wait": "5s"},
      {"expect": "core.users", "is": 3}]})"));
  DebugSession session{scenario, 1};
};

}  // namespace

TEST_CASE("a debugged scenario goes from step to step and back", "[TWN-4]") {
  Debugged at;
  CHECK_THAT(at.session.greeting(), ContainsSubstring("failed: expected core.users is 3; seen 0"));
  CHECK_THAT(at.session.obey("go 0.5s"), ContainsSubstring("0.500 s"));
  CHECK_THAT(at.session.obey("step"), ContainsSubstring("press_inside_button"));
  CHECK_THAT(at.session.obey("step"), ContainsSubstring("bolt.locked"));
  CHECK_THAT(at.session.obey("back"), ContainsSubstring("press_inside_button"));
  CHECK_THAT(at.session.obey("step 9"), ContainsSubstring("no more steps"));
  CHECK_THAT(at.session.obey("list"), ContainsSubstring("{\"wait\": \"5s\"}"));
  CHECK_THAT(at.session.obey("go end"),
             ContainsSubstring("here it failed: ") && ContainsSubstring("\"is\": 3"));
}

TEST_CASE("until a signal or an event comes time goes on, and what is there can be read") {
  Debugged at;
  at.session.obey("until bolt.position_mm above 10");
  CHECK_THAT(at.session.obey("print bolt.position_mm core.lock_state"),
             ContainsSubstring("bolt.position_mm  10.") && ContainsSubstring("core.lock_state  "));
  at.session.obey("until bolt.locked");
  CHECK_THAT(at.session.obey("events 2"), ContainsSubstring("bolt.locked cause=inside_button"));
  CHECK_THAT(at.session.obey("plot bolt.position_mm 1s"),
             ContainsSubstring("bolt.position_mm [mm]"));
  const std::string stood = at.session.obey("go 6s");
  CHECK(at.session.obey("until alarm.jam") == "it does not come within an hour\n" + stood);
}

TEST_CASE("until stops in the millisecond of a door that swings by itself") {
  Debugged at;
  at.session.obey("go end");
  at.session.obey("act open_door side=inside angle_deg=30");
  at.session.obey("wait 10s");
  at.session.obey("act slam_door");
  at.session.obey("until door.angle_deg below 10");
  CHECK_THAT(at.session.obey("print door.angle_deg"), ContainsSubstring("door.angle_deg  9.9"));
}

TEST_CASE("until goes on behind the end of the scenario, and hears an event with its fields") {
  Debugged at;
  at.session.obey("go end");
  const std::string end = at.session.obey("wait 10s");
  CHECK(at.session.obey("back 10s") != end);
  at.session.obey("act press_handle side=inside");
  CHECK_THAT(at.session.obey("until bolt.unlocked cause=by_hand"),
             !ContainsSubstring("does not come"));
}

TEST_CASE("what is done there begins another future, and is saved as a scenario", "[TWN-6]") {
  Debugged at;
  at.session.obey("go 0.5s");
  CHECK_THAT(at.session.obey("act open_door side=inside"), ContainsSubstring("not the scenario"));
  at.session.obey("wait 5s");
  CHECK_THAT(at.session.obey("print door.shut"), ContainsSubstring("false"));
  at.session.obey("save " + at.file("saved.json"));
  const RunResult saved = run_scenario(load_scenario(at.file("saved.json")));
  CHECK(saved.verdict == Verdict::passed);
}

TEST_CASE("what was done within the setup is no scenario, and what to do instead is told") {
  Debugged at;
  at.session.obey("back 0.5s");
  at.session.obey("act open_door side=inside");
  CHECK_THROWS_WITH(at.session.obey("save " + at.file("saved.json")),
                    ContainsSubstring("before its setup") && ContainsSubstring("go begin"));
  CHECK_NOTHROW(at.session.obey("go begin"));
}

TEST_CASE("what was done leaves the scenario from there on, and not before") {
  Debugged at;
  at.session.obey("go 1.5s");
  at.session.obey("act open_door side=inside");
  CHECK_THAT(at.session.obey("step"), ContainsSubstring("no more steps"));
  CHECK_THAT(at.session.obey("wait 20s"), !ContainsSubstring("here it failed"));
  CHECK_THAT(at.session.obey("list"), !ContainsSubstring("core.users"));
  CHECK_THAT(at.session.obey("go 0.5s"), ContainsSubstring("{\"wait\": \"1s\"}"));
}

TEST_CASE("what is saved goes over no file that was read, nor over another scenario") {
  TempFolder folder;
  folder.write("parts/waits.json", R"({"steps": [{"wait": "1s"}]})");
  folder.write("other.json", R"({"steps": []})");
  const std::string text = R"({"title": "t", "why": "w", "covers": ["LCK-2"],
    "steps": [{"include": "parts/waits.json"}]})";
  const Scenario scenario = load_scenario(folder.write("a.json", text));
  DebugSession session{scenario, 1};
  for (const char* name : {"a.json", "parts/waits.json", "other.json", "./parts/../a.json"}) {
    CAPTURE(name);
    CHECK_THROWS_WITH(session.obey("save " + folder.file(name)),
                      ContainsSubstring("choose another file"));
  }
  CHECK(read_text(folder.file("a.json")) == text);
  CHECK_NOTHROW(session.obey("save " + folder.file("new.json")));
  CHECK_NOTHROW(session.obey("save " + folder.file("new.json")));  // its own
}

TEST_CASE("a step is shown in one line, however its file is laid out") {
  TempFolder folder;
  const Scenario scenario = load_scenario(folder.write("a.json", R"({
    "title": "t", "why": "w", "covers": ["LCK-2"],
    "steps": [
      {
        "do":
          "press_inside_button",
        "note": "once"
      },
      {
        "repeat": 2,
        "steps": [
          { "wait": "1s" }
        ]
      },
      { "expect": { "any": [ { "signal": "core.users",
                               "is": 3 } ] } }
    ]})"));
  DebugSession session{scenario, 1};
  session.obey("go end");
  const std::string list = session.obey("list");
  CHECK_THAT(list, ContainsSubstring(R"(:4  {"do": "press_inside_button", "note": "once"})"));
  CHECK_THAT(list, ContainsSubstring(R"({"wait": "1s"})"));
  CHECK_THAT(session.obey("go end"),
             ContainsSubstring(R"({"expect": {"any": [{"signal": "core.users", "is": 3}]}})"));
}

TEST_CASE("a lost pack is debugged where it breaks what holds always") {
  TempFolder folder;
  const Scenario scenario = load_scenario(folder.write("a.json", R"({"title": "t", "why": "w",
    "covers": ["LCK-2"], "steps": [{"wait": "3s"}, {"expect": "core.users", "is": 0}],
    "always": [{"event": "lock.booted", "times": 0}]})"));
  const Intervention loss{std::chrono::milliseconds(10),
                          make_action("interrupt_power", {{"for", 1.0}})};
  DebugSession session{scenario, 1, loss};
  CHECK_THAT(session.greeting(), ContainsSubstring("failed: expected always: lock.booted 0 times"));
  CHECK_THAT(session.obey("go end"), ContainsSubstring("here it failed"));
  CHECK_THAT(session.obey("print board.powered"), ContainsSubstring("true"));
}

TEST_CASE("a scenario of which a part refuses a step is debugged up to there") {
  TempFolder folder;
  const Scenario scenario = load_scenario(folder.write("a.json", R"({"title": "Refused", "why": "w",
    "covers": ["FLT-1"], "steps": [{"wait": "1s"}, {"fault": "door.obstacle_mm", "value": 30}]})"));
  DebugSession session{scenario, 1};
  CHECK_THAT(session.greeting(), ContainsSubstring("ends 1.000 s after time zero, failed:"));
}

TEST_CASE("what is no command is told with the nearest") {
  Debugged at;
  CHECK_THROWS_WITH(at.session.obey("stp"), ContainsSubstring("'step'"));
  CHECK_THROWS_WITH(at.session.obey("print bolt.positon_mm"),
                    ContainsSubstring("bolt.position_mm"));
  CHECK_THROWS_WITH(at.session.obey("until door.shut is maybe"),
                    ContainsSubstring("true or false"));
  CHECK_THROWS_WITH(at.session.obey("go 500s"), ContainsSubstring("it ends at 6.856 s"));
  CHECK_THROWS_WITH(at.session.obey("until bolt.loked"), ContainsSubstring("'bolt.locked'"));
  CHECK_THROWS_WITH(at.session.obey("until bolt.locked cause=nobody"),
                    ContainsSubstring("'nobody'"));
  CHECK(at.session.obey("").empty());
}
