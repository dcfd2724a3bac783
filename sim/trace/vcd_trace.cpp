#include "sim/trace/vcd_trace.h"

#include <fmt/ostream.h>

#include <algorithm>

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

// A dollar would begin or end a command.
std::string without_dollars(std::string_view given) {
  std::string text = printable_line(given);
  std::replace(text.begin(), text.end(), '$', '_');
  return text;
}

}  // namespace

VcdTrace::VcdTrace(std::ostream& out, const World& world, const TraceHead& head, Duration every,
                   const std::vector<ChosenSignal>& signals)
    : out_(out), signals_(world, signals, every) {
  const std::size_t first = signals_.columns().size();
  for (const Column& column : signals_.columns()) {
    codes_.push_back(code_of(codes_.size()));
    const std::string_view gap = column.signal->type == SignalType::flag ? "" : " ";
    line_ends_.push_back(fmt::format("{}{}\n", gap, codes_.back()));
  }
  strips_ = {{"event", OccurrenceKind::event, code_of(first), ""},
             {"prompt", OccurrenceKind::prompt, code_of(first + 1), ""},
             {"action", OccurrenceKind::action, code_of(first + 2), ""},
             {"app", OccurrenceKind::app, code_of(first + 3), ""}};
  write_header(world, head);
}

template <typename Belongs>
void VcdTrace::write_scopes(Belongs belongs) {
  const std::vector<Column>& columns = signals_.columns();
  std::vector<std::string_view> scopes;
  for (const Column& column : columns) {
    const std::string_view scope = scope_of(column.signal->name);
    const bool is_new = std::find(scopes.begin(), scopes.end(), scope) == scopes.end();
    if (belongs(column) && is_new) scopes.push_back(scope);
  }
  for (std::string_view scope : scopes) {
    fmt::print(out_, "$scope module {} $end\n", scope);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const SignalSpec& signal = *columns[i].signal;
      if (!belongs(columns[i]) || scope_of(signal.name) != scope) continue;
      fmt::print(out_, "$var {} {} {} $end\n", type_of(signal.type), codes_[i],
                 leaf_of(signal.name));
    }
    out_ << "$upscope $end\n";
  }
}

void VcdTrace::write_header(const World& world, const TraceHead& head) {
  fmt::print(out_, "$version {} $end\n$comment scenario {} seed {} $end\n",
             without_dollars(head.program), without_dollars(head.scenario), head.seed);
  out_ << "$timescale 1 us $end\n$scope module locktwin $end\n";
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
  fmt::print(out_, "$upscope $end\n$upscope $end\n$enddefinitions $end\n#{}\n$dumpvars\n",
             world.now().count());
  for (std::size_t column = 0; column < codes_.size(); ++column) add_value(column);
  text_.write_to(out_);
  for (const Strip& strip : strips_) fmt::print(out_, "s- {}\n", strip.code);
  out_ << "$end\n";
  written_ = world.now();
}

void VcdTrace::add_value(std::size_t column) {
  const auto& [signal, lock, value] = signals_.columns()[column];
  switch (signal->type) {
    case SignalType::number:
      text_.add('r');
      text_.add_number(value);
      break;
    case SignalType::flag:
      text_.add(value != 0 ? '1' : '0');
      break;
    case SignalType::choice:
      text_.add('s');
      text_.add(without_blanks(format_signal(*signal, value)));
      break;
  }
  text_.add(line_ends_[column]);
}

void VcdTrace::add_time(Time now) {
  if (written_ == now) return;
  text_.add('#');
  text_.add(fmt::format_int(now.count()).c_str());
  text_.add('\n');
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
  signals_.look(world, [&](std::size_t column) {
    add_time(world.now());
    add_value(column);
  });
  for (Strip& strip : strips_) {
    if (strip.pending.empty()) continue;
    add_time(world.now());
    text_.add(fmt::format("s{} {}\n", strip.pending, strip.code));
    strip.pending.clear();
  }
  text_.settle(out_);
}

void VcdTrace::finish(const World& world) {
  signals_.look_at_all();
  on_step(world);
  add_time(world.now());
  text_.write_to(out_);
}

}  // namespace locktwin::sim
