#include "qml/bench/oscilloscope_item.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "qml/bench/column_line.h"

namespace locktwin::desktop {

namespace {

constexpr double kEdge_px = 5.0;  // so that a line at an end of the scale is not cut

}  // namespace

OscilloscopeItem::OscilloscopeItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  connect(this, &OscilloscopeItem::scopeChanged, this, [this] {
    drawn_.clear();
    update();
  });
}

void OscilloscopeItem::set_scope(ScopeModel* scope) {
  if (scope == scope_) return;
  if (scope_ != nullptr) disconnect(scope_, nullptr, this, nullptr);
  scope_ = scope;
  if (scope_ != nullptr) {
    connect(scope_, &ScopeModel::changed, this, &OscilloscopeItem::follow);
    connect(scope_, &ScopeModel::viewChanged, this, &OscilloscopeItem::scopeChanged);
  }
  Q_EMIT scopeChanged();
}

void OscilloscopeItem::set_lanes(const QList<int>& lanes) {
  if (lanes == lanes_) return;
  lanes_ = lanes;
  Q_EMIT scopeChanged();
}

void OscilloscopeItem::set_colors(const QList<QColor>& colors) {
  if (colors == colors_) return;
  colors_ = colors;
  Q_EMIT scopeChanged();
}

void OscilloscopeItem::set_grid_color(QColor color) {
  if (color == grid_color_) return;
  grid_color_ = color;
  Q_EMIT scopeChanged();
}

bool OscilloscopeItem::is_level() const {
  return std::all_of(lanes_.begin(), lanes_.end(), [this](int lane) {
    const auto place = static_cast<std::size_t>(lane);
    return place >= scope_->lanes() || scope_->scale(place).level;
  });
}

void OscilloscopeItem::follow() {
  if (!isVisible()) {
    drawn_.clear();
    return;
  }
  std::vector<double> now;
  const auto& samples = scope_->samples();
  // A trace that does not reach the left edge yet grows towards it.
  const bool reaches = !samples.empty() && samples.front().time_s <= scope_->from_s();
  if (reaches && is_level() && scope_->follows()) {
    const auto values = scope_->at(scope_->now_s());
    now = {width(), height(), scope_->span_s()};
    for (const int lane : lanes_) {
      now.push_back(static_cast<double>(values.at(static_cast<std::size_t>(lane) % values.size())));
    }
    if (now == drawn_) return;
  }
  drawn_ = std::move(now);
  update();
}

double OscilloscopeItem::x_of(double time_s) const {
  return (time_s - scope_->from_s()) / scope_->span_s() * width();
}

void OscilloscopeItem::paint(QPainter* painter) {
  painter->setRenderHint(QPainter::Antialiasing);
  if (scope_ == nullptr) return;
  paint_grid(*painter);
  if (scope_->samples().empty()) return;
  for (qsizetype i = 0; i < lanes_.size() && i < colors_.size(); ++i) {
    const auto lane = static_cast<std::size_t>(lanes_[i]);
    if (lane >= scope_->lanes()) continue;
    const bool number = scope_->signal(lane).type == sim::SignalType::number;
    number ? paint_line(*painter, lane, colors_[i]) : paint_words(*painter, lane, colors_[i]);
  }
}

void OscilloscopeItem::paint_grid(QPainter& painter) const {
  painter.setPen(QPen(grid_color_, 1.0));
  for (const QVariant& tick : scope_->ticks()) {
    const double share = tick.toMap().value(QStringLiteral("share")).toDouble();
    const double x = std::floor(width() * share) + 0.5;
    painter.drawLine(QPointF(x, 0.0), QPointF(x, height()));
  }
}

void OscilloscopeItem::paint_line(QPainter& painter, std::size_t lane, QColor color) const {
  const ScopeModel::Scale scale = scope_->scale(lane);
  const double from_s = scope_->from_s(), to_s = scope_->to_s();
  // For ten thousand samples a picture: what is the same for all of them is looked up once.
  const double per_s = width() / scope_->span_s(), bottom = height() - kEdge_px;
  const double per_unit = (height() - 2.0 * kEdge_px) / (scale.high - scale.low);
  const auto x_at = [&](double time_s) { return (time_s - from_s) * per_s; };
  const auto y_of = [&](float value) {
    return bottom - (static_cast<double>(value) - scale.low) * per_unit;
  };
  ColumnLine line;
  const auto& samples = scope_->samples();
  line.add(std::max(0.0, x_at(samples.front().time_s)), y_of(scope_->at(from_s)[lane]));
  for (auto sample = first_after(samples, from_s); sample != samples.end(); ++sample) {
    if (sample->time_s > to_s) break;
    line.add(x_at(sample->time_s), y_of(sample->values[lane]));
  }
  const double end_s = std::min(to_s, scope_->now_s());
  if (end_s > samples.front().time_s) line.add(x_at(end_s), y_of(scope_->at(end_s)[lane]));
  painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin));
  painter.drawPolyline(line.finish());
}

// A band for each value, with its word where there is room. What is off is a line below.
void OscilloscopeItem::paint_words(QPainter& painter, std::size_t lane, QColor color) const {
  const sim::SignalSpec& signal = scope_->signal(lane);
  const auto& samples = scope_->samples();
  const double end_x = std::min(width(), x_of(scope_->now_s()));
  const double tall = std::min(26.0, height() - 2.0 * kEdge_px);
  const double y = (height() - tall) / 2.0;
  QFont font = painter.font();
  font.setPixelSize(text_px_);
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  const auto band = [&](double from, double to, float value) {
    if (to <= from) return;
    const bool off = signal.type == sim::SignalType::flag && value < 0.5F;
    const QRectF box(from + 0.5, off ? y + tall - 1.5 : y, std::max(1.0, to - from - 1.0),
                     off ? 1.5 : tall);
    QColor ground = color;
    ground.setAlphaF(0.18F);
    painter.setPen(QPen(color, 1.0));
    painter.setBrush(off ? color : ground);
    painter.drawRoundedRect(box, off ? 0.0 : 5.0, off ? 0.0 : 5.0);
    const QString word = ScopeModel::reading(signal, static_cast<double>(value));
    if (off || metrics.horizontalAdvance(word) + 12.0 > box.width()) return;
    painter.setPen(text_color_);
    painter.drawText(box.adjusted(6.0, 0.0, -4.0, 0.0), Qt::AlignVCenter | Qt::AlignLeft, word);
  };
  float value = scope_->at(scope_->from_s())[lane];
  double begun = std::max(0.0, x_of(samples.front().time_s));
  for (auto sample = first_after(samples, scope_->from_s()); sample != samples.end(); ++sample) {
    if (sample->time_s > scope_->to_s()) break;
    if (sample->values[lane] == value) continue;
    const double x = x_of(sample->time_s);
    band(begun, x, value);
    begun = x;
    value = sample->values[lane];
  }
  band(begun, end_x, value);
}

}  // namespace locktwin::desktop
