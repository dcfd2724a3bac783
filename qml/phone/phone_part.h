// Base of what is shown of the phone in the hand: read anew when another one is taken.
#pragma once

#include "qml/phone/phone_in_hand.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class PhonePart : public ViewModel {
  Q_OBJECT
  QML_ANONYMOUS

 public:
  PhonePart(Simulation& simulation, PhoneInHand& hand, QObject* parent);

 protected:
  PhoneInHand& hand() const { return hand_; }
  const sim::PhonePicture* phone() const { return hand_.picture(); }  // null: never brought

 private:
  PhoneInHand& hand_;
};

}  // namespace locktwin::desktop
