#include "qml/probe.h"

#include <stdexcept>
#include <string>

namespace locktwin::desktop {

Probe::Probe(std::string_view name) : spec_(sim::find_signal(name)) {
  if (spec_ == nullptr) throw std::logic_error("no signal " + std::string(name));
}

QString Probe::choice(const sim::World& world) const {
  const auto index = static_cast<std::size_t>(number(world));
  if (index >= spec_->choices.size()) return {};
  const std::string_view word = spec_->choices[index];
  return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

}  // namespace locktwin::desktop
