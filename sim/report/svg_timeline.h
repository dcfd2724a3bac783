// A run's picture as inline SVG. Colours and fonts are those of the page, by class.
#pragma once

#include <pugixml.hpp>

#include "sim/report/run_picture.h"

namespace locktwin::sim {

void add_svg_timeline(pugi::xml_node parent, const RunPicture& picture);

}  // namespace locktwin::sim
