// One lock on the bench and everything the window shows of it. Read this file first.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "qml/air_model.h"
#include "qml/bench/bench.h"
#include "qml/caption_model.h"
#include "qml/door_model.h"
#include "qml/event_list_model.h"
#include "qml/fault_list_model.h"
#include "qml/front_panel_model.h"
#include "qml/guide_model.h"
#include "qml/house_model.h"
#include "qml/key_model.h"
#include "qml/language.h"
#include "qml/link_model.h"
#include "qml/look.h"
#include "qml/people_model.h"
#include "qml/phone/phone_model.h"
#include "qml/rear_panel_model.h"
#include "qml/scenario_model.h"
#include "qml/simulation.h"
#include "qml/stage_model.h"
#include "qml/start_model.h"
#include "qml/status_model.h"
#include "qml/time_model.h"
#include "qml/timeline_model.h"
#include "qml/tour_model.h"

namespace locktwin::desktop {

class Session : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(locktwin::desktop::Simulation* simulation READ simulation CONSTANT)
  Q_PROPERTY(locktwin::desktop::Language* language READ language CONSTANT)
  Q_PROPERTY(locktwin::desktop::Look* look READ look CONSTANT)
  Q_PROPERTY(locktwin::desktop::StatusModel* status READ status CONSTANT)
  Q_PROPERTY(locktwin::desktop::TimeModel* time READ time CONSTANT)
  Q_PROPERTY(locktwin::desktop::TimelineModel* timeline READ timeline CONSTANT)
  Q_PROPERTY(locktwin::desktop::FrontPanelModel* frontPanel READ front_panel CONSTANT)
  Q_PROPERTY(locktwin::desktop::KeyModel* key READ key CONSTANT)
  Q_PROPERTY(locktwin::desktop::RearPanelModel* rearPanel READ rear_panel CONSTANT)
  Q_PROPERTY(locktwin::desktop::DoorModel* door READ door CONSTANT)
  Q_PROPERTY(locktwin::desktop::Bench* bench READ bench CONSTANT)
  Q_PROPERTY(locktwin::desktop::EventListModel* events READ events CONSTANT)
  Q_PROPERTY(locktwin::desktop::CaptionModel* caption READ caption CONSTANT)
  Q_PROPERTY(locktwin::desktop::FaultListModel* faults READ faults CONSTANT)
  Q_PROPERTY(locktwin::desktop::HouseModel* house READ house CONSTANT)
  Q_PROPERTY(locktwin::desktop::PeopleModel* people READ people CONSTANT)
  Q_PROPERTY(locktwin::desktop::StageModel* stage READ stage CONSTANT)
  Q_PROPERTY(locktwin::desktop::PhoneModel* phone READ phone CONSTANT)
  Q_PROPERTY(locktwin::desktop::AirModel* air READ air CONSTANT)
  Q_PROPERTY(locktwin::desktop::ScenarioModel* scenario READ scenario CONSTANT)
  Q_PROPERTY(locktwin::desktop::TourModel* tour READ tour CONSTANT)
  Q_PROPERTY(locktwin::desktop::StartModel* start READ start CONSTANT)
  Q_PROPERTY(locktwin::desktop::GuideModel* guide READ guide CONSTANT)
  Q_PROPERTY(locktwin::desktop::LinkModel* link READ link CONSTANT)

 public:
  // A factory-new lock in a shut door, with a full battery, booted.
  explicit Session(QObject* parent = nullptr);
  // The same anew, with several of them.
  Q_INVOKABLE void begin(const QStringList& locks);

  // A scenario played to its moment; its people and phones are those of the file.
  void open(const sim::Opening& scenario);

  Simulation* simulation() { return &simulation_; }
  Language* language() { return &language_; }
  Look* look() { return &look_; }
  StatusModel* status() { return &status_; }
  TimeModel* time() { return &time_; }
  TimelineModel* timeline() { return &timeline_; }
  FrontPanelModel* front_panel() { return &front_panel_; }
  KeyModel* key() { return &key_; }
  RearPanelModel* rear_panel() { return &rear_panel_; }
  DoorModel* door() { return &door_; }
  Bench* bench() { return &bench_; }
  ScopeModel* scope() { return bench_.scope(); }
  EventListModel* events() { return &events_; }
  CaptionModel* caption() { return &caption_; }
  FaultListModel* faults() { return &faults_; }
  HouseModel* house() { return &house_; }
  PeopleModel* people() { return &people_; }
  StageModel* stage() { return &stage_; }
  PhoneModel* phone() { return &phone_; }
  AirModel* air() { return &air_; }
  ScenarioModel* scenario() { return &scenario_; }
  TourModel* tour() { return &tour_; }
  StartModel* start() { return &start_; }
  GuideModel* guide() { return &guide_; }
  LinkModel* link() { return &link_; }

 private:
  void move_in();

  Simulation simulation_{this};
  Language language_{this};
  Look look_{this};
  StatusModel status_{simulation_, language_, this};
  TimeModel time_{simulation_, this};
  TimelineModel timeline_{simulation_, language_, this};
  FrontPanelModel front_panel_{simulation_, this};
  KeyModel key_{simulation_, this};
  RearPanelModel rear_panel_{simulation_, this};
  DoorModel door_{simulation_, this};
  Bench bench_{simulation_, language_, this};
  EventListModel events_{simulation_, language_, this};
  CaptionModel caption_{simulation_, language_, this};
  FaultListModel faults_{simulation_, language_, this};
  HouseModel house_{simulation_, language_, this};
  PeopleModel people_{simulation_, this};
  StageModel stage_{simulation_, this};
  PhoneModel phone_{simulation_, language_, this};
  AirModel air_{simulation_, this};
  ScenarioModel scenario_{simulation_, language_, this};
  TourModel tour_{simulation_, language_, this};
  StartModel start_{simulation_, people_, phone_, tour_, this};
  GuideModel guide_{simulation_, this};
  LinkModel link_{simulation_, this};
};

}  // namespace locktwin::desktop
