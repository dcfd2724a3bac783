#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "sim/pins/pin_map.h"
#include "sim/scenario/fields.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::array<std::string_view, core::kKeyCount> kTouches{
    "touch.0", "touch.1", "touch.2", "touch.3",    "touch.4",       "touch.5",    "touch.6",
    "touch.7", "touch.8", "touch.9", "touch.back", "touch.confirm", "touch.home", "touch.bell"};

std::vector<std::string_view> words_to_write() {
  std::vector<std::string_view> words = signal_names();
  words.insert(words.end(), kTouches.begin(), kTouches.end());
  return words;
}

class PinMapReader {
 public:
  PinMapReader(std::string file, Problems& problems) : problems_(problems) {
    map_.file = std::move(file);
  }

  PinMap read(const Located& root) {
    Fields fields(root, "a map of pins", problems_);
    fields.take("$schema");
    fields.text("title");
    fields.need("pins", "a list of what is wired to what: [{\"pin\": 4, \"write\": \"…\"}]");
    const std::vector<Located>* pins = fields.list("pins");
    fields.finish();
    if (pins == nullptr) return std::move(map_);
    if (pins->empty()) problems_.add(root.place, "'pins' is empty: nothing is wired");
    for (const Located& pin : *pins) read_pin(pin);
    return std::move(map_);
  }

 private:
  void read_pin(const Located& located) {
    Fields fields(located, "a pin", problems_);
    fields.need("pin", "its number, as Firmata counts");
    const std::optional<int> pin = fields.whole_number("pin", 0, kLastPin);
    const std::optional<std::string> write = fields.text("write");
    const std::optional<std::string> read = fields.text("read");
    if (pin) note_use(*pin, fields.take("pin")->place);
    if (write.has_value() == read.has_value()) {
      if (located.kind == Located::Kind::object) {
        problems_.add(located.place,
                      "a pin needs one of 'write' (a signal that the adapter plays) and 'read' "
                      "(what the board does)");
      }
    } else if (write) {
      read_write(fields, pin.value_or(0), *write);
    } else {
      read_read(fields, pin.value_or(0), *read);
    }
    fields.finish();
  }

  void note_use(int pin, Place place) {
    const auto [known, first] = used_.emplace(pin, place);
    if (first) return;
    problems_.add(place, fmt::format("pin {} is used twice; the first time in line {}", pin,
                                     known->second.line));
  }

  bool flag(Fields& fields, std::string_view key) {
    const Located* value = fields.take(key);
    if (value == nullptr) return false;
    if (value->kind != Located::Kind::flag) {
      problems_.add(value->place,
                    fmt::format("'{}' must be true or false, not {}", key, name_of(value->kind)));
    }
    return value->flag;
  }

  void read_write(Fields& fields, int pin, const std::string& name) {
    PinWrite write{.place = fields.place(), .pin = pin, .name = name};
    write.inverted = flag(fields, "inverted");
    write.source.signal = find_signal(name);
    const auto touch = std::ranges::find(kTouches, name);
    if (touch != kTouches.end()) {
      write.source.key =
          core::mask_of(static_cast<core::Key>(std::distance(kTouches.begin(), touch)));
    } else if (write.source.signal == nullptr) {
      problems_.add(fields.take("write")->place, unknown_word("signal", name, words_to_write()));
      fields.take_rest();
      return;
    }
    const SignalSpec* signal = write.source.signal;
    if (signal == nullptr || signal->type == SignalType::flag) {
      write.from = 0.5;
    } else if (signal->type == SignalType::choice) {
      read_choice(fields, write);
    } else {
      read_number(fields, write);
    }
    map_.writes.push_back(std::move(write));
  }

  void read_choice(Fields& fields, PinWrite& write) {
    const std::vector<std::string_view>& words = write.source.signal->choices;
    fields.need("is", fmt::format("the word of {} for which the pin is high", write.name));
    const std::optional<std::string> word = fields.text("is");
    if (!word) return;
    const auto found = std::ranges::find(words, *word);
    if (found == words.end()) {
      problems_.add(fields.take("is")->place, unknown_word("word of " + write.name, *word, words));
    }
    write.is = static_cast<double>(found - words.begin());
  }

  void read_number(Fields& fields, PinWrite& write) {
    constexpr double kMost = 1e9;
    if (const auto above = fields.number("above", -kMost, kMost)) {
      write.from = *above;
      return;
    }
    write.analog = true;
    for (const char* end : {"from", "to"}) {
      fields.need(end, fmt::format("the {} at an end of the scale; or 'above', for a pin that is "
                                   "high or low",
                                   write.name));
    }
    write.from = fields.number("from", -kMost, kMost).value_or(0.0);
    write.to = fields.number("to", -kMost, kMost).value_or(1.0);
    write.every = fields.duration("every").value_or(write.every);
    if (write.from != write.to) return;
    problems_.add(fields.place(), "'from' and 'to' are the same: a scale has two ends");
  }

  void read_read(Fields& fields, int pin, const std::string& name) {
    PinRead read{.place = fields.place(), .pin = pin};
    read.inverted = flag(fields, "inverted");
    read.pull_up = flag(fields, "pull_up");
    read.above = fields.number("above", 0, 1);
    std::vector<std::string_view> names;
    for (int i = 0; i < kBoardOutputs; ++i) names.push_back(name_of(static_cast<BoardOutput>(i)));
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
      problems_.add(fields.take("read")->place, unknown_word("output of a board", name, names));
      return;
    }
    read.output = static_cast<BoardOutput>(found - names.begin());
    if (map_.reads_output(read.output)) {
      problems_.add(fields.place(), fmt::format("{} is read from two pins", name));
    }
    if (read.above && read.pull_up) {
      problems_.add(fields.place(), "'above' is for a converter, which has no 'pull_up'");
    }
    map_.reads.push_back(read);
  }

  Problems& problems_;
  PinMap map_;
  std::map<int, Place> used_;
};

}  // namespace

std::span<const std::string_view> touch_words() {
  return kTouches;
}

PinMap parse_pin_map(const std::string& file, std::string_view text) {
  Problems problems;
  PinMap map;
  try {
    map = PinMapReader(file, problems).read(parse_located_json(text));
  } catch (const BadJson& error) {
    problems.add(error.place(), error.what());
  }
  if (!problems.empty()) throw BadInput(problems.text({file}));
  return map;
}

}  // namespace locktwin::sim
