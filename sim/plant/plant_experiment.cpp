#include "sim/plant/plant_experiment.h"

#include "sim/plant/discharge_experiment.h"
#include "sim/plant/door_experiment.h"
#include "sim/plant/drive_experiment.h"
#include "sim/plant/experiment_fields.h"

namespace locktwin::sim {

void run_plant_experiment(const nlohmann::json& json, CsvWriter& csv) {
  const std::string kind = ExperimentFields(json).word("kind", {"drive", "discharge", "door"});
  if (kind == "drive") {
    run_drive_experiment(parse_drive_experiment(json), csv);
  } else if (kind == "discharge") {
    run_discharge_experiment(parse_discharge_experiment(json), csv);
  } else {
    run_door_experiment(json, csv);
  }
}

}  // namespace locktwin::sim
