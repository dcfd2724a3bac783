#include "sim/trace/csv_trace.h"

#include <fmt/format.h>

#include "sim/lock/lock.h"
#include "sim/text/csv_field.h"
#include "sim/text/printable.h"

namespace locktwin::sim {

CsvTrace::CsvTrace(std::ostream& out, const World& world, const std::vector<ChosenSignal>& signals,
                   Duration every)
    : out_(out), signals_(world, signals, every), words_(signals_.columns().size()) {
  text_.add("t_us,");
  for (const TracedSignals::Column& column : signals_.columns()) {
    text_.add(csv_field(name_of(column, world)));
    text_.add(',');
  }
  text_.add("happened\r\n");
  for (std::size_t column = 0; column < words_.size(); ++column) put_into_words(column);
  add_row(world);
}

void CsvTrace::put_into_words(std::size_t column) {
  const auto& [signal, lock, value] = signals_.columns()[column];
  words_[column] =
      signal->type == SignalType::number ? fmt::format("{}", value) : format_signal(*signal, value);
}

void CsvTrace::add_row(const World& world) {
  text_.add(fmt::format("{},", world.now().count()));
  for (const std::string& word : words_) {
    text_.add(word);
    text_.add(',');
  }
  text_.add(csv_field(happened_));
  text_.add("\r\n");
  text_.settle(out_);
  happened_.clear();
}

void CsvTrace::on_occurrence(const World&, const Occurrence& occurrence) {
  happened_ += (happened_.empty() ? "" : "; ") + printable_line(describe(occurrence));
}

void CsvTrace::on_step(const World& world) {
  bool changed = false;
  signals_.look(world, [&](std::size_t column) {
    changed = true;
    put_into_words(column);
  });
  if (changed || !happened_.empty()) add_row(world);
}

void CsvTrace::finish(const World& world) {
  signals_.look_at_all();
  signals_.look(world, [this](std::size_t column) { put_into_words(column); });
  add_row(world);
  text_.write_to(out_);
}

}  // namespace locktwin::sim
