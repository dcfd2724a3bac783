#include "qml/demonstration.h"

namespace locktwin::desktop {

namespace {

struct Scene {
  const char* keys;  // typed; empty for none
  double then_s;     // and so much time passes
};

void type(Session& session, const Scene& scene) {
  session.simulation()->act("type_keys", {{"keys", std::string(scene.keys)}});
  session.simulation()->advance(scene.then_s);
}

}  // namespace

void play_demonstration(Session& session) {
  // Wake, pass the direction over, accept the offer, and the new PIN twice.
  constexpr Scene kFirstAdministrator[] = {
      {"0", 1.0}, {"✓↶✓", 1.5}, {"740852✓", 4.0}, {"740852✓", 4.0}};
  for (const Scene& scene : kFirstAdministrator) type(session, scene);
  session.rear_panel()->pressButton();
  session.simulation()->advance(3.0);
  type(session, {"118852✓", 4.0});
  type(session, {"740852✓", 4.0});
  session.door()->openDoor(QStringLiteral("outside"), 40.0);
  session.simulation()->advance(4.0);
  session.faults()->putAmount(QStringLiteral("door.warp_mm"), 6.0);
  session.door()->shutDoor();
  session.simulation()->advance(2.4);
  session.stage()->come(QStringLiteral("Ben"), 0.7);
  session.stage()->raisePalm();
  session.simulation()->advance(0.72);
}

}  // namespace locktwin::desktop
