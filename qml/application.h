// What the program and its tests need before the first page: a platform that works, and fonts.
#pragma once

namespace locktwin::desktop {

// Before the QGuiApplication: without a display, choose the offscreen platform and the software
// renderer instead of aborting; `offscreen` chooses them in any case.
void choose_platform(bool offscreen);

// Of all that is drawn, the window is not: from 80 to 200 percent.
inline constexpr int kSmallestScale_pct = 80;
inline constexpr int kLargestScale_pct = 200;
inline bool is_scale(int percent) {
  return percent >= kSmallestScale_pct && percent <= kLargestScale_pct;
}
// `--scale PERCENT` of the options; 0: it does not stand there.
int asked_scale(int argc, const char* const* argv);
// Before the application is there: what is larger, Qt draws so. What is smaller the window does by
// itself (Main.qml): the software renderer knows no factor below 1.
void choose_scale(int percent);

// After the QGuiApplication: name, and a font family with Chinese behind it.
void prepare_application();

}  // namespace locktwin::desktop
