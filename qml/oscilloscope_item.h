// Draws the traces of a ScopeModel: the newest moment at the right edge.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>
#include <QStringList>

#include <array>

#include "qml/scope_model.h"

namespace locktwin::desktop {

class OscilloscopeItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(locktwin::desktop::ScopeModel* scope READ scope WRITE set_scope NOTIFY scopeChanged)
  Q_PROPERTY(QList<QColor> colors MEMBER colors_ NOTIFY scopeChanged)  // one per trace
  Q_PROPERTY(QColor gridColor MEMBER grid_color_ NOTIFY scopeChanged)
  Q_PROPERTY(double cursorX READ cursor_x WRITE set_cursor_x NOTIFY readingsChanged)  // < 0: none
  // One text per trace: at the cursor, or now.
  Q_PROPERTY(QStringList readings READ readings NOTIFY readingsChanged)
  Q_PROPERTY(QString cursorText READ cursor_text NOTIFY readingsChanged)  // "−1.84 s"
  Q_PROPERTY(QString topText READ top_text NOTIFY readingsChanged)  // full scale of the current

 public:
  explicit OscilloscopeItem(QQuickItem* parent = nullptr);

  ScopeModel* scope() const { return scope_; }
  void set_scope(ScopeModel* scope);
  double cursor_x() const { return cursor_x_; }
  void set_cursor_x(double x);
  QStringList readings() const;
  QString cursor_text() const;
  QString top_text() const;

  void paint(QPainter* painter) override;

 Q_SIGNALS:
  void scopeChanged();
  void readingsChanged();

 private:
  struct Scale {
    double low;
    double high;
  };

  void follow();
  double age_at_cursor_s() const;
  Scale scale_of(ScopeModel::Trace trace) const;
  void paint_grid(QPainter& painter) const;
  void paint_trace(QPainter& painter, ScopeModel::Trace trace) const;
  void paint_cursor(QPainter& painter) const;

  ScopeModel* scope_ = nullptr;
  QList<QColor> colors_;
  QColor grid_color_;
  double cursor_x_ = -1.0;
};

}  // namespace locktwin::desktop
