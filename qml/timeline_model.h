// Time along the bottom: the past that can be gone back to, what was reported in it, and where the
// world stands.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <vector>

#include "qml/language.h"
#include "qml/simulation.h"
#include "qml/time/bookmark_model.h"
#include "qml/time/branch_model.h"
#include "qml/time/offer_list_model.h"
#include "qml/user_names.h"

namespace locktwin::desktop {

// The rows are marks of the rail: events, as many as have room beside each other.
class TimelineModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(double begin READ begin NOTIFY changed)  // of what can be reached, in seconds
  Q_PROPERTY(double end READ end NOTIFY changed)      // the present
  Q_PROPERTY(double now READ now NOTIFY changed)      // of the world
  Q_PROPERTY(bool inPast READ in_past NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)  // "now", "12.300 s back"
  Q_PROPERTY(locktwin::desktop::BookmarkModel* bookmarks READ bookmarks CONSTANT)
  Q_PROPERTY(locktwin::desktop::BranchModel* branches READ branches CONSTANT)
  Q_PROPERTY(locktwin::desktop::OfferListModel* offers READ offers CONSTANT)

 public:
  enum Role { kAt = Qt::UserRole, kSentence, kTone, kIcon };
  static constexpr double kRoom = 1.0 / 24;  // of the rail, for one mark

  TimelineModel(Simulation& simulation, const Language& language, QObject* parent);

  double begin() const { return sim::to_seconds(shown_.begin); }
  double end() const { return sim::to_seconds(shown_.end); }
  double now() const { return sim::to_seconds(shown_.now); }
  bool in_past() const { return shown_.in_past; }
  QString place() const;
  BookmarkModel* bookmarks() { return &bookmarks_; }
  BranchModel* branches() { return &branches_; }
  OfferListModel* offers() { return &offers_; }

  Q_INVOKABLE void goTo(double moment);  // in seconds; beyond an end: to that end
  Q_INVOKABLE void stepBack();           // 10 ms, as a single step goes on
  Q_INVOKABLE void millisecondBack();
  Q_INVOKABLE void secondBack();
  Q_INVOKABLE void secondOn();  // to the present at most
  Q_INVOKABLE void eventBack();
  Q_INVOKABLE void toPresent() { simulation_.go_to_present(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void changed();

 private:
  struct Facts {
    sim::Time begin{0};
    sim::Time end{0};
    sim::Time now{0};
    bool in_past = false;
    bool operator==(const Facts&) const = default;
  };

  void refresh();
  void name();
  void mark();
  void retranslate();

  Simulation& simulation_;
  BookmarkModel bookmarks_;
  BranchModel branches_;
  OfferListModel offers_;
  Facts shown_;
  LateNames called_;                     // tells when somebody is called otherwise
  std::vector<sim::MarkPicture> named_;  // all, with the names of their moments
  std::vector<sim::MarkPicture> marks_;  // of them those that have room
};

}  // namespace locktwin::desktop
