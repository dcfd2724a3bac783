// All signals of the catalogue, to be searched by name and put on the oscilloscope.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <QStringList>

#include <vector>

#include "qml/language.h"
#include "qml/simulation.h"

namespace locktwin::desktop {

class SignalListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString search READ search WRITE set_search NOTIFY changed)
  Q_PROPERTY(int count READ count NOTIFY changed)  // of the rows listed
  Q_PROPERTY(int total READ total CONSTANT)
  Q_PROPERTY(int followed READ followed NOTIFY changed)  // by the oscilloscope
  Q_PROPERTY(int most READ most CONSTANT)                // that it can follow
  Q_PROPERTY(QStringList names READ names CONSTANT)      // of all

 public:
  enum Role { kName = Qt::UserRole, kUnit, kHelp, kLane };  // lane: -1 while it is on none

  SignalListModel(Simulation& simulation, const Language& language, QObject* parent);

  QString search() const { return search_; }
  void set_search(const QString& text);
  int count() const { return static_cast<int>(listed_.size()); }
  int total() const;
  int followed() const { return static_cast<int>(lanes_.size()); }
  int most() const { return static_cast<int>(sim::ScopeSample::kMost); }
  QStringList names() const;
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  // On the last lane, or off its lane; when all lanes are taken it stays off.
  Q_INVOKABLE void toggle(const QString& name);
  Q_INVOKABLE QString unitOf(const QString& name) const;  // empty: it has none
  Q_INVOKABLE void usual();                               // those that are followed at first

 Q_SIGNALS:
  void changed();

 private:
  void list();
  void refresh();
  void follow(std::vector<std::size_t> lanes);

  Simulation& simulation_;
  std::vector<std::size_t> lanes_;   // what is followed, in the catalogue
  std::vector<std::size_t> listed_;  // in the catalogue: those that are followed first
  QString search_;
};

}  // namespace locktwin::desktop
