#include "sim/report/svg_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace locktwin::sim {

namespace {

constexpr int kLabels = 74;  // width of the column of labels
constexpr int kRight = 6;
constexpr int kMarksHeight = 16;
constexpr int kStripHeight = 14;
constexpr int kGap = 7;
constexpr int kAxisHeight = 15;
constexpr int kEndLabel = 50;  // width of the time at the right end
constexpr int kLetter = 5;     // about as wide as a letter
constexpr std::size_t kMostFolds = 8;

// Gives every element its place below the one before.
class Drawing {
 public:
  explicit Drawing(pugi::xml_node svg) : svg_(svg) {}

  int y() const { return y_; }
  void go_down(int height) { y_ += height; }

  pugi::xml_node add(const char* element, const char* kind) {
    pugi::xml_node node = svg_.append_child(element);
    if (*kind != '\0') node.append_attribute("class") = kind;
    return node;
  }
  pugi::xml_node place(const char* element, const char* kind, int x, int y) {
    pugi::xml_node node = add(element, kind);
    node.append_attribute("x") = x;
    node.append_attribute("y") = y;
    return node;
  }
  void write(const char* kind, int x, int y, const std::string& text) {
    place("text", kind, x, y).text() = text.c_str();
  }

 private:
  pugi::xml_node svg_;
  int y_ = 2;
};

void draw_marks(Drawing& drawing, const std::vector<PictureMark>& marks) {
  drawing.write("l", kLabels - 8, drawing.y() + 12, "events");
  for (const PictureMark& mark : marks) {
    const int x = kLabels + mark.x;
    pugi::xml_node node = drawing.add("path", mark.kind.substr(0, 2).c_str());
    const std::string shape =
        mark.kind == "action"  ? fmt::format("M{} {}l3 6h-6z", x, drawing.y() + 9)
        : mark.kind == "alarm" ? fmt::format("M{} {}l4 4l-4 4l-4 -4z", x, drawing.y() + 3)
                               : fmt::format("M{} {}v8", x, drawing.y() + 3);
    node.append_attribute("d") = shape.c_str();
    node.append_child("title").text() = mark.text.c_str();
  }
  drawing.go_down(kMarksHeight + kGap);
}

void draw_strip(Drawing& drawing, const PictureStrip& strip) {
  drawing.write("l", kLabels - 8, drawing.y() + 10, strip.label);
  for (const PictureWord& word : strip.words) {
    const int x = kLabels + word.x;
    pugi::xml_node box = drawing.place("rect", ("w " + word.word).c_str(), x, drawing.y());
    box.append_attribute("width") = std::max(word.width, 1);
    box.append_attribute("height") = kStripHeight;
    box.append_child("title").text() = word.word.c_str();
    if (static_cast<int>(word.word.size()) * kLetter + 6 > word.width) continue;
    drawing.write(("n " + word.word).c_str(), x + 4, drawing.y() + 10, word.word);
  }
  drawing.go_down(kStripHeight + kGap);
}

void draw_track(Drawing& drawing, const PictureTrack& track) {
  const int y = drawing.y();
  drawing.write("l", kLabels - 8, y + 11, track.label);
  drawing.write("u", kLabels - 8, y + 22,
                fmt::format("{:g} … {:g} {}", track.low, track.high, track.unit));
  pugi::xml_node base = drawing.add("path", "z");
  base.append_attribute("d") =
      fmt::format("M{} {}h{}", kLabels, y + kTrackHeight, kPictureWidth).c_str();
  pugi::xml_node line = drawing.add("path", ("t " + track.kind).c_str());
  line.append_attribute("transform") = fmt::format("translate({} {})", kLabels, y).c_str();
  line.append_attribute("d") = track.path.c_str();
  drawing.go_down(kTrackHeight + kGap);
}

void draw_axis(Drawing& drawing, const RunPicture& picture) {
  const int bottom = drawing.y();
  const auto line = [&](int x, const char* kind) {
    pugi::xml_node node = drawing.add("path", kind);
    node.append_attribute("d") = fmt::format("M{} 2V{}", kLabels + x, bottom).c_str();
  };
  line(picture.zero_x, "o");
  if (picture.zero_x < kPictureWidth - kEndLabel) {
    drawing.write("a", kLabels + picture.zero_x, bottom + 11, "0 s");
  }
  drawing.write("a e", kLabels + kPictureWidth, bottom + 11, picture.end);
  int free_from = picture.zero_x + 20;
  for (std::size_t i = 0; i < picture.folds.size() && i < kMostFolds; ++i) {
    const PictureFold& fold = picture.folds[i];
    line(fold.x, "f");
    const int width = static_cast<int>(fold.left_out.size()) * kLetter + 14;
    if (fold.x < free_from || fold.x + width > kPictureWidth - kEndLabel) continue;
    free_from = fold.x + width;
    drawing.write("a", kLabels + fold.x, bottom + 11, "+" + fold.left_out);
  }
  drawing.go_down(kAxisHeight);
}

}  // namespace

void add_svg_timeline(pugi::xml_node parent, const RunPicture& picture) {
  pugi::xml_node svg = parent.append_child("svg");
  Drawing drawing(svg);
  draw_marks(drawing, picture.marks);
  for (const PictureStrip& strip : picture.strips) draw_strip(drawing, strip);
  for (const PictureTrack& track : picture.tracks) draw_track(drawing, track);
  draw_axis(drawing, picture);
  svg.append_attribute("viewBox") =
      fmt::format("0 0 {} {}", kLabels + kPictureWidth + kRight, drawing.y()).c_str();
  svg.append_attribute("role") = "img";
  svg.append_attribute("aria-label") =
      fmt::format("Events, state, bolt, door, current and voltage from {} to {}", picture.begin,
                  picture.end)
          .c_str();
}

}  // namespace locktwin::sim
