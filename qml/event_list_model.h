// The list of what the lock reported and said, newest first.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>

#include <deque>

#include "qml/language.h"
#include "qml/simulation.h"
#include "qml/user_names.h"

namespace locktwin::desktop {

// Of events, and of what the lock says aloud; with several locks, behind its name.
QString sentence_of(const sim::Occurrence& told, bool chinese);
bool is_told(const sim::Occurrence& occurrence);

class EventListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { kTime = Qt::UserRole, kSentence, kTone, kIcon };
  static constexpr std::size_t kMost = 500;  // older ones are dropped from the list

  EventListModel(Simulation& simulation, const Language& language, QObject* parent);

  int count() const { return static_cast<int>(shown_.size()); }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void countChanged();

 private:
  void forget();
  void show_new();
  void retranslate();
  void name_anew();  // who had no name so far

  Simulation& simulation_;
  const Language& language_;
  std::deque<sim::Occurrence> shown_;  // newest first
  LateNames names_;                    // of them
};

}  // namespace locktwin::desktop
