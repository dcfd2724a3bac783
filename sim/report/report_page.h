// The page that reports are put into: made by the build from report.html, report.css, report.js.
#pragma once

#include <string_view>

namespace locktwin::sim {

std::string_view report_page();  // with "<!--title-->" and "<!--report-->" in it

}  // namespace locktwin::sim
