// Who stands before the door, and what they show: their face at a distance, a palm, a finger. The
// verbs are those of a hand that leads them about.
#pragma once

#include <QString>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class StageModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString who READ who NOTIFY changed)  // empty: nobody is there
  Q_PROPERTY(bool child READ child NOTIFY changed)
  // Of what is in view from the camera; else a place where they may stand, which nobody knows.
  Q_PROPERTY(double distanceM READ distance_m NOTIFY changed)
  Q_PROPERTY(QString distanceText READ distance_text NOTIFY changed)
  // What is before the camera: their name, a photo, an animal; empty: nothing.
  Q_PROPERTY(QString inView READ in_view NOTIFY changed)
  Q_PROPERTY(QString thing READ thing NOTIFY changed)  // "picture", "animal"; empty: it is none
  Q_PROPERTY(bool faceShown READ face_shown NOTIFY changed)  // theirs is
  Q_PROPERTY(bool night READ night NOTIFY changed)           // too dark without infrared lights
  Q_PROPERTY(bool seen READ seen NOTIFY changed)             // the camera notices them
  Q_PROPERTY(double yawDeg READ yaw_deg NOTIFY changed)      // to their right
  Q_PROPERTY(double pitchDeg READ pitch_deg NOTIFY changed)
  Q_PROPERTY(double cover READ cover NOTIFY changed)  // 0 .. 1 of the face
  Q_PROPERTY(bool palmShown READ palm_shown NOTIFY changed)
  Q_PROPERTY(double palmM READ palm_m NOTIFY changed)  // of the palm from its reader
  Q_PROPERTY(bool fingerShown READ finger_shown NOTIFY changed)
  Q_PROPERTY(QString faceText READ face_text NOTIFY changed)
  Q_PROPERTY(QString palmText READ palm_text NOTIFY changed)

 public:
  StageModel(Simulation& simulation, QObject* parent);

  QString who() const;
  bool child() const { return is_.child; }
  double distance_m() const;
  QString distance_text() const;
  QString in_view() const;
  QString thing() const;
  bool night() const { return night_; }
  bool face_shown() const { return !is_.face.who.empty(); }
  bool seen() const { return seen_; }
  double yaw_deg() const { return is_.face.yaw_deg; }
  double pitch_deg() const { return is_.face.pitch_deg; }
  double cover() const { return is_.face.cover; }
  bool palm_shown() const { return !is_.palm.who.empty(); }
  double palm_m() const { return is_.palm.distance_m; }
  bool finger_shown() const { return !is_.finger.empty(); }
  QString face_text() const;
  QString palm_text() const;

  Q_INVOKABLE void come(const QString& person, double distanceM);
  Q_INVOKABLE void lead(double distanceM);  // a hand leads them there and holds on to them
  Q_INVOKABLE void letGo();
  Q_INVOKABLE void turn(const QString& pose);  // of present_face
  Q_INVOKABLE void raisePalm();                // as far from its reader as suits the hand
  Q_INVOKABLE void movePalm(double distanceM);
  Q_INVOKABLE void layFinger();
  Q_INVOKABLE void leave();

 protected:
  void refresh() override;

 private:
  const char* pose() const;  // of present_face
  void show_face(double distance_m, const char* pose, double speed_m_s);

  sim::DoorstepPicture is_;
  bool seen_ = false;
  bool night_ = false;
  Probe present_{"face_module.present"};
};

}  // namespace locktwin::desktop
