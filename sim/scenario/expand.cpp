#include "sim/scenario/expand.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "sim/scenario/each_rows.h"
#include "sim/scenario/read_step.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/variables.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kDeepestInclude = 8;
constexpr std::string_view kSetupsFile = "setups.json";

Located* find(Located& object, std::string_view key) {
  for (LocatedMember& member : object.members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

Located take(Located& object, std::string_view key) {
  const auto found = std::find_if(object.members.begin(), object.members.end(),
                                  [&](const LocatedMember& member) { return member.key == key; });
  if (found == object.members.end()) return {};
  Located value = std::move(found->value);
  object.members.erase(found);
  return value;
}

void place_in(Located& value, int file) {
  value.place.file = file;
  for (Located& item : value.items) place_in(item, file);
  for (LocatedMember& member : value.members) {
    member.place.file = file;
    place_in(member.value, file);
  }
}

// The note of a step is what the reader of a failure is shown.
void add_to_note(Located& step, const std::string& text) {
  if (step.kind != Located::Kind::object || text.empty()) return;
  if (Located* note = find(step, "note")) {
    if (note->kind == Located::Kind::text) note->text += " (" + text + ")";
    return;
  }
  Located note;
  note.kind = Located::Kind::text;
  note.place = step.place;
  note.text = text;
  step.members.push_back({"note", step.place, std::move(note)});
}

class Expander {
 public:
  Expander(const std::string& file, Problems& problems) : problems_(problems), files_{file} {}

  // What was chosen stands in place of what `let` would define, and is known to it.
  Located scenario(Located root, Chosen chosen) {
    Variables variables;
    const Located sweep = take(root, "sweep");
    if (sweep.kind != Located::Kind::null && chosen.empty()) {
      const std::vector<Swept> swept = read_sweep(sweep, problems_);
      for (const Swept& one : swept) {
        if (one.values.empty()) variables.set_mistaken(one.name);
      }
      chosen = variants_of(swept).front();
    }
    for (const auto& [name, value] : chosen) {
      variables.set({name, value.place, value}, problems_);
    }
    const Located let = take(root, "let");
    Located defined = let;
    for (const auto& [name, value] : chosen) take(defined, name);
    if (let.kind != Located::Kind::null) define(defined, variables);
    if (Located* setup = find(root, "setup")) *setup = set_up(std::move(*setup));
    for (LocatedMember& member : root.members) {
      if (member.key == "steps" && member.value.kind == Located::Kind::list) {
        member.value.items = steps(member.value.items, variables);
      } else {
        member.value = variables.resolve(member.value, problems_);
      }
    }
    tell_unused(sweep, variables);
    return root;
  }

  std::vector<std::string> take_files() { return std::move(files_); }
  bool rest_stands() const { return problems_.count() == unread_parts_ + unused_; }

 private:
  // A sweep of equal runs is a mistake. Where steps are left out as mistaken it may be used in
  // those.
  void tell_unused(const Located& sweep, const Variables& variables) {
    if (!written_out_) return;
    for (const LocatedMember& member : sweep.members) {
      if (!is_variable_name(member.key) || variables.is_used(member.key)) continue;
      ++unused_;
      problems_.add(member.place,
                    fmt::format("nothing uses the variable '{0}': write ${0} where it is meant, or "
                                "take it out of 'sweep'",
                                member.key));
    }
  }

  // {"use": "family"}: the set-up of that name in the setups.json beside or above the scenario, or
  // in the file that `of` names. What stands beside `use` stands in place of what it says there.
  Located set_up(Located setup) {
    if (setup.kind != Located::Kind::object || find(setup, "use") == nullptr) return setup;
    const Located use = take(setup, "use");
    const Located of = take(setup, "of");
    const bool named = of.kind == Located::Kind::text;
    const std::string file =
        named ? beside(files_.front(), of.text) : find_above(files_.front(), kSetupsFile);
    if (file.empty()) {
      problems_.add(use.place, fmt::format("there is no {} beside or above this file; name one "
                                           "with 'of'",
                                           kSetupsFile));
      return left_out(Located{});
    }
    const std::optional<Located> list = read_part(file, named ? of.place : use.place);
    if (!list) return left_out(Located{});
    Fields fields(*list, "a file of set-ups", problems_);
    fields.take("$schema");
    fields.text("title");
    fields.need("setups", "an object: set-ups by their names");
    const Located* all = fields.take("setups");
    fields.finish();
    const LocatedMember* found = all == nullptr ? nullptr : all->find(use.text);
    if (found != nullptr) return replaced(found->value, std::move(setup));
    std::vector<std::string_view> names;
    for (std::size_t i = 0; all != nullptr && i < all->members.size(); ++i) {
      names.push_back(all->members[i].key);
    }
    problems_.add(use.place, unknown_word("set-up", use.text, names));
    return left_out(Located{});
  }

  // In place of what has a mistake.
  template <typename T>
  T left_out(T value) {
    written_out_ = false;
    return value;
  }

  static Located replaced(Located setup, Located instead) {
    for (LocatedMember& member : instead.members) {
      if (Located* same = find(setup, member.key)) {
        *same = std::move(member.value);
      } else {
        setup.members.push_back(std::move(member));
      }
    }
    return setup;
  }

  // The JSON of another file; none, after telling it at `at` or in that file: it cannot be read.
  std::optional<Located> read_part(const std::string& file, Place at) {
    try {
      const std::string text = read_text(file);
      files_.push_back(file);
      Located part = parse_located_json(text);
      place_in(part, static_cast<int>(files_.size()) - 1);
      return part;
    } catch (const BadJson& error) {
      Place place = error.place();
      place.file = static_cast<int>(files_.size()) - 1;
      problems_.add(place, error.what());
    } catch (const BadInput& error) {
      problems_.add(at, error.what());
    }
    return std::nullopt;
  }

  // A variable may use those before it.
  void define(const Located& object, Variables& variables) {
    if (object.kind != Located::Kind::object) {
      problems_.add(object.place, "'let' needs an object: {\"pin\": \"482915\"}");
      return;
    }
    for (const LocatedMember& member : object.members) {
      LocatedMember resolved = member;
      resolved.value = variables.resolve(member.value, problems_);
      variables.set(resolved, problems_);
    }
  }

  std::vector<Located> steps(const std::vector<Located>& from, const Variables& variables) {
    std::vector<Located> made;
    for (const Located& step : from) {
      if (too_many(step.place)) break;
      if (step.kind != Located::Kind::object) {
        made.push_back(step);
      } else if (step.find("each") != nullptr) {
        append(made, each(step, variables));
      } else if (step.find("include") != nullptr) {
        append(made, include(step, variables));
      } else if (step.find("repeat") != nullptr && step.find("as") != nullptr) {
        append(made, counted(step, variables));
      } else {
        made.push_back(plain(step, variables));
        ++count_;
      }
    }
    return made;
  }

  // What a step has within it, as a repetition has, has the same variables.
  Located plain(Located step, const Variables& variables) {
    for (LocatedMember& member : step.members) {
      const bool steps_key = member.key == "steps" || member.key == "same_as";
      if (steps_key && member.value.kind == Located::Kind::list) {
        member.value.items = steps(member.value.items, variables);
      } else if (member.key == "parallel") {
        for (LocatedMember& track : member.value.members) {
          track.value.items = steps(track.value.items, variables);
        }
      } else {
        member.value = variables.resolve(member.value, problems_);
      }
    }
    return step;
  }

  // {"each": [{…}, …], "steps": […]}, or of {"a": […], "b": […]} every combination.
  std::vector<Located> each(const Located& step, const Variables& variables) {
    Fields fields(step, "each", problems_);
    const Located table = variables.resolve(*fields.take("each"), problems_);
    const std::vector<Located>* body = list_of_steps(fields, "what is done with each row");
    const std::string note = fields.text("note").value_or("");
    fields.finish();
    const std::vector<Located> rows = rows_of(table, problems_);
    if (body == nullptr || rows.empty()) return left_out(std::vector<Located>{});
    std::vector<Located> made;
    for (std::size_t i = 0; i < rows.size() && !too_many(step.place); ++i, ++count_) {
      Variables inner = variables;
      Variables row;
      for (const LocatedMember& member : rows[i].members) {
        inner.set(member, problems_);
        row.set(member, problems_);
      }
      const std::string which =
          fmt::format("{}{}row {} of {}{}{}", note, note.empty() ? "" : ", ", i + 1, rows.size(),
                      row.text().empty() ? "" : ": ", row.text());
      append(made, noted(steps(*body, inner), which));
    }
    return made;
  }

  std::vector<Located> counted(const Located& step, const Variables& variables) {
    Located resolved = step;
    if (Located* count = find(resolved, "repeat")) *count = variables.resolve(*count, problems_);
    Fields fields(resolved, "repeat", problems_);
    const std::optional<int> count = fields.whole_number("repeat", 1, kMostRepeats);
    const std::optional<std::string> name = fields.text("as");
    const std::vector<Located>* body = list_of_steps(fields, "what is repeated");
    const std::string note = fields.text("note").value_or("");
    if (const Located* until = fields.take("until")) {
      problems_.add(until->place,
                    "'until' and 'as' do not go together: it is not known before "
                    "how often it is repeated");
    }
    fields.finish();
    if (name && !is_variable_name(*name)) {
      problems_.add(fields.take("as")->place,
                    "'as' needs a name: small letters, digits and _, a letter first");
      return left_out(std::vector<Located>{});
    }
    if (!count || !name || body == nullptr) return left_out(std::vector<Located>{});
    std::vector<Located> made;
    for (int i = 1; i <= *count && !too_many(step.place); ++i, ++count_) {
      Variables inner = variables;
      inner.set_number(*name, i, step.place);
      append(made, noted(steps(*body, inner),
                         fmt::format("{}{}{} of {}", note, note.empty() ? "" : ", ", i, *count)));
    }
    return made;
  }

  // {"include": "enter.json", "with": {"pin": "482915"}}: the steps of a file that says which
  // arguments it takes.
  std::vector<Located> include(const Located& step, const Variables& variables) {
    Located resolved = step;
    for (const char* key : {"include", "note"}) {
      if (Located* text = find(resolved, key)) *text = variables.resolve(*text, problems_);
    }
    Fields fields(resolved, "include", problems_);
    const std::optional<std::string> name = fields.text("include");
    const Located* with = fields.take("with");
    const std::string note = fields.text("note").value_or("");
    fields.finish();
    if (!name) return left_out(std::vector<Located>{});
    ++count_;
    const Located* at = fields.take("include");
    if (including_.size() >= kDeepestInclude) {
      problems_.add(at->place, fmt::format("'{}': files include each other too deep", *name));
      return left_out(std::vector<Located>{});
    }
    const std::string file = beside(files_[static_cast<std::size_t>(step.place.file)], *name);
    const std::string ring = ring_to(file);
    if (!ring.empty()) {
      problems_.add(at->place, ring);
      return left_out(std::vector<Located>{});
    }
    const std::optional<Located> part = read_part(file, at->place);
    if (!part) return {in_place_of_part(step.place)};
    including_.push_back(file);
    std::vector<Located> made = part_of(*part, with, step.place, variables);
    including_.pop_back();
    return note.empty() ? made : noted(std::move(made), note);
  }

  // What is wrong with including a file that is being read; empty: it is none.
  std::string ring_to(const std::string& file) const {
    const std::filesystem::path own(files_.front());
    std::vector<std::string> way{beside(files_.front(), own.filename().string())};
    way.insert(way.end(), including_.begin(), including_.end());
    way.erase(way.begin(), std::find(way.begin(), way.end(), file));
    if (way.empty()) return {};
    if (way.size() == 1) return fmt::format("{} includes itself", file);
    return fmt::format("files that include each other in a ring: {} includes {}",
                       fmt::join(way, " includes "), file);
  }

  // What stands around it is read all the same, so that all mistakes are told at once.
  Located in_place_of_part(Place place) {
    ++unread_parts_;
    written_out_ = false;
    Located span;
    span.kind = Located::Kind::text;
    span.place = place;
    span.text = "1ms";
    Located wait;
    wait.kind = Located::Kind::object;
    wait.place = place;
    wait.members.push_back({"wait", place, std::move(span)});
    return wait;
  }

  std::vector<Located> part_of(const Located& part, const Located* with, Place at,
                               const Variables& variables) {
    Fields fields(part, "a file of steps", problems_);
    fields.take("$schema");
    fields.text("title");
    const std::vector<Located>* names = fields.list("arguments");
    const std::vector<Located>* body = list_of_steps(fields, "what is done");
    fields.finish();
    Variables arguments;
    const Located given = with == nullptr ? Located{} : variables.resolve(*with, problems_);
    std::vector<std::string_view> known;
    for (const Located& name : names == nullptr ? std::vector<Located>{} : *names) {
      known.push_back(names->at(known.size()).text);
      if (given.find(name.text) == nullptr) {
        problems_.add(at, fmt::format("'with' needs '{}'", name.text));
      }
    }
    for (const LocatedMember& member : given.members) {
      if (std::find(known.begin(), known.end(), member.key) == known.end()) {
        problems_.add(member.place, unknown_word("argument", member.key, known));
      }
      arguments.set(member, problems_);
    }
    return body == nullptr ? std::vector<Located>{} : steps(*body, arguments);
  }

  static std::string beside(const std::string& file, const std::string& name) {
    return (std::filesystem::path(file).parent_path() / name).lexically_normal().string();
  }

  static std::vector<Located> noted(std::vector<Located> steps, const std::string& note) {
    for (Located& step : steps) add_to_note(step, note);
    return steps;
  }

  static void append(std::vector<Located>& to, std::vector<Located> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  }

  bool too_many(Place place) {
    if (count_ < kMostExpanded) return false;
    if (!full_) problems_.add(place, fmt::format("more than {} steps, written out", kMostExpanded));
    full_ = true;
    written_out_ = false;
    return true;
  }

  Problems& problems_;
  std::vector<std::string> files_;
  std::vector<std::string> including_;
  std::size_t unread_parts_ = 0;
  std::size_t unused_ = 0;  // variables
  int count_ = 0;           // of steps, written out, and of rows and rounds
  bool full_ = false;
  bool written_out_ = true;  // all of it: no step is left out as mistaken
};

}  // namespace

Expanded expand(Located root, const std::string& file, Problems& problems, const Chosen& chosen) {
  Expander expander(file, problems);
  if (root.kind == Located::Kind::object) {
    root = expander.scenario(std::move(root), chosen);
  }
  return {std::move(root), expander.take_files(), expander.rest_stands()};
}

std::vector<std::string> files_read_for(const std::string& file) {
  Problems untold;
  try {
    return expand(parse_located_json(read_text(file)), file, untold).files;
  } catch (const BadJson&) {
    return {file};
  } catch (const BadInput&) {
    return {};
  }
}

std::string find_above(const std::string& scenario_file, std::string_view name) {
  namespace fs = std::filesystem;
  std::error_code unknown;  // a path that cannot be resolved leads to no file
  fs::path folder = fs::absolute(scenario_file, unknown).lexically_normal().parent_path();
  for (;; folder = folder.parent_path()) {
    const fs::path file = folder / name;
    if (fs::is_regular_file(file, unknown)) return file.generic_string();
    if (folder == folder.parent_path()) return {};
  }
}

}  // namespace locktwin::sim
