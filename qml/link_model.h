// The way to the target on which the firmware runs: its name, how fast it is, whether all arrived.
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <optional>

#include "qml/view_model.h"

namespace locktwin::desktop {

class LinkModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool remote READ remote NOTIFY changed)  // else the firmware runs in this program
  Q_PROPERTY(QString target READ target NOTIFY changed)
  Q_PROPERTY(QString figures READ figures NOTIFY changed)
  Q_PROPERTY(bool troubled READ troubled NOTIFY changed)  // something had to be asked again

 public:
  LinkModel(Simulation& simulation, QObject* parent);

  bool remote() const { return shown_.has_value(); }
  QString target() const;
  QString figures() const;
  bool troubled() const { return remote() && (shown_->retries > 0 || shown_->stalls > 0); }

 protected:
  void refresh() override;

 private:
  std::optional<sim::LinkPicture> shown_;
  QElapsedTimer since_;  // the figures that are shown
  double a_second_ = 0;  // round trips, by the wall clock
};

}  // namespace locktwin::desktop
