// Shards brought together: what is missing, what may not be mixed, tables and a page of all.
#include "sim/campaign/outcome/collected.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <sstream>

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
  both.each([&](const CellRow& row) { CHECK(row.cell == next++); });
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
  CHECK_THROWS_AS(Collected({one, bench.folder.file("same")}).each([](const CellRow&) {}),
                  NotTheSame);
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
  collected.each([&](const CellRow& row) {
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
  CHECK(csv.starts_with("cell,verdict,warp_mm,celsius,jam,locked_after,chance,runs,hash,reason\n"));
}

TEST_CASE("A database that cannot be written is told, and leaves nothing behind") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  CHECK_THROWS_AS(CampaignDatabase(bench.folder.file("nowhere/cells.sqlite"), plan, "test"),
                  BadInput);
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
  Collected({bench.folder.file("out")}).each([&](const CellRow& row) {
    tally.add(row);
    points.add(row);
  });
  CHECK(points.name(most_telling(points).first) == "warp_mm");
  std::ostringstream page;
  write_campaign_page(page, tally, points, "locktwin test");
  CHECK_THAT(page.str(), ContainsSubstring("Warp &amp; &lt;jam&gt;"));
  CHECK_THAT(page.str(), ContainsSubstring("<svg"));
  CHECK_THAT(page.str(), ContainsSubstring("locktwin run "));
  CHECK(page.str().find("http://") == std::string::npos);
}

TEST_CASE("Two builds of the same behaviour are not called different; a worse one is") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "before");
  const Collected before({bench.folder.file("before")});
  CHECK_FALSE(compare(plan, before, before, 0.01).worse);
  const std::string after = bench.folder.file("after");
  open_folder(after, plan, "other");
  for (const Block& block : blocks_of(40)) {
    std::string lines;
    read_block(bench.folder.file("before/" + name_of(block)), before.of(), [&](CellRow row) {
      row.result.word = CellWord::failed;
      row.result.reason = "line 1: it always fails";
      lines += line_of(row);
    });
    write_block(after, block, plan, "other", lines);
  }
  const Comparison worse = compare(plan, before, Collected({after}), 0.01);
  CHECK(worse.worse);
  CHECK_THAT(worse.text, ContainsSubstring("it always fails"));
  CHECK_THAT(worse.text, ContainsSubstring("got worse, 0 better"));
}
