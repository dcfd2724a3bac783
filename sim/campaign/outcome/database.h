// The cells of a campaign as tables: an SQLite file with a schema that says what each column is,
// and a CSV file of the same rows.
#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

// The tables and what is in them: as the file has them, with comments.
std::string database_schema(const Plan& plan);

class CampaignDatabase {
 public:
  // Begins the file beside its place. Throws BadInput: it cannot be written.
  CampaignDatabase(std::string file, const Plan& plan, const std::string& build);
  ~CampaignDatabase();  // what was not finished is taken away
  CampaignDatabase(const CampaignDatabase&) = delete;
  CampaignDatabase& operator=(const CampaignDatabase&) = delete;

  void add(const CellRow& row);
  void finish();  // gives it its name

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// The first line of a CSV file, and the line of a cell.
std::string csv_head(const Plan& plan);
std::string csv_line(const Plan& plan, const CellRow& row);

}  // namespace locktwin::sim
