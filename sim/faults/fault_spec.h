// Faults that can be put on parts, and the proof that they took effect: a fault that never showed
// in the physics proves nothing, so a run that ends with an idle one is invalid, not passed.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace locktwin::sim {

class Faults;
struct Scene;
struct Sight;

struct FaultSpec {
  std::string_view name;  // part and kind, "door.warp_mm"
  std::string_view help;
  double minimum;
  double maximum;
  void (*put)(Scene& scene, double value);
  void (*cure)(Scene& scene);
  bool (*shows)(const Sight& sight);  // at this moment, in the physics
  // Why the part cannot show it as things stand; empty: it can.
  std::string_view (*refuses)(const Sight& sight, double value) = nullptr;
};

std::span<const FaultSpec> fault_catalogue();
const FaultSpec* find_fault(std::string_view name);  // null when there is none
std::vector<std::string_view> fault_names();

// Throws BadInput with name, value and reason when the part cannot show it; then nothing changed.
void put_fault(const FaultSpec& fault, double value, Scene& scene);
void cure_fault(const FaultSpec& fault, Scene& scene);
// At the end of a step of a lock: which of its faults can be seen in the physics.
void observe_faults(Faults& faults, const Sight& sight);

}  // namespace locktwin::sim
