// The test program's main: Catch2 inside a Qt application.
#include <QGuiApplication>

#include "qml/application.h"
#include "qml/sound/voice_out.h"

#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

int main(int argc, char** argv) {
  locktwin::desktop::choose_platform(true);
  const QGuiApplication application(argc, argv);
  locktwin::desktop::prepare_application();
  return locktwin::desktop::end_with(Catch::Session().run(argc, argv));
}
