// What a tester works with: the oscilloscope, what happened, and what pauses the world.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "qml/bench/breakpoint_model.h"
#include "qml/bench/event_board_model.h"
#include "qml/bench/lane_list_model.h"
#include "qml/bench/scope_cursors.h"
#include "qml/bench/scope_model.h"
#include "qml/bench/scope_trigger.h"
#include "qml/bench/signal_list_model.h"

namespace locktwin::desktop {

class Bench : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(locktwin::desktop::ScopeModel* scope READ scope CONSTANT)
  Q_PROPERTY(locktwin::desktop::LaneListModel* lanes READ lanes CONSTANT)
  Q_PROPERTY(locktwin::desktop::SignalListModel* signalList READ signal_list CONSTANT)
  Q_PROPERTY(locktwin::desktop::ScopeCursors* cursors READ cursors CONSTANT)
  Q_PROPERTY(locktwin::desktop::ScopeTrigger* trigger READ trigger CONSTANT)
  Q_PROPERTY(locktwin::desktop::EventBoardModel* events READ events CONSTANT)
  Q_PROPERTY(locktwin::desktop::BreakpointModel* breakpoints READ breakpoints CONSTANT)

 public:
  Bench(Simulation& simulation, const Language& language, QObject* parent)
      : QObject(parent),
        scope_(simulation, this),
        cursors_(scope_, this),
        trigger_(scope_, this),
        lanes_(simulation, scope_, cursors_, language, this),
        signal_list_(simulation, language, this),
        events_(simulation, language, this),
        breakpoints_(simulation, language, this) {
    connect(&language, &Language::changed, &scope_, &ScopeModel::viewChanged);
    connect(&language, &Language::changed, &cursors_, &ScopeCursors::changed);
    connect(&language, &Language::changed, &trigger_, &ScopeTrigger::changed);
    connect(&simulation, &Simulation::begun, &trigger_, &ScopeTrigger::begin_anew);
    connect(&simulation, &Simulation::locksChanged, &trigger_, &ScopeTrigger::show_lock);
  }

  ScopeModel* scope() { return &scope_; }
  LaneListModel* lanes() { return &lanes_; }
  SignalListModel* signal_list() { return &signal_list_; }
  ScopeCursors* cursors() { return &cursors_; }
  ScopeTrigger* trigger() { return &trigger_; }
  EventBoardModel* events() { return &events_; }
  BreakpointModel* breakpoints() { return &breakpoints_; }

 private:
  ScopeModel scope_;
  ScopeCursors cursors_;
  ScopeTrigger trigger_;
  LaneListModel lanes_;
  SignalListModel signal_list_;
  EventBoardModel events_;
  BreakpointModel breakpoints_;
};

}  // namespace locktwin::desktop
