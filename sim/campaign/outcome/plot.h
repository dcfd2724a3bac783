// Axes of a small picture, and where a value lies in it. Colours and fonts are those of the page.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace locktwin::sim {

struct PlotRange {
  double low = 0;
  double high = 1;
};

class Plot {
 public:
  // Draws frame, ticks and names into a new element of `parent`.
  Plot(pugi::xml_node parent, PlotRange across, PlotRange up, std::string_view across_name,
       std::string_view up_name);

  double x(double value) const;
  double y(double value) const;

  void dot(double across, double up, const char* kind, const std::string& title);
  void line(double across, double up, double to_across, double to_up, const char* kind);
  void box(double across, double to_across, double up, const char* kind, const std::string& title);

  static constexpr int kWidth = 320;
  static constexpr int kHeight = 200;

 private:
  pugi::xml_node svg_;
  PlotRange across_;
  PlotRange up_;
};

// A little more room on both sides; never empty.
PlotRange widened(double low, double high);

}  // namespace locktwin::sim
