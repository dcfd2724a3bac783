#include "model/radio/bluetooth_path.h"

#include <algorithm>

#include "model/deterministic_math.h"

namespace locktwin::model {

namespace {

constexpr double kLn10 = 2.302585092994046;
constexpr double kNearestM = 0.05;  // nearer, the far-field law says nothing

}  // namespace

double received_dbm(const BluetoothParameters& parameters, const BluetoothPath& path) {
  const double decades = det_log(std::max(path.distance_m, kNearestM)) / kLn10;
  const double slope =
      path.indoors ? parameters.indoor_db_per_decade : parameters.open_db_per_decade;
  double dbm = parameters.at_one_metre_dbm - slope * decades - path.shadowing_db;
  if (path.door_between) dbm -= parameters.door_db;
  if (path.body_between) dbm -= parameters.body_db;
  return dbm;
}

double margin_db(const BluetoothParameters& parameters, const BluetoothPath& path) {
  return received_dbm(parameters, path) - parameters.sensitivity_dbm;
}

double KnownMargin::of(const BluetoothPath& path) {
  if (!margin_db_ || path != path_) {
    path_ = path;
    margin_db_ = margin_db(BluetoothParameters{}, path);
  }
  return *margin_db_;
}

double packet_loss(const BluetoothParameters& parameters, double margin_db) {
  const double at_zero = parameters.loss_at_sensitivity;
  const double odds = at_zero / (1 - at_zero) * det_exp(-margin_db / parameters.loss_width_db);
  return odds / (1 + odds);
}

}  // namespace locktwin::model
