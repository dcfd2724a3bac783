#include "sim/campaign/outcome/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "sim/text/csv_field.h"
#include "sim/text/handwritten.h"
#include "sim/text/output_file.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

std::string type_in(const Parameter& parameter) {
  const Located example = parameter.distribution.at(0.5);
  if (example.kind == Located::Kind::number) return "REAL";
  return example.kind == Located::Kind::flag ? "INTEGER" : "TEXT";
}

// A statement with a place for the cell and for each column.
std::string insertion(const std::string& table, std::size_t columns) {
  std::string text = "INSERT INTO " + table + " VALUES (?";
  for (std::size_t i = 0; i < columns; ++i) text += ", ?";
  return text + ")";
}

void bind_value(SQLite::Statement& statement, int column, const Located& value) {
  if (value.kind == Located::Kind::number) {
    statement.bind(column, value.number);
  } else if (value.kind == Located::Kind::flag) {
    statement.bind(column, value.flag ? 1 : 0);
  } else {
    statement.bind(column, value.text);
  }
}

void carry_out_once(SQLite::Statement& statement) {
  statement.exec();
  statement.reset();
}

}  // namespace

std::string database_schema(const Plan& plan) {
  std::string given = "CREATE TABLE given (\n  cell INTEGER PRIMARY KEY REFERENCES cell(number)";
  for (const Parameter& parameter : plan.parameters) {
    given += fmt::format(",\n  \"{}\" {} NOT NULL", parameter.name, type_in(parameter));
  }
  std::string shown = "CREATE TABLE shown (\n  cell INTEGER PRIMARY KEY REFERENCES cell(number)";
  for (const Property& property : plan.sometimes) {
    shown += fmt::format(",\n  -- 1: it was so at some moment\n  \"{}\" INTEGER NOT NULL",
                         property.name);
  }
  for (const std::string& name : measure_names(plan)) {
    shown += fmt::format(",\n  -- NULL: the run has not come so far\n  \"{}\" REAL", name);
  }
  return "CREATE TABLE campaign (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;\n"
         "CREATE TABLE reason (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;\n"
         "CREATE TABLE cell (\n"
         "  number INTEGER PRIMARY KEY, -- in the plan, from 0\n"
         "  verdict TEXT NOT NULL CHECK (verdict IN ('passed', 'failed', 'broken', 'refused')),\n"
         "  reason INTEGER REFERENCES reason(number), -- NULL: it passed\n"
         "  chance INTEGER NOT NULL, -- run --chance, or --seed\n"
         "  runs INTEGER NOT NULL, -- of a limit, so many were needed\n"
         "  hash TEXT NOT NULL -- of the final state, 16 digits\n"
         ") STRICT;\n" +
         given + "\n) STRICT;\n" + shown + "\n) STRICT;\n";
}

struct CampaignDatabase::Inside {
  Inside(const std::string& path, const Plan& of)
      : plan(of), database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    database.exec("PRAGMA journal_mode = OFF");  // it has no name before it is whole
    database.exec("PRAGMA synchronous = OFF");
    database.exec(database_schema(plan));
    transaction.emplace(database);
    cell.emplace(database, insertion("cell", 5));
    given.emplace(database, insertion("given", plan.parameters.size()));
    shown.emplace(database, insertion("shown", plan.sometimes.size() + measure_names(plan).size()));
  }

  std::int64_t number_of(const std::string& reason) {
    const auto found = reasons.find(reason);
    if (found != reasons.end()) return found->second;
    const auto number = static_cast<std::int64_t>(reasons.size()) + 1;
    SQLite::Statement statement(database, "INSERT INTO reason VALUES (?, ?)");
    statement.bind(1, number);
    statement.bind(2, reason);
    statement.exec();
    return reasons[reason] = number;
  }

  std::string file;
  std::string beside;
  const Plan& plan;
  SQLite::Database database;
  std::optional<SQLite::Transaction> transaction;
  std::optional<SQLite::Statement> cell;
  std::optional<SQLite::Statement> given;
  std::optional<SQLite::Statement> shown;
  std::map<std::string, std::int64_t> reasons;
};

CampaignDatabase::CampaignDatabase(std::string file, const Plan& plan, const std::string& build) {
  const std::filesystem::path place(behind_links(file));
  const std::string beside =
      (place.parent_path() / fmt::format(".locktwin-{}.sqlite", ::getpid())).string();
  refuse_to_replace_handwritten(file);
  std::error_code none_there;  // when it fails, opening the file tells it
  if (exists(place, none_there) && !is_regular_file(place, none_there)) {
    throw BadInput(fmt::format("{}: a database is a file, and that is none", file));
  }
  if (place.has_parent_path()) std::filesystem::create_directories(place.parent_path(), none_there);
  std::filesystem::remove(beside, none_there);
  try {
    inside_ = std::make_unique<Inside>(beside, plan);
    inside_->file = place.string();
    inside_->beside = beside;
    const std::vector<std::pair<std::string, std::string>> facts{
        {"title", plan.title},
        {"why", plan.why},
        {"plan", plan.file},
        {"identity", fmt::format("{:016x}", plan.identity)},
        {"scenario", plan.scenario},
        {"build", build},
        {"cells", std::to_string(plan.cells())}};
    for (const auto& [key, value] : facts) {
      SQLite::Statement statement(inside_->database, "INSERT INTO campaign VALUES (?, ?)");
      statement.bind(1, key);
      statement.bind(2, value);
      statement.exec();
    }
  } catch (const SQLite::Exception& error) {
    inside_.reset();
    std::filesystem::remove(beside, none_there);
    throw BadInput(fmt::format("{}: cannot be written: {}", place.string(), error.what()));
  }
}

CampaignDatabase::~CampaignDatabase() {
  if (!inside_ || inside_->beside.empty()) return;
  const std::string beside = inside_->beside;
  inside_.reset();
  std::error_code left_behind;
  std::filesystem::remove(beside, left_behind);
}

void CampaignDatabase::add(const CellRow& row) {
  const CellResult& result = row.result;
  const auto number = static_cast<std::int64_t>(row.cell);
  try {
    SQLite::Statement& cell = *inside_->cell;
    cell.bind(1, number);
    cell.bind(2, std::string(kCellWords[static_cast<std::size_t>(result.word)]));
    if (result.reason.empty()) {
      cell.bind(3);
    } else {
      cell.bind(3, inside_->number_of(result.reason));
    }
    cell.bind(4, static_cast<std::int64_t>(chance_of(inside_->plan, row.cell)));
    cell.bind(5, result.runs);
    cell.bind(6, fmt::format("{:016x}", result.hash));
    carry_out_once(cell);
    SQLite::Statement& given = *inside_->given;
    given.bind(1, number);
    int column = 2;
    for (const auto& [name, value] : row.chosen) bind_value(given, column++, value);
    carry_out_once(given);
    SQLite::Statement& shown = *inside_->shown;
    shown.bind(1, number);
    column = 2;
    for (const bool reached : result.reached) shown.bind(column++, reached ? 1 : 0);
    for (const std::optional<double>& measure : result.measures) {
      if (measure) {
        shown.bind(column++, *measure);
      } else {
        shown.bind(column++);
      }
    }
    carry_out_once(shown);
  } catch (const SQLite::Exception& error) {
    throw BadInput(fmt::format("{}: cannot be written: {}", inside_->file, error.what()));
  }
}

void CampaignDatabase::finish() {
  const std::string beside = std::exchange(inside_->beside, {});
  const std::string file = inside_->file;
  try {
    inside_->transaction->commit();
    inside_.reset();
    std::filesystem::rename(beside, file);
  } catch (const std::exception& error) {
    std::error_code left_behind;
    std::filesystem::remove(beside, left_behind);
    throw BadInput(fmt::format("{}: cannot be written: {}", file, error.what()));
  }
}

std::string csv_head(const Plan& plan) {
  std::string line = "cell,verdict";
  for (const Parameter& parameter : plan.parameters) line += "," + parameter.name;
  for (const Property& property : plan.sometimes) line += "," + property.name;
  for (const std::string& name : measure_names(plan)) line += "," + name;
  return line + ",chance,runs,hash,reason\r\n";
}

std::string csv_line(const Plan& plan, const CellRow& row) {
  const CellResult& result = row.result;
  std::string line =
      fmt::format("{},{}", row.cell, kCellWords[static_cast<std::size_t>(result.word)]);
  for (const auto& [name, value] : row.chosen) line += "," + csv_field(value_text(value));
  for (const bool reached : result.reached) line += reached ? ",1" : ",0";
  for (const std::optional<double>& measure : result.measures) {
    line += measure ? fmt::format(",{}", *measure) : ",";
  }
  return line + fmt::format(",{},{},{:016x},{}\r\n", chance_of(plan, row.cell), result.runs,
                            result.hash, csv_field(result.reason));
}

}  // namespace locktwin::sim
