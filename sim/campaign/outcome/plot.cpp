#include "sim/campaign/outcome/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace locktwin::sim {

namespace {

constexpr int kLeft = 40;
constexpr int kBottom = 30;
constexpr int kTop = 8;
constexpr int kRightEdge = 8;
constexpr int kTicks = 5;

// 1, 2 or 5 times a power of ten, so that about five of them fit.
double tick_of(PlotRange range) {
  const double rough = (range.high - range.low) / kTicks;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * power >= rough) return step * power;
  }
  return 10 * power;
}

// Never more than fit, whatever the ends are: where the step is lost in their rounding it ends.
std::vector<double> ticks_in(PlotRange range) {
  const double step = tick_of(range);
  const double first = std::ceil(range.low / step);
  std::vector<double> ticks;
  for (int i = 0; i <= 2 * kTicks && (first + i) * step <= range.high; ++i) {
    ticks.push_back((first + i) * step);
  }
  return ticks;
}

void put(pugi::xml_node node, const char* attribute, double value) {
  node.append_attribute(attribute) = fmt::format("{:.1f}", value).c_str();
}

void write(pugi::xml_node svg, const char* kind, double x, double y, std::string_view text) {
  pugi::xml_node node = svg.append_child("text");
  node.append_attribute("class") = kind;
  put(node, "x", x);
  put(node, "y", y);
  node.text() = std::string(text).c_str();
}

pugi::xml_node segment(pugi::xml_node svg, const char* kind, double x, double y, double to_x,
                       double to_y) {
  pugi::xml_node node = svg.append_child("path");
  node.append_attribute("class") = kind;
  node.append_attribute("d") =
      fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}", x, y, to_x, to_y).c_str();
  return node;
}

}  // namespace

PlotRange widened(double low, double high) {
  const double scale = std::max(std::abs(low), std::abs(high));
  const bool apart = high - low > scale * 1e-9;  // by more than their last bits
  const double room = apart ? (high - low) * 0.04 : std::max(1e-3, scale * 0.1);
  return {low - room, high + room};
}

Plot::Plot(pugi::xml_node parent, PlotRange across, PlotRange up, std::string_view across_name,
           std::string_view up_name)
    : svg_(parent.append_child("svg")), across_(across), up_(up) {
  svg_.append_attribute("viewBox") = fmt::format("0 0 {} {}", kWidth, kHeight).c_str();
  svg_.append_attribute("class") = "plot";
  svg_.append_attribute("role") = "img";
  svg_.append_attribute("aria-label") = fmt::format("{} over {}", up_name, across_name).c_str();
  for (const double at : ticks_in(up)) {
    segment(svg_, "z", kLeft, y(at), kWidth - kRightEdge, y(at));
    write(svg_, "u", kLeft - 4, y(at) + 2.5, fmt::format("{:.4g}", at));
  }
  for (const double at : ticks_in(across)) {
    segment(svg_, "z", x(at), kTop, x(at), kHeight - kBottom);
    write(svg_, "a", x(at), kHeight - kBottom + 11, fmt::format("{:.4g}", at));
  }
  write(svg_, "a", (kLeft + kWidth) / 2.0, kHeight - 5, across_name);
  write(svg_, "", kLeft + 4, kTop + 8, up_name);
}

double Plot::x(double value) const {
  return kLeft +
         (value - across_.low) / (across_.high - across_.low) * (kWidth - kLeft - kRightEdge);
}

double Plot::y(double value) const {
  return kHeight - kBottom - (value - up_.low) / (up_.high - up_.low) * (kHeight - kBottom - kTop);
}

void Plot::dot(double across, double up, const char* kind, const std::string& title) {
  pugi::xml_node node = svg_.append_child("circle");
  node.append_attribute("class") = kind;
  put(node, "cx", x(across));
  put(node, "cy", y(up));
  put(node, "r", 2);
  if (!title.empty()) node.append_child("title").text() = title.c_str();
}

void Plot::line(double across, double up, double to_across, double to_up, const char* kind) {
  segment(svg_, kind, x(across), y(up), x(to_across), y(to_up));
}

void Plot::box(double across, double to_across, double up, const char* kind,
               const std::string& title) {
  pugi::xml_node node = svg_.append_child("rect");
  node.append_attribute("class") = kind;
  put(node, "x", x(across) + 0.5);
  put(node, "y", y(up));
  put(node, "width", std::max(1.0, x(to_across) - x(across) - 1));
  put(node, "height", std::max(0.0, y(up_.low) - y(up)));
  if (!title.empty()) node.append_child("title").text() = title.c_str();
}

}  // namespace locktwin::sim
