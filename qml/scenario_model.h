// The steps of the scenario that is open, as they stand at the moment that is shown: done, running,
// failed, to come. Empty while none is open.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

#include "qml/language.h"
#include "qml/simulation.h"

namespace locktwin::desktop {

class ScenarioModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool open READ is_open NOTIFY opened)
  Q_PROPERTY(QString title READ title NOTIFY opened)
  Q_PROPERTY(QString why READ why NOTIFY opened)
  Q_PROPERTY(QString file READ file NOTIFY opened)      // without its folders
  Q_PROPERTY(QString covers READ covers NOTIFY opened)  // requirement ids
  Q_PROPERTY(bool failed READ failed NOTIFY opened)
  Q_PROPERTY(QString expected READ expected NOTIFY opened)
  Q_PROPERTY(QString seen READ seen NOTIFY opened)
  Q_PROPERTY(int current READ current NOTIFY changed)  // the step that runs; -1: none yet
  Q_PROPERTY(QString place READ place NOTIFY changed)  // "step 3 of 12"

 public:
  // Standing: "done", "running", "failed", "coming".
  enum Role { kVerb = Qt::UserRole, kWords, kNote, kStanding, kTime, kLine };

  ScenarioModel(Simulation& simulation, const Language& language, QObject* parent);

  bool is_open() const { return scenario_ != nullptr; }
  QString title() const;
  QString why() const;
  QString file() const;
  QString covers() const;
  bool failed() const { return scenario_ != nullptr && !scenario_->expected.empty(); }
  QString expected() const;
  QString seen() const;
  int current() const { return current_; }
  QString place() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  Q_INVOKABLE void goTo(int step);     // to its beginning; not if it was not reached
  Q_INVOKABLE void goBeforeFailure();  // a second before it was told

 Q_SIGNALS:
  void opened();
  void changed();

 private:
  void refresh();
  QString standing(std::size_t step) const;
  std::optional<sim::Time> begun_at(std::size_t step) const;  // none: never, in this world

  Simulation& simulation_;
  const Language& language_;
  std::shared_ptr<const sim::ScenarioPicture> scenario_;
  int current_ = -1;
  bool over_ = false;
  std::optional<sim::Time> left_;  // something else was done then
};

// A text in two languages, "English | 中文", in one of them; another text as it is. What a note
// points out, "@keypad ", is no part of it.
QString in_language(const std::string& text, bool chinese);

}  // namespace locktwin::desktop
