#include "firmware-core/vocabulary.h"
#include "sim/record/compare_records.h"
#include "sim/record/compare_traces.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/recorded_home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::RecordedHome;
using locktwin::tests::rewritten;

namespace {

RecordReader sample() {
  RecordedHome home;
  home.insert_battery();
  home.done("press_inside_button");
  home.run(3s);
  return home.record();
}

constexpr const char* kVcd =
    "$version locktwin $end\n$timescale 1 us $end\n$scope module locktwin $end\n"
    "$scope module bolt $end\n$var real 64 ! position_mm $end\n$upscope $end\n"
    "$scope module core $end\n$var wire 1 \" awake $end\n$upscope $end\n$upscope $end\n"
    "#0\nr0 !\n0\"\n#1500000\nr0.5 !\n1\"\n";

constexpr const char* kJsonl =
    R"({"t_us":0,"kind":"signal","name":"core.awake","value":false,"unit":""}
{"t_us":2500000,"n":3,"kind":"event","name":"access.granted","method":"pin","user":1}
{"t_us":3000000,"kind":"end","steps":12,"hash":"00"}
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a record is the same as itself, and one changed field is named with its moment") {
  const RecordReader record = sample();
  CHECK_FALSE(compare_records(record, record));
  const RecordReader other = rewritten(record, [](RecordFrame& frame) {
    if (frame.step == 40) frame.outputs.report.battery_percent = 7;
  });
  const auto found = compare_records(record, other);
  REQUIRE(found);
  CHECK_THAT(found->place, ContainsSubstring("lock front, boot 1, step 40"));
  CHECK(found->what == "outputs.report.battery_percent");
  CHECK(found->right == "7");
}

TEST_CASE("inputs come before outputs, and a digit that differs shows as a dot", "[GEN-2]") {
  const RecordReader record = sample();
  const RecordReader other = rewritten(record, [](RecordFrame& frame) {
    if (frame.step != 40) return;
    frame.inputs.keys = locktwin::core::mask_of(locktwin::core::Key::digit_4);
    frame.outputs.siren = true;
  });
  const auto found = compare_records(record, other);
  REQUIRE(found);
  CHECK(found->what == "inputs.keys");
  CHECK(found->left == "none");
  CHECK(found->right == "•");
}

TEST_CASE("a record that ends sooner differs where it ends") {
  RecordReader record = sample();
  RecordedHome shorter;
  shorter.insert_battery();
  const auto found = compare_records(record, shorter.record());
  REQUIRE(found);
  CHECK(found->right == "the end");
}

TEST_CASE("which build made a trace is no difference of the run") {
  const std::string head = R"({"t_us":0,"kind":"begin","program":"locktwin 1","seed":1})";
  const std::string other = R"({"t_us":0,"kind":"begin","program":"locktwin 2","seed":1})";
  CHECK_FALSE(compare_jsonl(head + "\n" + kJsonl, other + "\n" + kJsonl));
  CHECK(compare_jsonl(head + "\n" + kJsonl, kJsonl).has_value());
  CHECK_FALSE(compare_vcd("$version locktwin 1 $end\n" + std::string(kVcd),
                          "$version locktwin 2 $end\n" + std::string(kVcd)));
}

TEST_CASE("the first line of a VCD that differs is told with moment and signal") {
  CHECK_FALSE(compare_vcd(kVcd, kVcd));
  auto found = compare_vcd(kVcd, replaced(kVcd, "r0.5 !", "r0.75 !"));
  REQUIRE(found);
  CHECK(found->place == "line 15, at 1.500000 s");
  CHECK(found->what == "bolt.position_mm");
  CHECK(found->left == "r0.5 !");
  CHECK(found->right == "r0.75 !");
  found = compare_vcd(kVcd, replaced(kVcd, "\n1\"", "\n0\""));
  REQUIRE(found);
  CHECK(found->what == "core.awake");
  found = compare_vcd(kVcd, replaced(kVcd, "#1500000", "#1600000"));
  REQUIRE(found);
  CHECK(found->place == "line 14, at 0.000000 s");
  CHECK(found->what.empty());
}

TEST_CASE("the first line of JSON lines that differs is told with moment, name and field") {
  CHECK_FALSE(compare_jsonl(kJsonl, kJsonl));
  auto found = compare_jsonl(kJsonl, replaced(kJsonl, "\"user\":1", "\"user\":2"));
  REQUIRE(found);
  CHECK(found->place == "line 2, at 2.500000 s");
  CHECK(found->what == "access.granted, user");
  CHECK(found->left == "1");
  CHECK(found->right == "2");
  found = compare_jsonl(kJsonl, replaced(kJsonl, "access.granted", "access.denied"));
  REQUIRE(found);
  CHECK(found->what.empty());
  CHECK_THAT(found->right, ContainsSubstring("access.denied"));
}

TEST_CASE("a trace that ends sooner differs there; one that was cut within a line is refused") {
  const std::string whole = kJsonl;
  const auto found = compare_jsonl(whole, whole.substr(0, whole.find("{\"t_us\":3000000")));
  REQUIRE(found);
  CHECK(found->right == "the end");
  CHECK(found->place == "line 3, at 3.000000 s");
  CHECK_THROWS_AS(compare_jsonl(whole, whole.substr(0, whole.size() - 10)), BadInput);
}
