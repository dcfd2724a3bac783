#include "sim/campaign/outcome/campaign_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/campaign/outcome/plot.h"
#include "sim/report/html_page.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostDots = 1'500;  // of each kind
constexpr std::size_t kMostReasonsShown = 200;

void add_head(HtmlNode parent, const Tally& tally, const std::string& program) {
  const Plan& plan = tally.plan();
  HtmlNode header = add(parent, "header", "card");
  add(header, "h1", {}, plan.title);
  add(header, "p", "why", plan.why);
  HtmlNode numbers = add(header, "p", "numbers");
  for (std::size_t i = 0; i < std::size(kCellWords); ++i) {
    const std::uint64_t count = tally.count(static_cast<CellWord>(i));
    if (count == 0) continue;
    HtmlNode one = add(numbers, "span", i == 0 ? "good" : "bad");
    add(one, "b", {}, std::to_string(count));
    one.append_child(pugi::node_pcdata).set_value(fmt::format(" {}", kCellWords[i]).c_str());
  }
  if (tally.ended_early()) add(header, "p", "why", early_end_text(tally));
  const Judgement judgement = judge(tally);
  add(header, "p", judgement.why.empty() ? "good" : "bad",
      judgement.why.empty() ? "The campaign holds." : judgement.why);
  add(header, "p", "program",
      fmt::format("{} · {} · {} · plan {:016x}", program, plan.file, plan.scenario, plan.identity));
}

HtmlNode section_of(HtmlNode parent, const char* title) {
  HtmlNode section = add(parent, "section", "card");
  add(section, "h2", {}, title);
  return section;
}

void add_answer(HtmlNode parent, const Tally& tally) {
  HtmlNode section = section_of(parent, "Answer");
  add(section, "pre", "answer", answer_of_question(tally));
}

struct LimitPoint {
  double over = 0;
  std::string value;
  Quantile most;
  Quantile half;
};

std::vector<LimitPoint> limit_points(const Tally& tally) {
  const Question& question = tally.plan().question;
  std::vector<LimitPoint> points;
  for (const auto& [value, given] : tally.over()) {
    std::vector<double> limits = given;
    std::sort(limits.begin(), limits.end());
    points.push_back({value.number.value_or(static_cast<double>(points.size())), value.text,
                      quantile(limits, 1 - question.share, question.confidence),
                      quantile(limits, 0.5, question.confidence)});
  }
  return points;
}

// How far one may go, over what it depends on: the line that `share` of all still hold at, with its
// interval, and half of them.
void add_limit(HtmlNode parent, const Tally& tally) {
  const Question& question = tally.plan().question;
  const std::vector<LimitPoint> points = limit_points(tally);
  if (question.kind != QuestionKind::limit || points.empty()) return;
  HtmlNode section = section_of(parent, "Limit");
  add(section, "p", "why",
      fmt::format("{:g} % hold below the lower line (bars: {:g} %), half of them below the upper",
                  question.share * 100, question.confidence * 100));
  Plot plot(add(section, "div", "wide"), widened(points.front().over, points.back().over),
            {question.from, question.to}, question.over, question.of);
  // What lies beyond is drawn at the end, and told beside it.
  const auto drawn = [&](double limit) { return std::clamp(limit, question.from, question.to); };
  for (std::size_t i = 0; i < points.size(); ++i) {
    const LimitPoint& point = points[i];
    const std::string title =
        fmt::format("{} {}: {}", question.over, point.value, quantile_text(point.most, question));
    plot.line(point.over, drawn(point.most.low.value_or(question.from)), point.over,
              drawn(point.most.high.value_or(question.to)), "bar");
    plot.dot(point.over, drawn(point.most.value), "fail", title);
    plot.dot(point.over, drawn(point.half.value), "pass", "");
    if (i == 0) continue;
    const LimitPoint& last = points[i - 1];
    plot.line(last.over, drawn(last.most.value), point.over, drawn(point.most.value), "t");
    plot.line(last.over, drawn(last.half.value), point.over, drawn(point.half.value), "o");
  }
}

void add_sensitivity(HtmlNode parent, const Tally& tally) {
  const Plan& plan = tally.plan();
  const bool whole =
      tally.whole() && tally.unanswered() == 0 && base_points(tally) >= kFewestBasePoints;
  if (plan.question.kind != QuestionKind::sensitivity || !whole) return;
  HtmlNode section = section_of(parent, "What explains it");
  HtmlNode table = add(section, "table", "bars");
  const std::vector<Indices> indices = sensitivity(tally.answers(), plan.parameters.size());
  for (std::size_t i = 0; i < indices.size(); ++i) {
    HtmlNode row = add(table, "tr");
    add(row, "td", "key", plan.parameters[i].name);
    HtmlNode bars = add(row, "td", "bars");
    const auto bar = [&](const char* kind, double share) {
      HtmlNode one = add(bars, "div", kind);
      set(one, "style", fmt::format("width:{:.1f}%", std::clamp(share, 0.0, 1.0) * 100));
    };
    bar("alone", indices[i].first);
    bar("in-all", indices[i].total);
    add(row, "td", {},
        fmt::format("alone {:.3f}, in all {:.3f}", indices[i].first, indices[i].total));
  }
}

void add_histogram(HtmlNode parent, const Tally& tally) {
  const Question& question = tally.plan().question;
  if (question.kind != QuestionKind::distribution || tally.answers().empty()) return;
  constexpr std::size_t kColumns = 40;
  const auto [low, high] = std::minmax_element(tally.answers().begin(), tally.answers().end());
  const PlotRange range = widened(*low, *high);
  std::vector<std::uint64_t> columns(kColumns, 0);
  const double width = (range.high - range.low) / kColumns;
  for (const double value : tally.answers()) {
    ++columns[std::min(kColumns - 1, static_cast<std::size_t>((value - range.low) / width))];
  }
  const auto most = static_cast<double>(*std::max_element(columns.begin(), columns.end()));
  HtmlNode section = section_of(parent, "Distribution");
  Plot plot(add(section, "div", "wide"), range, {0, most * 1.05}, question.of, "cells");
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (columns[i] == 0) continue;
    const double from = range.low + width * static_cast<double>(i);
    plot.box(from, from + width, static_cast<double>(columns[i]), "column",
             fmt::format("{:.4g} to {:.4g}: {} cells", from, from + width, columns[i]));
  }
}

void add_rates(HtmlNode section, const Points& points, std::size_t parameter, double confidence) {
  const std::vector<Bin> bins = bins_of(points, parameter);
  double most = 0;
  for (const Bin& bin : bins) {
    most = std::max(most, wilson(bin.failed, bin.cells, confidence).high);
  }
  Plot plot(section, widened(bins.front().low, bins.back().high), {0, std::max(most, 1e-6) * 1.05},
            points.name(parameter), "share that failed");
  double before = 0;
  double rate_before = 0;
  for (const Bin& bin : bins) {
    const Interval interval = wilson(bin.failed, bin.cells, confidence);
    const double middle = (bin.low + bin.high) / 2;
    const double rate = static_cast<double>(bin.failed) / static_cast<double>(bin.cells);
    const bool word = !points.words(parameter).empty();
    plot.line(middle, interval.low, middle, interval.high, "bar");
    plot.dot(middle, rate, "fail",
             fmt::format("{} {}: {} of {} failed", points.name(parameter),
                         word ? points.words(parameter)[static_cast<std::size_t>(bin.low)]
                              : fmt::format("{:.4g} to {:.4g}", bin.low, bin.high),
                         bin.failed, bin.cells));
    if (&bin != &bins.front() && !word) plot.line(before, rate_before, middle, rate, "t");
    before = middle;
    rate_before = rate;
  }
}

// Those that passed first, so that failures lie on top; of very many, evenly chosen ones.
void add_scatter(HtmlNode section, const Points& points) {
  const auto [across, up] = most_telling(points);
  const auto range_of = [&](std::size_t parameter) {
    const std::vector<Bin> bins = bins_of(points, parameter);
    return widened(bins.front().low, bins.back().high);
  };
  Plot plot(add(section, "div", "wide"), range_of(across), range_of(up), points.name(across),
            points.name(up));
  for (const bool failed : {false, true}) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (points.failed(i) == failed) chosen.push_back(i);
    }
    const std::size_t every = chosen.size() / kMostDots + 1;
    for (std::size_t i = 0; i < chosen.size(); i += every) {
      plot.dot(points.value(across, chosen[i]), points.value(up, chosen[i]),
               failed ? "fail" : "pass", fmt::format("cell {}", points.cell(chosen[i])));
    }
  }
}

void add_dependence(HtmlNode parent, const Tally& tally, const Points& points) {
  if (points.size() == 0 || points.parameters() == 0 || tally.failed() == 0) return;
  HtmlNode section = section_of(parent, "What failures depend on");
  if (points.parameters() > 1) {
    add(section, "p", "why", "Each dot is a cell, red where it failed; of very many, some.");
    add_scatter(section, points);
  }
  if (tally.plan().design.seeks()) return;  // shares of what was sought say nothing
  HtmlNode small = add(section, "div", "multiples");
  for (std::size_t i = 0; i < points.parameters(); ++i) {
    add_rates(small, points, i, tally.plan().question.confidence);
  }
}

void add_reasons(HtmlNode parent, const Tally& tally) {
  if (tally.reasons().empty()) return;
  const auto reasons = tally.reasons_by_count();
  HtmlNode section = section_of(parent, "Failures by reason");
  section.append_attribute("id") = "runs";
  for (std::size_t i = 0; i < std::min(reasons.size(), kMostReasonsShown); ++i) {
    const auto& [reason, count] = reasons[i];
    const std::string_view word = kCellWords[static_cast<std::size_t>(count->word)];
    HtmlNode details = add(section, "details", "run bad");
    set(details, "data-find", fmt::format("{} {}", word, reason));
    if (i == 0) details.append_attribute("open") = "";
    HtmlNode summary = add(details, "summary");
    add(summary, "span", "verdict bad", word);
    add(add(summary, "span", "what"), "span", "title", reason);
    add(summary, "span", "ids", fmt::format("{} cells", count->cells));
    add(summary, "span", "time", fmt::format("first {}", count->first.cell));
    const std::string command = command_of(tally.plan(), count->first.cell, count->first.chosen);
    add(details, "pre", {}, command);
    if (!command.starts_with("locktwin run")) continue;
    add(details, "p", "facts",
        "and `--html`, `--trace` or `--to … --state` behind it, which the "
        "window opens");
  }
}

}  // namespace

void write_campaign_page(std::ostream& out, const Tally& tally, const Points& points,
                         const std::string& program) {
  pugi::xml_document document;
  HtmlNode main = document.append_child("main");
  add_head(main, tally, program);
  add_answer(main, tally);
  add_limit(main, tally);
  add_sensitivity(main, tally);
  add_histogram(main, tally);
  add_dependence(main, tally, points);
  add_reasons(main, tally);
  write_page(out, tally.plan().title, document);
}

}  // namespace locktwin::sim
