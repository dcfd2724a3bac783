// The lock lists its phones page by page.
#pragma once

#include <optional>

#include "firmware-core/phone/pages.h"
#include "sim/phones/app_parts.h"
#include "sim/phones/wishes/followup.h"

namespace locktwin::sim {

// The whole list once its last page has come; until then none, and the next page is asked for.
template <typename Asking>
std::optional<Bytes> whole_list(Asking asking, const Followup& now) {
  namespace pages = core::pages;
  asking.listed.insert(asking.listed.end(), now.reply.begin(), now.reply.end());
  if (pages::is_last_page<pages::Phone>(now.reply.size())) return asking.listed;
  pages::for_each_row<pages::Phone>(now.reply,
                                    [&](const pages::Phone& row) { asking.behind = row.id; });
  now.app.wishes.add_first({.wish = std::move(asking), .quiet = now.quiet});
  return std::nullopt;
}

}  // namespace locktwin::sim
