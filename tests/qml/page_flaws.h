// What somebody who looks at a page would object to: text that is cut, a control without a name,
// something that is drawn over something else.
#pragma once

#include <QAccessible>
#include <QQuickItem>

#include <functional>
#include <string>

#include "tests/support/catch.h"

namespace locktwin::desktop {

inline constexpr const char* kCards[] = {"statusStrip", "frontCard", "doorCard",  "scopeCard",
                                         "sideCard",    "rail",      "phoneDock", "phoneBody",
                                         "scopeStrip",  "timeBar"};

inline void visit(QQuickItem* item, const std::function<void(QQuickItem&)>& look) {
  if (!item->isVisible()) return;
  look(*item);
  for (QQuickItem* child : item->childItems()) visit(child, look);
}

// Also in what was made later; null: there is none.
inline QQuickItem* find(QQuickItem* root, const QString& name) {
  if (root->objectName() == name) return root;
  for (QQuickItem* child : root->childItems()) {
    if (QQuickItem* found = find(child, name)) return found;
  }
  return nullptr;
}

inline QStringList cut_texts(QQuickItem* root) {
  QStringList cut;
  visit(root, [&](QQuickItem& item) {
    const bool squeezed = item.property("contentHeight").toReal() > item.height() + 1.0;
    const bool text = item.inherits("QQuickText");
    if (text && (squeezed || item.property("truncated").toBool())) {
      cut << item.property("text").toString();
    }
  });
  return cut;
}

// The software renderer does not clip shapes: one that sticks out is drawn over its neighbours.
inline QStringList shapes_out_of_bounds(QQuickItem* root) {
  QStringList out;
  visit(root, [&](QQuickItem& item) {
    if (!item.inherits("QQuickShape")) return;
    const QRectF rect(0.0, 0.0, item.width(), item.height());
    for (QQuickItem* around = item.parentItem(); around != nullptr; around = around->parentItem()) {
      if (!around->clip()) continue;
      const QRectF room = QRectF(0.0, 0.0, around->width(), around->height());
      if (!room.adjusted(-6, -6, 6, 6).contains(item.mapRectToItem(around, rect))) {
        out << QString::fromLatin1(item.metaObject()->className()) + around->objectName();
      }
    }
  });
  return out;
}

// What is too large for its card sticks out of it.
inline void texts_out_of_card(QQuickItem* card, QStringList& out) {
  const QRectF room(0.0, 0.0, card->width(), card->height());
  visit(card, [&](QQuickItem& item) {
    if (!item.inherits("QQuickText") || item.property("text").toString().isEmpty()) return;
    for (QQuickItem* around = &item; around != card; around = around->parentItem()) {
      if (around->clip()) return;
    }
    const QRectF rect(0.0, 0.0, item.width(), item.height());
    if (!room.contains(item.mapRectToItem(card, rect))) out << item.property("text").toString();
  });
}

// The oscilloscope is made when it is first opened.
inline QStringList texts_out_of_cards(QQuickItem* root) {
  QStringList out;
  for (const char* const name : kCards) {
    auto* card = root->findChild<QQuickItem*>(QLatin1String(name));
    INFO(name);
    const bool may_lack = QLatin1String(name) == QLatin1String("scopeCard") &&
                          root->property("mode").toString() != QLatin1String("bench");
    if (card == nullptr && may_lack) continue;
    REQUIRE(card != nullptr);
    texts_out_of_card(card, out);
  }
  return out;
}

inline QRectF place_of(QQuickItem* item) {
  return item->mapRectToScene(QRectF(0.0, 0.0, item->width(), item->height()));
}

// Wherever it is shown.
inline bool is_seen(QQuickItem* root, const char* name) {
  bool seen = false;
  visit(root, [&](QQuickItem& item) { seen |= item.objectName() == QLatin1String(name); });
  return seen;
}

// What is drawn over something that should be seen: a label over the wheel of the lock body, the
// buttons of the stage over a face.
inline QStringList covered(QQuickItem* root) {
  QStringList out;
  const auto meets = [&](QQuickItem* below, QQuickItem& above) {
    if (below == nullptr || !below->isVisible()) return false;
    const QRectF rect = place_of(below);
    const double edge = 0.1 * rect.width();
    return rect.adjusted(edge, edge, -edge, -edge).intersects(place_of(&above));
  };
  QQuickItem* const wheel = find(root, QStringLiteral("cutWheel"));
  if (QQuickItem* const cutaway = find(root, QStringLiteral("boltCutaway"))) {
    visit(cutaway, [&](QQuickItem& item) {
      const bool label = QLatin1String(item.metaObject()->className()).startsWith(u"Tag_");
      if (label && meets(wheel, item)) out << item.property("text").toString();
    });
  }
  QQuickItem* const buttons = find(root, QStringLiteral("stagePeople"));
  const bool shown = buttons != nullptr && buttons->isVisible();
  if (shown && meets(find(root, QStringLiteral("headFrame")), *buttons)) out << "stagePeople";
  return out;
}

inline QStringList nameless_controls(QQuickItem* root) {
  QStringList nameless;
  visit(root, [&](QQuickItem& item) {
    if (!item.activeFocusOnTab()) return;
    const auto* face = QAccessible::queryAccessibleInterface(&item);
    const bool named = face != nullptr && !face->text(QAccessible::Name).isEmpty();
    if (!named || item.objectName().isEmpty()) {
      nameless << QString::fromLatin1(item.metaObject()->className()) + item.objectName();
    }
  });
  return nameless;
}

// All that keeps somebody, or their screen reader, from reading it; empty: nothing.
inline std::string unreadable(QQuickItem* root) {
  const QStringList all = cut_texts(root) + texts_out_of_cards(root) + nameless_controls(root);
  return all.join(QStringLiteral(" | ")).toStdString();
}

}  // namespace locktwin::desktop
