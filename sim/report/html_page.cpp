#include "sim/report/html_page.h"

#include <sstream>
#include <string>

#include "sim/report/report_page.h"
#include "sim/text/printable.h"

namespace locktwin::sim {

namespace {

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream text;
  document.save(
      text, "",
      pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags);
  return text.str();
}

std::string escaped(std::string_view text) {
  pugi::xml_document document;
  document.append_child(pugi::node_pcdata).set_value(printable_line(text).c_str());
  return text_of(document);
}

void replace(std::string& page, std::string_view mark, const std::string& text) {
  for (std::size_t at = page.find(mark); at != std::string::npos;
       at = page.find(mark, at + text.size())) {
    page.replace(at, mark.size(), text);
  }
}

}  // namespace

HtmlNode add(HtmlNode parent, const char* element, std::string_view kind, std::string_view text) {
  HtmlNode node = parent.append_child(element);
  if (!kind.empty()) node.append_attribute("class") = std::string(kind).c_str();
  if (!text.empty()) node.text() = printable(text).c_str();
  return node;
}

void set(HtmlNode node, const char* attribute, std::string_view value) {
  node.append_attribute(attribute) = printable_line(value).c_str();
}

void write_page(std::ostream& out, std::string_view title, const pugi::xml_document& document) {
  std::string page(report_page());
  replace(page, "<!--title-->", escaped(title));
  replace(page, "<!--report-->", text_of(document));
  out << page;
}

}  // namespace locktwin::sim
