#include "sim/plant/plant_experiment.h"

#include <fmt/format.h>

#include "sim/plant/charge_experiment.h"
#include "sim/plant/days_experiment.h"
#include "sim/plant/discharge_experiment.h"
#include "sim/plant/door_experiment.h"
#include "sim/plant/drive_experiment.h"
#include "sim/plant/experiment_fields.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {
namespace {

const std::vector<std::string_view> kKinds{"drive", "discharge", "charge", "days", "door"};

CsvWriter table_of(const Located& json) {
  CsvWriter csv;
  const std::string kind = needed_word(json, "kind", kKinds);
  if (kind == "drive") {
    run_drive_experiment(parse_drive_experiment(json), csv);
  } else if (kind == "discharge") {
    run_discharge_experiment(parse_discharge_experiment(json), csv);
  } else if (kind == "charge") {
    run_charge_experiment(json, csv);
  } else if (kind == "days") {
    run_days_experiment(json, csv);
  } else {
    run_door_experiment(json, csv);
  }
  return csv;
}

}  // namespace

void run_plant_experiment(const std::string& file, std::string_view text, CsvWriter& csv) {
  try {
    csv = table_of(parse_located_json(text));
  } catch (const BadJson& error) {
    throw BadInput(
        fmt::format("{}:{}:{}: {}", file, error.place().line, error.place().column, error.what()));
  }
}

}  // namespace locktwin::sim
