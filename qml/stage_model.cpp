#include "qml/stage_model.h"

#include <algorithm>

namespace locktwin::desktop {

namespace {

constexpr double kArm_m = 0.5;      // from a palm that is held up to the face behind it
constexpr double kReader_m = 0.45;  // of a face while a finger lies on the reader
constexpr double kNearest_m = 0.15;
constexpr double kFarthest_m = 3.0;  // who is led beyond it has gone
constexpr double kWalking_m_s = 1.2;
constexpr double kGoing_s = 0.6;

const QString kHand = QStringLiteral("visitor");

}  // namespace

StageModel::StageModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  StageModel::refresh();
}

QString StageModel::who() const {
  const std::string& plain = face_shown() ? is_.face.who : palm_shown() ? is_.palm.who : is_.finger;
  QString name = QString::fromStdString(plain);
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

double StageModel::distance_m() const {
  if (!is_.face.what.empty()) return is_.face.distance_m;
  return palm_shown() ? is_.palm.distance_m + kArm_m : kReader_m;
}

QString StageModel::distance_text() const {
  return tr("%1 m").arg(distance_m(), 0, 'f', distance_m() < 1.0 ? 2 : 1);
}

QString StageModel::in_view() const {
  if (is_.face.what == "picture") return tr("a photo");
  if (is_.face.what == "animal") return tr("an animal");
  return is_.face.what.empty() ? QString() : who();
}

QString StageModel::thing() const {
  return face_shown() ? QString() : QString::fromStdString(is_.face.what);
}

QString StageModel::face_text() const {
  if (is_.face.what.empty()) return who();
  if (!seen_) return tr("%1, %2").arg(in_view(), distance_text());
  return (face_shown() ? tr("%1, face seen at %2") : tr("%1, seen at %2"))
      .arg(in_view(), distance_text());
}

QString StageModel::palm_text() const {
  return tr("palm, %1 cm").arg(palm_m() * 100.0, 0, 'f', 0);
}

// Whoever follows the voice goes on doing so; else the head stays as it was turned.
const char* StageModel::pose() const {
  const sim::FacePicture& face = is_.face;
  if (face.follows || !face_shown()) return "follow";
  if (face.pitch_deg != 0.0) return face.pitch_deg > 0.0 ? "up" : "down";
  if (face.yaw_deg != 0.0) return face.yaw_deg > 0.0 ? "right" : "left";
  return "straight";
}

void StageModel::show_face(double distance_m, const char* pose, double speed_m_s) {
  simulation().act("present_face", {{"person", who().toStdString()},
                                    {"distance_m", std::clamp(distance_m, kNearest_m, kFarthest_m)},
                                    {"pose", std::string(pose)},
                                    {"cover_pct", is_.face.cover * 100.0},
                                    {"speed_m_s", speed_m_s}});
}

void StageModel::come(const QString& person, double distanceM) {
  simulation().act("present_face", {{"person", person.toStdString()}, {"distance_m", distanceM}});
}

void StageModel::lead(double distanceM) {
  if (who().isEmpty()) return;
  simulation().take_hand(kHand);
  show_face(distanceM, pose(), kWalking_m_s);
}

void StageModel::letGo() {
  simulation().drop_hand(kHand);
  if (face_shown()) show_face(is_.face.distance_m, pose(), 0.0);
}

void StageModel::turn(const QString& pose) {
  if (!who().isEmpty()) show_face(distance_m(), pose.toUtf8().constData(), 0.0);
}

void StageModel::raisePalm() {
  if (!who().isEmpty()) simulation().act("present_palm", {{"person", who().toStdString()}});
}

void StageModel::movePalm(double distanceM) {
  if (!palm_shown()) return;
  simulation().act("present_palm", {{"person", QString(who()).toStdString()},
                                    {"distance_cm", std::clamp(distanceM * 100.0, 2.0, 60.0)}});
}

void StageModel::layFinger() {
  if (!who().isEmpty()) simulation().act("touch_reader", {{"person", who().toStdString()}});
}

void StageModel::leave() {
  if (who().isEmpty()) return;
  simulation().act("present_face", {{"person", who().toStdString()},
                                    {"distance_m", kFarthest_m},
                                    {"speed_m_s", kWalking_m_s},
                                    {"for", kGoing_s}});
}

void StageModel::refresh() {
  const bool seen = present_.flag(lock());
  const bool night = lock().lights.night;
  if (is_ == lock().doorstep && seen_ == seen && night_ == night) return;
  is_ = lock().doorstep;
  seen_ = seen;
  night_ = night;
  Q_EMIT changed();
}

}  // namespace locktwin::desktop
