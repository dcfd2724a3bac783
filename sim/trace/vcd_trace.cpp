#include "sim/trace/vcd_trace.h"

#include <fmt/ostream.h>

#include <algorithm>
#include <iterator>

#include "sim/lock/lock.h"
#include "sim/text/printable.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

// Short codes from the printable characters '!' to '~', as the format wants them.
std::string code_of(std::size_t index) {
  std::string code;
  do {
    code += static_cast<char>('!' + index % 94);
    index /= 94;
  } while (index > 0);
  return code;
}

std::string_view scope_of(std::string_view dotted) {
  return dotted.substr(0, dotted.find('.'));
}
std::string_view leaf_of(std::string_view dotted) {
  return dotted.substr(dotted.find('.') + 1);
}

std::string_view type_of(SignalType type) {
  switch (type) {
    case SignalType::number:
      return "real 64";
    case SignalType::flag:
      return "wire 1";
    case SignalType::choice:
      return "string 1";
  }
  return "";
}

// A string value ends at the first blank, and a line of it would be a command.
std::string without_blanks(std::string_view given) {
  std::string text = printable_line(given);
  std::replace(text.begin(), text.end(), ' ', ',');
  return text;
}

}  // namespace

VcdTrace::VcdTrace(std::ostream& out, const World& world) : out_(out) {
  for (std::size_t lock = 0; lock < world.locks().size(); ++lock) {
    for (const SignalSpec& signal : signal_catalogue()) {
      if (signal.of_lock == nullptr && lock != 0) continue;
      columns_.push_back({&signal, lock, code_of(columns_.size()), signal.read(world, lock)});
    }
  }
  const std::size_t first = columns_.size();
  strips_ = {{"event", OccurrenceKind::event, code_of(first), ""},
             {"prompt", OccurrenceKind::prompt, code_of(first + 1), ""},
             {"action", OccurrenceKind::action, code_of(first + 2), ""},
             {"app", OccurrenceKind::app, code_of(first + 3), ""}};
  write_header(world);
}

template <typename Belongs>
void VcdTrace::write_scopes(Belongs belongs) {
  std::vector<std::string_view> scopes;
  for (const Column& column : columns_) {
    const std::string_view scope = scope_of(column.signal->name);
    const bool is_new = std::find(scopes.begin(), scopes.end(), scope) == scopes.end();
    if (belongs(column) && is_new) scopes.push_back(scope);
  }
  for (std::string_view scope : scopes) {
    fmt::print(out_, "$scope module {} $end\n", scope);
    for (const Column& column : columns_) {
      const SignalSpec& signal = *column.signal;
      if (!belongs(column) || scope_of(signal.name) != scope) continue;
      fmt::print(out_, "$var {} {} {} $end\n", type_of(signal.type), column.code,
                 leaf_of(signal.name));
    }
    out_ << "$upscope $end\n";
  }
}

void VcdTrace::write_header(const World& world) {
  out_ << "$version locktwin $end\n$timescale 1 us $end\n$scope module locktwin $end\n";
  if (world.locks().size() == 1) {
    write_scopes([](const Column&) { return true; });
  } else {
    for (std::size_t lock = 0; lock < world.locks().size(); ++lock) {
      fmt::print(out_, "$scope module {} $end\n", without_blanks(world.lock(lock).name));
      write_scopes([&](const Column& column) {
        return column.lock == lock && column.signal->of_lock != nullptr;
      });
      out_ << "$upscope $end\n";
    }
    write_scopes([](const Column& column) { return column.signal->of_lock == nullptr; });
  }
  out_ << "$scope module happened $end\n";
  for (const Strip& strip : strips_) {
    fmt::print(out_, "$var string 1 {} {} $end\n", strip.code, strip.name);
  }
  out_ << "$upscope $end\n$upscope $end\n$enddefinitions $end\n#0\n$dumpvars\n";
  for (const Column& column : columns_) write_value(column);
  for (const Strip& strip : strips_) fmt::print(out_, "s- {}\n", strip.code);
  out_ << "$end\n";
  written_ = Time{0};
}

void VcdTrace::write_value(const Column& column) {
  fmt::memory_buffer line;
  const auto end = std::back_inserter(line);
  switch (column.signal->type) {
    case SignalType::number:
      fmt::format_to(end, "r{} {}\n", column.last, column.code);  // shortest text that reads back
      break;
    case SignalType::flag:
      fmt::format_to(end, "{}{}\n", column.last != 0 ? 1 : 0, column.code);
      break;
    case SignalType::choice:
      fmt::format_to(end, "s{} {}\n", without_blanks(format_signal(*column.signal, column.last)),
                     column.code);
      break;
  }
  out_.write(line.data(), static_cast<std::streamsize>(line.size()));
}

void VcdTrace::write_time(Time now) {
  if (written_ == now) return;
  fmt::print(out_, "#{}\n", now.count());
  written_ = now;
}

// The number makes the value change even when the same thing happens twice.
void VcdTrace::on_occurrence(const World&, const Occurrence& occurrence) {
  for (Strip& strip : strips_) {
    if (strip.kind != occurrence.kind) continue;
    const std::string text = without_blanks(describe(occurrence));
    strip.pending +=
        fmt::format("{}{}:{}", strip.pending.empty() ? "" : ";", occurrence.number, text);
  }
}

void VcdTrace::on_step(const World& world) {
  for (Column& column : columns_) {
    const double value = column.signal->read(world, column.lock);
    if (value == column.last) continue;
    column.last = value;
    write_time(world.now());
    write_value(column);
  }
  for (Strip& strip : strips_) {
    if (strip.pending.empty()) continue;
    write_time(world.now());
    fmt::print(out_, "s{} {}\n", strip.pending, strip.code);
    strip.pending.clear();
  }
}

void VcdTrace::finish(const World& world) {
  on_step(world);
  write_time(world.now());
}

}  // namespace locktwin::sim
