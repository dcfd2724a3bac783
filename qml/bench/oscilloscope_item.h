// Draws lanes of a ScopeModel over each other: of numbers a line, of words and flags a band.
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

#include "qml/bench/scope_model.h"

namespace locktwin::desktop {

class OscilloscopeItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(locktwin::desktop::ScopeModel* scope READ scope WRITE set_scope NOTIFY scopeChanged)
  Q_PROPERTY(QList<int> lanes MEMBER lanes_ WRITE set_lanes NOTIFY scopeChanged)
  Q_PROPERTY(QList<QColor> colors READ colors WRITE set_colors NOTIFY scopeChanged)  // one a lane
  Q_PROPERTY(QColor gridColor READ grid_color WRITE set_grid_color NOTIFY scopeChanged)
  Q_PROPERTY(QColor textColor MEMBER text_color_ NOTIFY scopeChanged)  // of words
  Q_PROPERTY(int textSize MEMBER text_px_ NOTIFY scopeChanged)

 public:
  explicit OscilloscopeItem(QQuickItem* parent = nullptr);

  ScopeModel* scope() const { return scope_; }
  void set_scope(ScopeModel* scope);
  void set_lanes(const QList<int>& lanes);
  QList<QColor> colors() const { return colors_; }
  void set_colors(const QList<QColor>& colors);
  QColor grid_color() const { return grid_color_; }
  void set_grid_color(QColor color);

  void paint(QPainter* painter) override;
  bool is_level() const;  // nothing would be seen to move, however much time goes by

 Q_SIGNALS:
  void scopeChanged();

 private:
  void follow();
  void paint_grid(QPainter& painter) const;
  void paint_line(QPainter& painter, std::size_t lane, QColor color) const;
  void paint_words(QPainter& painter, std::size_t lane, QColor color) const;
  double x_of(double time_s) const;

  ScopeModel* scope_ = nullptr;
  QList<int> lanes_;
  QList<QColor> colors_;
  QColor grid_color_;
  QColor text_color_;
  int text_px_ = 12;
  // What was drawn last of a level picture: the same needs no drawing.
  std::vector<double> drawn_;
};

}  // namespace locktwin::desktop
