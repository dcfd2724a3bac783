// A line through very many samples as a painter needs it.
#pragma once

#include <QPointF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace locktwin::desktop {

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
  static constexpr double kLevel_px = 0.2;  // less than that up or down is not seen

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

}  // namespace locktwin::desktop
