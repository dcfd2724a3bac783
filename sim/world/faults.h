// Faults that can be put on parts, and the proof that they took effect: a fault that never showed
// in the physics proves nothing, so a run that ends with an idle one is invalid, not passed.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace locktwin::model {
class StateHash;
}

namespace locktwin::sim {

struct Twin;

struct FaultSpec {
  std::string_view name;  // part and kind, "door.warp_mm"
  std::string_view help;
  double minimum;
  double maximum;
  void (*put)(Twin& twin, double value);
  void (*cure)(Twin& twin);
  bool (*shows)(const Twin& twin);  // at this moment, in the physics
  // Why the part cannot show it as things stand; empty: it can.
  std::string_view (*refuses)(const Twin& twin, double value) = nullptr;
};

std::span<const FaultSpec> fault_catalogue();
const FaultSpec* find_fault(std::string_view name);
std::vector<std::string_view> fault_names();

class Faults {
 public:
  // Throws BadInput with name, value and reason when the part cannot show it.
  void put(const FaultSpec& fault, double value, Twin& twin);
  void cure(const FaultSpec& fault, Twin& twin);
  void observe(const Twin& twin);              // once a step
  std::vector<std::string_view> idle() const;  // put, and never shown
  // How much of it was put on and is not cured; nothing: the part is sound.
  std::optional<double> standing(const FaultSpec& fault) const;
  void hash_into(model::StateHash& hash) const;

 private:
  struct Entry {
    const FaultSpec* fault = nullptr;
    bool shown = false;  // since it was put last
    std::optional<double> standing{};
  };
  Entry* find(const FaultSpec& fault);  // null: it was never put

  std::vector<Entry> entries_;  // every fault that was ever put, once
};

}  // namespace locktwin::sim
