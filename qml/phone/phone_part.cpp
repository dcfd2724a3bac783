#include "qml/phone/phone_part.h"

namespace locktwin::desktop {

PhonePart::PhonePart(Simulation& simulation, PhoneInHand& hand, QObject* parent)
    : ViewModel(simulation, parent), hand_(hand) {
  connect(&hand, &PhoneInHand::chosen, this, [this] {
    refresh();
    Q_EMIT changed();
  });
}

}  // namespace locktwin::desktop
