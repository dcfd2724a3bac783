#include "sim/faults/fault_spec.h"

#include <fmt/format.h>

#include "sim/scene/scene.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void put_fault(const FaultSpec& fault, double value, Scene& scene) {
  const std::string_view reason = fault.refuses ? fault.refuses(Sight(scene), value) : "";
  if (!reason.empty()) {
    throw BadInput(fmt::format("{} refuses {:g}: {}", fault.name, value, reason), "value");
  }
  fault.put(scene, value);
  scene.lock.faults.put(fault.name, value);
}

void cure_fault(const FaultSpec& fault, Scene& scene) {
  fault.cure(scene);
  scene.lock.faults.cure(fault.name);
}

void observe_faults(Faults& faults, const Sight& sight) {
  faults.observe([&](const std::string& name) { return find_fault(name)->shows(sight); });
}

}  // namespace locktwin::sim
