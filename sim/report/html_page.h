// A page for a browser, without anything from elsewhere: its frame and style, and what its parts
// are made of. Whatever a text says is text in it, never markup.
#pragma once

#include <ostream>
#include <pugixml.hpp>
#include <string_view>

namespace locktwin::sim {

using HtmlNode = pugi::xml_node;

HtmlNode add(HtmlNode parent, const char* element, std::string_view kind = {},
             std::string_view text = {});
void set(HtmlNode node, const char* attribute, std::string_view value);

// `document` is what stands in the page's body.
void write_page(std::ostream& out, std::string_view title, const pugi::xml_document& document);

}  // namespace locktwin::sim
