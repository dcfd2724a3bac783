// The guided tour: scenarios with captions, a chapter each, lived again at the pace of time. Who
// does something takes it over; it can be gone on with where it was left.
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

#include "qml/language.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class TourModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool on READ is_on NOTIFY changed)
  Q_PROPERTY(QStringList chapters READ chapters NOTIFY changed)  // their titles
  Q_PROPERTY(int chapter READ chapter NOTIFY changed)            // -1: none is shown
  Q_PROPERTY(double progress READ progress NOTIFY changed)       // of the chapter, 0 .. 1
  Q_PROPERTY(QString caption READ caption NOTIFY changed)
  Q_PROPERTY(QString other READ other NOTIFY changed)  // the same in the other language
  // What it is about: "lock", "keypad", "person", "bolt", "phone"; empty: nothing of these.
  Q_PROPERTY(QString about READ about NOTIFY changed)
  Q_PROPERTY(bool takenOver READ taken_over NOTIFY changed)  // its future is another one now

 public:
  TourModel(Simulation& simulation, const Language& language, QObject* parent);

  static int count();  // of the chapters

  bool is_on() const { return facts_.chapter >= 0; }
  QStringList chapters() const;
  int chapter() const { return facts_.chapter; }
  double progress() const { return facts_.progress; }
  QString caption() const;
  QString other() const;
  QString about() const;
  bool taken_over() const { return facts_.taken_over; }

  Q_INVOKABLE void begin(int chapter);  // from its beginning
  Q_INVOKABLE void resume();            // at the caption where it was taken over
  Q_INVOKABLE void leave();             // the world stays as it is

 protected:
  void refresh() override;

 private:
  struct Facts {
    int chapter = -1;
    int step = -1;  // whose note is the caption
    double progress = 0.0;
    bool taken_over = false;
    bool over = false;  // the last chapter is
    bool operator==(const Facts&) const = default;
  };

  void open(int chapter, sim::Duration since_zero);
  QString note(bool chinese) const;

  const Language& language_;
  Facts facts_;
  std::shared_ptr<const sim::ScenarioPicture> scenario_;
  sim::Duration left_at_{0};  // since time zero: the caption that was read last
  bool opening_ = false;
};

}  // namespace locktwin::desktop
