#include "sim/report/ci_reports.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "sim/text/printable.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostInSummary = 50;  // the forge cuts a summary at 1 MiB

bool is_bad(const ReportedRun& run) {
  return !run.passed() && run.ran();
}

// Of a command's text; in a property commas and colons as well.
std::string escaped(const std::string& text, bool property) {
  std::string result;
  for (const char c : text) {
    const bool special = c == '%' || c == '\n' || c == '\r' || (property && (c == ',' || c == ':'));
    result += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return result;
}

// In a cell of a Markdown table: neither markup nor HTML.
std::string cell(const std::string& text) {
  std::string result;
  for (const char c : printable_line(text)) {
    if (c == '<') {
      result += "&lt;";
    } else if (c == '&') {
      result += "&amp;";
    } else {
      if (std::string_view("|`*_[]\\~#").find(c) != std::string_view::npos) result += '\\';
      result += c;
    }
  }
  return result;
}

std::string title_of(const ReportedRun& run) {
  return run.title.empty() ? run.file : run.title;
}

// The same finding has the same one, whatever came before it in the file.
std::string fingerprint_of(const ReportedRun& run) {
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
  for (const char c : run.file + "\n" + run.verdict + "\n" + run.summary) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace

std::string github_annotations(const std::vector<ReportedRun>& runs) {
  std::string text;
  for (const ReportedRun& run : runs) {
    if (!is_bad(run)) continue;
    text +=
        fmt::format("::error file={},line={},col={},title={}::{}\n",
                    escaped(printable_line(run.at_file), true), run.place.line, run.place.column,
                    escaped(run.verdict + ": " + printable_line(title_of(run)), true),
                    escaped(printable(run.summary), false));
  }
  return text;
}

std::string github_summary(const std::vector<ReportedRun>& runs) {
  std::map<std::string, int> counts;
  for (const ReportedRun& run : runs) ++counts[run.verdict];
  std::string text = "### locktwin\n\n";
  for (const auto& [verdict, count] : counts) {
    text += fmt::format("{}**{}** {}", text.ends_with("\n\n") ? "" : ", ", count, verdict);
  }
  text += "\n";
  std::size_t told = 0;
  for (const ReportedRun& run : runs) {
    if (!is_bad(run) || told == kMostInSummary) continue;
    if (told++ == 0) text += "\n| | scenario | why |\n|---|---|---|\n";
    text += fmt::format("| {} | {}<br>{} | {} |\n", cell(run.verdict), cell(title_of(run)),
                        cell(run.file), cell(run.summary));
  }
  return text;
}

std::string gitlab_code_quality(const std::vector<ReportedRun>& runs) {
  using Json = nlohmann::ordered_json;
  Json findings = Json::array();
  for (const ReportedRun& run : runs) {
    if (!is_bad(run)) continue;
    findings.push_back(
        {{"description",
          fmt::format("{}: {} ({})", run.verdict, title_of(run), printable(run.summary))},
         {"check_name", "locktwin " + run.verdict},
         {"fingerprint", fingerprint_of(run)},
         {"severity", run.verdict == "failed" ? "major" : "critical"},
         {"location",
          {{"path", printable_line(run.at_file)}, {"lines", {{"begin", run.place.line}}}}}});
  }
  return findings.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace locktwin::sim
