// What the program and its tests need before the first page: a platform that works, and fonts.
#pragma once

namespace locktwin::desktop {

// Before the QGuiApplication: without a display, choose the offscreen platform and the software
// renderer instead of aborting; `offscreen` chooses them in any case.
void choose_platform(bool offscreen);

// `--scale PERCENT` of the options, before the application is there: all that is drawn is larger or
// smaller, the window is not.
void choose_scale(int argc, char** argv);
inline constexpr int kSmallestScale_pct = 80;
inline constexpr int kLargestScale_pct = 200;

// After the QGuiApplication: name, and a font family with Chinese behind it.
void prepare_application();

}  // namespace locktwin::desktop
