// Shards brought together: what is missing, what may not be mixed, tables and a page of all.
#include "sim/campaign/outcome/collected.h"

#include <sys/stat.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <filesystem>
#include <functional>
#include <sstream>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/campaign/outcome/campaign_page.h"
#include "sim/campaign/outcome/comparison.h"
#include "sim/campaign/outcome/database.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/campaign_bench.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::tests::CampaignBench;

TEST_CASE("What shards have not played is missing, and can be played into another folder") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "one", 1, 2, 4);
  const std::string one = bench.folder.file("one");
  CHECK(Collected({one}).missing(4) == std::vector<unsigned>{1, 3, 4});
  CHECK(numbers_text(Collected({one}).missing(4)) == "1,3-4");
  for (const unsigned shard : {1U, 3U, 4U}) bench.play(plan, "other", 1, shard, 4);
  const Collected both({one, bench.folder.file("other")});
  CHECK(both.missing(4).empty());
  std::uint64_t next = 0;
  Tally tally(plan);
  both.count(tally, [&](const CellRow& row) { CHECK(row.cell == next++); });
  CHECK(next == 40);
}

TEST_CASE("Cells of two plans or builds are not merged; the same cell with other bytes is told") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "one", 1, 1, 20);
  bench.play(bench.plan(R"("seed": 5)"), "seed", 1, 1, 20);
  const std::string one = bench.folder.file("one");
  CHECK_THROWS_WITH(Collected({one, bench.folder.file("seed")}),
                    ContainsSubstring("different plans"));
  CHECK_THROWS_WITH(Collected({one}).plan(), ContainsSubstring("was changed"));
  open_folder(bench.folder.file("build"), plan, "other");
  CHECK_THROWS_WITH(Collected({one, bench.folder.file("build")}),
                    ContainsSubstring("different builds"));
  open_folder(bench.folder.file("same"), plan, "test");
  write_block(bench.folder.file("same"), blocks_of(40)[0], plan, "test", "other\n");
  Tally tally(plan);
  CHECK_THROWS_AS(Collected({one, bench.folder.file("same")}).count(tally), NotTheSame);
}

TEST_CASE("A file of cells that is not whole is told as that, though another folder has it whole") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "one", 1, 1, 20);
  bench.play(plan, "other", 1, 1, 20);
  const std::string name = "other/" + name_of(blocks_of(plan.cells())[0]);
  const std::string whole = bench.files("one").at(name_of(blocks_of(plan.cells())[0]));
  for (const std::string& text : {std::string(), whole.substr(0, whole.size() / 2), whole + "x"}) {
    bench.folder.write(name, text);
    Tally tally(plan);
    CHECK_THROWS_WITH(
        Collected({bench.folder.file("one"), bench.folder.file("other")}).count(tally),
        ContainsSubstring(bench.folder.file(name)) && ContainsSubstring("delete it"));
  }
}

TEST_CASE("The database has a row for each cell, as the schema says, and the CSV the same") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "out");
  const Collected collected({bench.folder.file("out")});
  const std::string file = bench.folder.file("cells.sqlite");
  CampaignDatabase database(file, plan, "test");
  std::string csv = csv_head(plan);
  std::uint64_t failed = 0;
  Tally tally(plan);
  collected.count(tally, [&](const CellRow& row) {
    database.add(row);
    csv += csv_line(plan, row);
    failed += row.result.word == CellWord::failed ? 1 : 0;
  });
  CHECK_FALSE(std::filesystem::exists(file));
  database.finish();
  SQLite::Database read(file);
  const auto count = [&](const char* query) { return read.execAndGet(query).getInt64(); };
  CHECK(count("SELECT count(*) FROM cell") == 40);
  CHECK(count("SELECT count(*) FROM cell WHERE verdict = 'failed'") ==
        static_cast<std::int64_t>(failed));
  CHECK(count("SELECT count(*) FROM given JOIN shown USING (cell) WHERE jam = 1 AND warp_mm < 3") ==
        0);
  CHECK(count("SELECT count(*) FROM cell JOIN reason ON reason.number = cell.reason "
              "WHERE text LIKE '%bolt.locked%'") == static_cast<std::int64_t>(failed));
  CHECK_THROWS(read.exec("INSERT INTO given VALUES (99, 'not a number', 1)"));  // STRICT
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 41);
  CHECK(
      csv.starts_with("cell,verdict,warp_mm,celsius,jam,locked_after,chance,runs,hash,reason\r\n"));
}

TEST_CASE("A link to a database stays one, and what is no file is left alone") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  const std::string link = bench.folder.file("link");
  std::filesystem::create_symlink("cells.sqlite", link);
  CampaignDatabase(link, plan, "test").finish();
  CHECK(std::filesystem::is_symlink(link));
  CHECK(std::filesystem::is_regular_file(bench.folder.file("cells.sqlite")));
  const std::string pipe = bench.folder.file("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_AS(CampaignDatabase(pipe, plan, "test"), BadInput);
  CHECK(std::filesystem::is_fifo(pipe));
}

TEST_CASE("A database that cannot be written is told, and leaves nothing behind") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.folder.write("file", "");
  CHECK_THROWS_AS(CampaignDatabase(bench.folder.file("file/cells.sqlite"), plan, "test"), BadInput);
  Plan twice = plan;  // two columns of one name, which no plan that was read has
  twice.parameters.push_back(twice.parameters.front());
  const std::size_t at_first = bench.folder.entries();
  CHECK_THROWS_AS(CampaignDatabase(bench.folder.file("cells.sqlite"), twice, "test"), BadInput);
  CHECK(bench.folder.entries() == at_first);
  const std::string made = bench.folder.file("new/folder/cells.sqlite");
  CampaignDatabase(made, plan, "test").finish();
  CHECK(std::filesystem::exists(made));
  const std::size_t before = bench.folder.entries();
  { const CampaignDatabase unfinished(bench.folder.file("cells.sqlite"), plan, "test"); }
  CHECK(bench.folder.entries() == before);
}

TEST_CASE("The page tells the answer, what failures depend on and how each is repeated") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("title": "Warp & <jam>")");
  bench.play(plan, "out");
  Tally tally(plan);
  Points points(plan);
  Collected({bench.folder.file("out")}).count(tally, [&](const CellRow& row) { points.add(row); });
  CHECK(points.name(most_telling(points).first) == "warp_mm");
  std::ostringstream page;
  write_campaign_page(page, tally, points, "locktwin test");
  CHECK_THAT(page.str(), ContainsSubstring("Warp &amp; &lt;jam&gt;"));
  CHECK_THAT(page.str(), ContainsSubstring("<svg"));
  CHECK_THAT(page.str(), ContainsSubstring("locktwin run "));
  CHECK(page.str().find("http://") == std::string::npos);
}

namespace {

// The cells of `before` as another build would have them, in a folder of their own.
Collected changed(const CampaignBench& bench, const Plan& plan, const std::string& name,
                  const std::function<void(CellRow&)>& change) {
  const CampaignFolder before = read_folder(bench.folder.file("before"));
  const std::string after = bench.folder.file(name);
  open_folder(after, plan, name);
  for (const Block& block : blocks_of(plan.cells())) {
    std::string lines;
    read_block(bench.folder.file("before/" + name_of(block)), before, [&](CellRow row) {
      change(row);
      lines += line_of(row);
    });
    write_block(after, block, plan, name, lines);
  }
  return Collected({after});
}

void set_word(CellRow& row, CellWord word, const char* reason = "") {
  row.result.word = word;
  row.result.reason = reason;
}

CellRow row_with(const Plan& plan, std::uint64_t cell, std::optional<double> measure) {
  CellRow row{cell, chosen_of(plan, cell), {}};
  row.result.measures = {measure};
  return row;
}

}  // namespace

TEST_CASE("Two builds of the same behaviour are not called different; a worse one is") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "before");
  const Collected before({bench.folder.file("before")});
  CHECK_FALSE(compare(plan, before, before, 0.01).worse);
  const Collected after = changed(bench, plan, "after", [](CellRow& row) {
    set_word(row, CellWord::failed, "line 1: it always fails");
  });
  const PlanComparison worse = compare(plan, before, after, 0.01);
  CHECK(worse.worse);
  CHECK_THAT(worse.text, ContainsSubstring("it always fails"));
  CHECK_THAT(worse.text, ContainsSubstring("got worse, 0 better"));
}

TEST_CASE("Ten cells that got worse and two that got better are chance in 3.9 of 100 cases") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "before");
  const auto failing = [](std::uint64_t from, std::uint64_t to) {
    return [=](CellRow& row) {
      const bool fails = row.cell >= from && row.cell < to;
      set_word(row, fails ? CellWord::failed : CellWord::passed, fails ? "line 1: it" : "");
    };
  };
  const Collected one = changed(bench, plan, "one", failing(0, 2));
  const Collected other = changed(bench, plan, "other", failing(2, 12));
  const PlanComparison comparison = compare(plan, one, other, 0.05);
  CHECK_THAT(comparison.text, ContainsSubstring("10 got worse, 2 better"));
  CHECK_THAT(comparison.text, ContainsSubstring("worse: p = 0.039 "));
  CHECK(comparison.worse);
  CHECK_FALSE(compare(plan, one, other, 0.01).worse);
}

TEST_CASE("A cell that one of two builds refuses has shown nothing, and is not compared") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "before");
  const Collected sound =
      changed(bench, plan, "sound", [](CellRow& row) { set_word(row, CellWord::passed); });
  const Collected refused = changed(bench, plan, "refused", [](CellRow& row) {
    set_word(row, CellWord::refused, "the part does not take it");
  });
  const PlanComparison comparison = compare(plan, sound, refused, 0.05);
  CHECK_FALSE(comparison.worse);
  CHECK_THAT(comparison.text, ContainsSubstring("0 got worse, 0 better"));
  CHECK_THAT(comparison.text, ContainsSubstring("40 of them are refused"));
  CHECK_THAT(comparison.text, ContainsSubstring("40 of 40 cells, were 0 of 40: the part"));
  CHECK(comparison.nothing);
  CHECK_THAT(comparison.text, ContainsSubstring("nothing can be compared"));
}

TEST_CASE("Where no cell is in both of two folders, nothing is said of what changed") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "one", 1, 1, 4);
  bench.play(plan, "other", 1, 2, 4);
  const PlanComparison comparison = compare(plan, Collected({bench.folder.file("one")}),
                                            Collected({bench.folder.file("other")}), 0.05);
  CHECK(comparison.nothing);
  CHECK_FALSE(comparison.worse);
  CHECK_THAT(comparison.text, ContainsSubstring("no cell is in both: nothing can be compared"));
  CHECK_THAT(comparison.text, !ContainsSubstring("p = "));
  CHECK_THAT(comparison.text, !ContainsSubstring("more often"));
}

TEST_CASE("A build of which more was played does not fail more often by that") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "before");
  const auto every_second = [](CellRow& row) {
    const bool fails = row.cell % 2 == 0;
    set_word(row, fails ? CellWord::failed : CellWord::passed, fails ? "line 1: it" : "");
  };
  const Collected all = changed(bench, plan, "all", every_second);
  changed(bench, plan, "part", every_second);
  const std::vector<Block> blocks = blocks_of(plan.cells());
  for (std::size_t i = 5; i < blocks.size(); ++i) {
    std::filesystem::remove(bench.folder.file("part/" + name_of(blocks[i])));
  }
  const Collected part({bench.folder.file("part")});
  const PlanComparison more = compare(plan, part, all, 0.05);
  CHECK_FALSE(more.nothing);
  CHECK_THAT(more.text, !ContainsSubstring("more often"));
  const Collected worse = changed(
      bench, plan, "worse", [](CellRow& row) { set_word(row, CellWord::failed, "line 1: it"); });
  CHECK_THAT(compare(plan, part, worse, 0.05).text,
             ContainsSubstring("5 of 5 cells, were 3 of 5: line 1: it"));
}

TEST_CASE("A build whose limits are lower is worse, though every cell still has one") {
  const CampaignBench bench;
  const Plan plan = bench.plan(
      R"("vary": {"celsius": {"choice": [-10, 20]}}, "design": {"grid": {"times": 6}},
         "measures": {}, "sometimes": {},
         "question": {"limit": {"of": "warp_mm", "from": 0, "to": 12, "within": 1}})");
  bench.play(plan, "before");
  const Collected before({bench.folder.file("before")});
  const Collected lower = changed(bench, plan, "lower", [](CellRow& row) {
    row.result.measures.back() = *row.result.measures.back() - 0.5;
  });
  const PlanComparison worse = compare(plan, before, lower, 0.01);
  CHECK(worse.worse);
  CHECK_THAT(worse.text, ContainsSubstring("12 got worse, 0 better"));
  CHECK_FALSE(compare(plan, lower, before, 0.01).worse);
}

TEST_CASE("What two builds are not compared by is said") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("question": {"distribution": {"of": "locked_after"}})");
  bench.play(plan, "before");
  const Collected before({bench.folder.file("before")});
  CHECK_THAT(compare(plan, before, before, 0.01).text,
             ContainsSubstring("only verdicts are compared, locked_after is not"));
}

TEST_CASE("A page of answers that differ by a bit, or not at all, comes to an end") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("question": {"distribution": {"of": "locked_after"}})");
  Tally tally(plan);
  Points points(plan);
  for (std::uint64_t cell = 0; cell < plan.cells(); ++cell) {
    CellRow row{cell, chosen_of(plan, cell), {}};
    row.result.reached = {false};
    row.result.measures = {std::nextafter(1.5, cell % 2 == 0 ? 2.0 : 1.0)};
    tally.add(row);
    points.add(row);
  }
  std::ostringstream page;
  write_campaign_page(page, tally, points, "locktwin test");
  CHECK(page.str().size() < 100'000);
  CHECK_THAT(page.str(), ContainsSubstring("Distribution"));
}

TEST_CASE("A sensitivity to a number that some cells have not is not told, and decides nothing") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("vary": {"warp_mm": {"uniform": [0, 1]}}, "sometimes": {},
                                  "design": {"random": 2},
                                  "question": {"sensitivity": {"of": "locked_after"}})");
  Tally all(plan);
  Tally some(plan);
  for (std::uint64_t cell = 0; cell < plan.cells(); ++cell) {
    const double number = static_cast<double>(cell);
    all.add(row_with(plan, cell, number));
    some.add(row_with(plan, cell, cell == 1 ? std::nullopt : std::optional(number)));
  }
  CHECK(judge(all).verdict == PlanVerdict::holds);
  CHECK(judge(some).verdict == PlanVerdict::undecided);
  CHECK_THAT(answer_text(some), ContainsSubstring("1 cells have no locked_after: no indices"));
}

TEST_CASE("Of one base point nothing is known of what explains a number") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("vary": {"warp_mm": {"uniform": [0, 1]}}, "sometimes": {},
                                  "design": {"random": 1},
                                  "question": {"sensitivity": {"of": "locked_after"}})");
  Tally tally(plan);
  Points points(plan);
  for (std::uint64_t cell = 0; cell < plan.cells(); ++cell) {
    const CellRow row = row_with(plan, cell, static_cast<double>(cell));
    tally.add(row);
    points.add(row);
  }
  CHECK(judge(tally).verdict == PlanVerdict::undecided);
  CHECK_THAT(answer_text(tally), ContainsSubstring("too few cells to say"));
  CHECK_THAT(answer_text(tally), !ContainsSubstring("warp_mm  "));
  std::ostringstream page;
  write_campaign_page(page, tally, points, "locktwin test");
  CHECK_THAT(page.str(), !ContainsSubstring("What explains it"));
}

TEST_CASE("A distribution of what no cell has decides nothing") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("sometimes": {}, "design": {"random": 3},
                                  "question": {"distribution": {"of": "locked_after"}})");
  Tally tally(plan);
  for (std::uint64_t cell = 0; cell < plan.cells(); ++cell) {
    tally.add(row_with(plan, cell, std::nullopt));
  }
  CHECK(judge(tally).verdict == PlanVerdict::undecided);
  CHECK_THAT(answer_text(tally), ContainsSubstring("no cell has locked_after: too few cells"));
}

TEST_CASE("What broke is not told as what holds always: it may be what shall come eventually") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  Tally tally(plan);
  CellRow row{0, chosen_of(plan, 0), {}};
  set_word(row, CellWord::broken, "eventually it: bolt.whole is true");
  row.result.reached = {false};
  row.result.measures = {1.0};
  tally.add(row);
  CHECK(judge(tally).why == "in 1 cells something broke: it shall hold always, or eventually");
}

TEST_CASE("A limit over times is told from the shortest to the longest") {
  const CampaignBench bench;
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [],
    "let": {"warp_mm": 0, "pause": "1s"}, "steps": [{"wait": "$pause"},
      {"fault": "door.warp_mm", "value": "$warp_mm"}]})");
  const Plan plan = bench.plan(
      R"("vary": {"pause": {"choice": ["2s", "500ms", "1min"]}}, "design": {"grid": {}},
         "measures": {}, "sometimes": {},
         "question": {"limit": {"of": "warp_mm", "from": 0, "to": 9, "within": 1,
                                "over": "pause"}})");
  Tally tally(plan);
  for (std::uint64_t cell = 0; cell < plan.cells(); ++cell) {
    CellRow row{cell, chosen_of(plan, cell), {}};
    row.result.measures = {1.0};
    tally.add(row);
  }
  std::string order;
  for (const auto& [value, limits] : tally.over()) order += value.text + " ";
  CHECK(order == "500ms 2s 1min ");
}
