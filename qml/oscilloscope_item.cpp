#include "qml/oscilloscope_item.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace locktwin::desktop {

namespace {

constexpr int kColumns = 10;  // of the grid
constexpr int kRows = 6;
constexpr double kBoltTravel_mm = 22.0;
// Scale of the current, so wide at least: the motor brakes with about -1.5 A and stalls at 2.
constexpr double kLowCurrent_a = -1.5;
constexpr double kHighCurrent_a = 2.0;
constexpr double kTop_px = 18.0;    // room for the words that say what full scale is
constexpr double kBottom_px = 6.0;  // so that a line at the end of the scale is not cut

constexpr double kLevel_px = 0.2;  // less than that up or down is not seen

// The samples of one pixel column become its first, lowest, highest and last value; what stays on
// one level becomes one stroke: to stroke a line takes time by its points.
class ColumnLine {
 public:
  void add(double x, double y) {
    const double column = std::floor(x);
    if (column != column_) flush(column);
    if (empty_) put({x, y});
    low_ = empty_ ? y : std::min(low_, y);
    high_ = empty_ ? y : std::max(high_, y);
    last_ = QPointF(x, y);
    empty_ = false;
  }
  const QPolygonF& finish() {
    flush(-1.0);
    return line_;
  }

 private:
  void flush(double next_column) {
    if (!empty_) {
      put({last_.x(), low_});
      put({last_.x(), high_});
      put(last_);
    }
    column_ = next_column;
    empty_ = true;
  }

  void put(QPointF point) {
    const auto is_level = [&](qsizetype back) {
      return std::abs(line_[line_.size() - back].y() - point.y()) < kLevel_px;
    };
    if (line_.size() >= 2 && is_level(1) && is_level(2)) line_.removeLast();
    line_ << point;
  }

  QPolygonF line_;
  QPointF last_;
  double column_ = -1e9;
  double low_ = 0.0;
  double high_ = 0.0;
  bool empty_ = true;
};

}  // namespace

OscilloscopeItem::OscilloscopeItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
}

void OscilloscopeItem::set_scope(ScopeModel* scope) {
  if (scope == scope_) return;
  if (scope_ != nullptr) disconnect(scope_, nullptr, this, nullptr);
  scope_ = scope;
  if (scope_ != nullptr) connect(scope_, &ScopeModel::changed, this, &OscilloscopeItem::follow);
  Q_EMIT scopeChanged();
  follow();
}

void OscilloscopeItem::set_cursor_x(double x) {
  cursor_x_ = x;
  follow();
}

void OscilloscopeItem::follow() {
  update();
  Q_EMIT readingsChanged();
}

double OscilloscopeItem::age_at_cursor_s() const {
  if (scope_ == nullptr || cursor_x_ < 0.0 || width() <= 0.0) return 0.0;
  return (1.0 - std::min(1.0, cursor_x_ / width())) * scope_->span_s();
}

QStringList OscilloscopeItem::readings() const {
  QStringList texts;
  if (scope_ == nullptr) return texts;
  const auto values = scope_->at(scope_->now_s() - age_at_cursor_s());
  for (std::size_t i = 0; i < values.size(); ++i) {
    texts << ScopeModel::reading(static_cast<ScopeModel::Trace>(i), static_cast<double>(values[i]));
  }
  return texts;
}

QString OscilloscopeItem::cursor_text() const {
  return cursor_x_ < 0.0 ? QString() : tr("−%1 s").arg(age_at_cursor_s(), 0, 'f', 2);
}

QString OscilloscopeItem::top_text() const {
  if (scope_ == nullptr) return {};
  return ScopeModel::reading(ScopeModel::kCurrent, scale_of(ScopeModel::kCurrent).high);
}

OscilloscopeItem::Scale OscilloscopeItem::scale_of(ScopeModel::Trace trace) const {
  if (trace == ScopeModel::kBolt) return {0.0, kBoltTravel_mm};
  const auto index = static_cast<std::size_t>(trace);
  const double from_s = scope_->now_s() - scope_->span_s();
  const double oldest = static_cast<double>(scope_->at(from_s)[index]);
  double low = oldest, high = oldest;
  const auto& samples = scope_->samples();
  for (auto sample = first_after(samples, from_s); sample != samples.end(); ++sample) {
    low = std::min(low, static_cast<double>(sample->values[index]));
    high = std::max(high, static_cast<double>(sample->values[index]));
  }
  if (trace == ScopeModel::kCurrent) {
    return {std::min(kLowCurrent_a, std::floor(low)), std::max(kHighCurrent_a, std::ceil(high))};
  }
  // The voltage in the upper third: its sags hang from the top over the other two.
  const double top = std::ceil(high * 2.0) / 2.0;
  return {top - 3.0 * std::max(0.5, top - low), top};
}

void OscilloscopeItem::paint(QPainter* painter) {
  painter->setRenderHint(QPainter::Antialiasing);
  paint_grid(*painter);
  if (scope_ == nullptr || scope_->samples().empty()) return;
  paint_trace(*painter, ScopeModel::kVoltage);
  paint_trace(*painter, ScopeModel::kBolt);
  paint_trace(*painter, ScopeModel::kCurrent);
  paint_cursor(*painter);
}

void OscilloscopeItem::paint_grid(QPainter& painter) const {
  painter.setPen(QPen(grid_color_, 1.0));
  for (int i = 1; i < kColumns; ++i) {
    const double x = std::round(width() * i / kColumns) + 0.5;
    painter.drawLine(QPointF(x, 0.0), QPointF(x, height()));
  }
  for (int i = 1; i < kRows; ++i) {
    const double y = std::round(height() * i / kRows) + 0.5;
    painter.drawLine(QPointF(0.0, y), QPointF(width(), y));
  }
}

void OscilloscopeItem::paint_trace(QPainter& painter, ScopeModel::Trace trace) const {
  const auto index = static_cast<std::size_t>(trace);
  if (colors_.size() <= static_cast<qsizetype>(index)) return;
  const Scale scale = scale_of(trace);
  const double now_s = scope_->now_s();
  const double from_s = now_s - scope_->span_s();
  const double room = height() - kTop_px - kBottom_px;
  const auto x_of = [&](double time_s) { return (time_s - from_s) / scope_->span_s() * width(); };
  const auto y_of = [&](float value) {
    const double share = (static_cast<double>(value) - scale.low) / (scale.high - scale.low);
    return height() - kBottom_px - share * room;
  };
  ColumnLine line;
  const auto& samples = scope_->samples();
  line.add(std::max(0.0, x_of(samples.front().time_s)), y_of(scope_->at(from_s)[index]));
  for (auto sample = first_after(samples, from_s); sample != samples.end(); ++sample) {
    line.add(x_of(sample->time_s), y_of(sample->values[index]));
  }
  line.add(width(), y_of(samples.back().values[index]));
  painter.setPen(QPen(colors_[static_cast<qsizetype>(index)], 1.8, Qt::SolidLine, Qt::RoundCap,
                      Qt::BevelJoin));
  painter.drawPolyline(line.finish());
}

void OscilloscopeItem::paint_cursor(QPainter& painter) const {
  if (cursor_x_ < 0.0) return;
  painter.setPen(QPen(Qt::white, 1.0, Qt::DashLine));
  painter.drawLine(QPointF(cursor_x_, 0.0), QPointF(cursor_x_, height()));
}

}  // namespace locktwin::desktop
