#include "tests/qml/accepted.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLockFile>
#include <QPainter>
#include <QSaveFile>

#include <cstdlib>

namespace locktwin::desktop {

namespace {

constexpr int kColumns = 32, kRows = 20;
constexpr int kShade = 4;     // of 256: a step
constexpr int kRounding = 2;  // steps
constexpr char kFirst = '0';  // 64 printable letters from here
const QString kFile = QStringLiteral(LOCKTWIN_SOURCE_DIR "/tests/qml/accepted.txt");
const QString kFonts = QStringLiteral("fonts");

Accepted read_accepted() {
  Accepted all;
  QFile file(kFile);
  if (!file.open(QIODevice::ReadOnly)) return all;
  for (const QByteArray& line : file.readAll().split('\n')) {
    const qsizetype space = line.indexOf(' ');
    if (space > 0) all[QString::fromUtf8(line.left(space))] = line.mid(space + 1);
  }
  return all;
}

QByteArray fonts_here() {
  QImage sample(320, 60, QImage::Format_RGB32);
  sample.fill(Qt::white);
  QPainter painter(&sample);
  painter.setFont(QGuiApplication::font());
  painter.drawText(sample.rect(), QStringLiteral("Locked 上鎖 0123456789 ✓↶ gjpqy"));
  painter.end();
  const QByteArrayView bytes(sample.constBits(), sample.sizeInBytes());
  return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex().left(16);
}

bool accepts() {
  return std::getenv("LOCKTWIN_ACCEPT") != nullptr;
}

// Other test processes accept, too.
void accept(const QString& name, const QByteArray& shades) {
  QLockFile turn(QDir::temp().filePath(QStringLiteral("locktwin_accepted.lock")));
  turn.lock();
  const Accepted all = with(read_accepted(), name, shades, fonts_here());
  QSaveFile file(kFile);
  if (!file.open(QIODevice::WriteOnly)) return;
  for (auto one = all.cbegin(); one != all.cend(); ++one) {
    file.write(one.key().toUtf8() + ' ' + one.value() + '\n');
  }
  file.commit();
}

bool is_unlike(char one, char other) {
  return std::abs(one - other) > kRounding;
}

QString leave_for_review(const QString& name, QImage image, const QByteArray& was,
                         const QByteArray& is) {
  QPainter painter(&image);
  painter.setPen(QPen(Qt::red, 2));
  for (int i = 0; i < was.size() && i < is.size(); ++i) {
    if (!is_unlike(was[i], is[i])) continue;
    const int column = i % kColumns, row = i / kColumns;
    const QPoint from(column * image.width() / kColumns, row * image.height() / kRows);
    painter.drawRect(QRect(from, QSize(image.width() / kColumns, image.height() / kRows)));
  }
  painter.end();
  const QString folder = QStringLiteral(LOCKTWIN_SCREENSHOTS "/review");
  QDir().mkpath(folder);
  const QString file = folder + u'/' + name + QStringLiteral(".png");
  image.save(file);
  return file;
}

}  // namespace

QByteArray shades_of(const QImage& image) {
  const QImage small =
      image.convertToFormat(QImage::Format_RGB32)
          .scaled(kColumns, kRows, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  QByteArray shades;
  for (int y = 0; y < kRows; ++y) {
    for (int x = 0; x < kColumns; ++x) {
      shades += static_cast<char>(kFirst + qGray(small.pixel(x, y)) / kShade);
    }
  }
  return shades;
}

int count_unlike(const QByteArray& one, const QByteArray& other) {
  if (one.size() != other.size()) return kColumns * kRows;
  int count = 0;
  for (int i = 0; i < one.size(); ++i) count += is_unlike(one[i], other[i]) ? 1 : 0;
  return count;
}

Accepted with(Accepted all, const QString& name, const QByteArray& shades,
              const QByteArray& fonts) {
  if (all.value(kFonts) != fonts) all.clear();
  all[kFonts] = fonts;
  all[name] = shades;
  return all;
}

bool fonts_are_accepted() {
  return read_accepted().value(kFonts) == fonts_here();
}

std::string unlike_accepted(const QString& name, const QImage& image) {
  const QByteArray is = shades_of(image);
  if (accepts()) {
    accept(name, is);
    return {};
  }
  const Accepted accepted = read_accepted();
  if (accepted.value(kFonts) != fonts_here()) return {};
  const QByteArray was = accepted.value(name);
  const int unlike = count_unlike(was, is);
  if (unlike == 0) return {};
  const QString file = leave_for_review(name, image, was, is);
  const QString how = was.isEmpty() ? QStringLiteral("nobody has accepted this picture")
                                    : QStringLiteral("%1 of %2 places differ from the accepted one")
                                          .arg(unlike)
                                          .arg(kColumns * kRows);
  return (how + QStringLiteral("; look at ") + file).toStdString();
}

}  // namespace locktwin::desktop
