#include "sim/report/html_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <string_view>

#include "sim/report/html_page.h"
#include "sim/report/svg_timeline.h"
#include "sim/scenario/duration_text.h"

namespace locktwin::sim {

namespace {

using Node = HtmlNode;
using Word = RequirementState::Word;

std::string_view tone_of(const ReportedRun& run) {
  if (run.passed()) return "good";
  return run.ran() ? "bad" : "none";
}

std::string_view tone_of(Word word) {
  switch (word) {
    case Word::uncovered:
      return "none";
    case Word::holds:
      return "good";
    case Word::broken:
      return "bad";
  }
  return "none";
}

void add_numbers(Node parent, const HtmlReport& report) {
  std::map<std::string, int> counts;
  for (const ReportedRun& run : report.runs) ++counts[run.verdict];
  Node numbers = add(parent, "p", "numbers");
  const auto tell = [&](const std::string& verdict) {
    if (counts[verdict] == 0) return;
    Node one = add(numbers, "span", verdict == "passed" ? "good" : "bad");
    add(one, "b", {}, std::to_string(counts[verdict]));
    one.append_child(pugi::node_pcdata).set_value((" " + verdict).c_str());
  };
  for (const char* verdict :
       {"failed", "invalid", "bad input", "internal error", "interrupted", "not run", "passed"}) {
    tell(verdict);
  }
}

void add_matrix(Node parent, const std::vector<RequirementState>& states) {
  Node matrix = add(parent, "div", "matrix");
  std::string group;
  Node row;
  for (const RequirementState& state : states) {
    if (state.group != group || !row) {
      row = add(matrix, "div", "group");
      add(row, "span", "name", state.group);
      group = state.group;
    }
    const Requirement& requirement = state.requirement;
    Node cell = add(row, "button", fmt::format("id {}", tone_of(state.word)), requirement.id);
    set(cell, "title",
        fmt::format("{} {}: {}", requirement.id, name_of(state.word), requirement.title));
  }
}

void add_table(Node parent, const std::vector<RequirementState>& states) {
  Node table = add(parent, "table", "requirements");
  Node head = add(add(table, "thead"), "tr");
  for (const char* title : {"Id", "Requirement", "Holds", "Covered by", "Since"}) {
    add(head, "th", {}, title);
  }
  Node body = add(table, "tbody");
  for (const RequirementState& state : states) {
    Node row = add(body, "tr");
    add(row, "td", "key", state.requirement.id);
    Node text = add(row, "td");
    set(add(text, "span", "en", state.requirement.title), "lang", "en");
    if (!state.requirement.title_zh.empty()) {
      set(add(text, "span", "zh", state.requirement.title_zh), "lang", "zh-Hant");
    }
    add(row, "td", tone_of(state.word), name_of(state.word));
    add(row, "td", "by", fmt::to_string(fmt::join(state.scenarios, ", ")));
    add(row, "td", "since", state.since);
  }
}

void add_requirements(Node parent, const HtmlReport& report) {
  if (report.requirements.empty()) return;
  Node section = add(parent, "section", "card");
  section.append_attribute("id") = "requirements";
  add(section, "h2", {}, "Requirements");
  add_matrix(section, report.requirements);
  Node details = add(section, "details", "table");
  if (report.runs.empty()) details.append_attribute("open") = "";
  add(details, "summary", {}, "As a table");
  add_table(details, report.requirements);
}

void add_run(Node parent, const ReportedRun& run) {
  Node details = add(parent, "details", fmt::format("run {}", tone_of(run)));
  set(details, "data-find",
      fmt::format("{} {} {} {}", run.file, run.title, fmt::join(run.covers, " "), run.verdict));
  if (!run.passed() && run.ran()) details.append_attribute("open") = "";
  Node summary = add(details, "summary");
  add(summary, "span", fmt::format("verdict {}", tone_of(run)), run.verdict);
  Node what = add(summary, "span", "what");
  add(what, "span", "title", run.title.empty() ? run.file : run.title);
  add(what, "span", "file",
      run.variant.empty() ? run.file : fmt::format("{} [{}]", run.file, run.variant));
  add(summary, "span", "ids", fmt::to_string(fmt::join(run.covers, " ")));
  const bool stepped = run.steps > 0;
  add(summary, "span", "time", stepped ? format_moment(from_seconds(run.simulated_s)) : "");
  if (!run.why.empty()) add(details, "p", "why", run.why);
  if (!run.text.empty()) add(details, "pre", {}, run.text);
  if (run.picture) add_svg_timeline(add(details, "div", "timeline"), *run.picture);
  if (stepped) {
    add(details, "p", "facts",
        fmt::format("seed {} · {} steps · hash {:016x}", run.seed, run.steps, run.hash));
  }
}

void add_runs(Node parent, const std::vector<ReportedRun>& given) {
  if (given.empty()) return;
  std::vector<const ReportedRun*> runs;
  for (const ReportedRun& run : given) runs.push_back(&run);
  std::stable_partition(runs.begin(), runs.end(),
                        [](const ReportedRun* run) { return !run->passed() && run->ran(); });
  Node section = add(parent, "section", "card");
  section.append_attribute("id") = "runs";
  add(section, "h2", {}, "Scenarios");
  for (const ReportedRun* run : runs) add_run(section, *run);
  add(section, "p", "nothing", "No scenario fits the filter.").append_attribute("hidden") = "";
}

}  // namespace

void write_html(std::ostream& out, const HtmlReport& report) {
  pugi::xml_document document;
  Node main = document.append_child("main");
  Node header = add(main, "header", "card");
  add(header, "h1", {}, report.title);
  add_numbers(header, report);
  add(header, "p", "program", report.program);
  add_runs(main, report.runs);
  add_requirements(main, report);
  write_page(out, report.title, document);
}

}  // namespace locktwin::sim
