// A signal of the catalogue, looked up once by its name and read as often as wanted.
#pragma once

#include <QString>
#include <string_view>

#include "sim/catalogue/signals.h"

namespace locktwin::desktop {

class Probe {
 public:
  explicit Probe(std::string_view name);  // throws std::logic_error: the name is ours, not input
  double number(const sim::World& world) const { return spec_->read(world); }
  bool flag(const sim::World& world) const { return number(world) > 0.5; }
  QString choice(const sim::World& world) const;  // the word of a choice signal

 private:
  const sim::SignalSpec* spec_;
};

}  // namespace locktwin::desktop
