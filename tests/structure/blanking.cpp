// The lexical part: what is code and what is comment or text.
#include <algorithm>
#include <cctype>

#include "tests/structure/source_file.h"

namespace locktwin::structure {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Blanker {
 public:
  explicit Blanker(std::string_view text) : text_(text), out_(text) {}

  std::string run() {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("//")) {
        blank_to(text_.find('\n', at_));
      } else if (rest.starts_with("/*")) {
        blank_past("*/", at_ + 2);
      } else if (rest.starts_with("R\"") && !follows_word()) {
        blank_raw_text();
      } else if (rest.front() == '"' || (rest.front() == '\'' && !follows_digit())) {
        blank_quoted(rest.front());
      } else {
        ++at_;
      }
    }
    return std::move(out_);
  }

 private:
  bool follows_word() const { return at_ > 0 && is_word(text_[at_ - 1]); }

  // In 1'000 the apostrophe separates digits; in u8'x' it opens a character.
  bool follows_digit() const {
    std::size_t first = at_;
    while (first > 0 && (is_word(text_[first - 1]) || text_[first - 1] == '\'')) --first;
    return first < at_ && std::isdigit(static_cast<unsigned char>(text_[first])) != 0;
  }

  void blank_to(std::size_t end) {
    end = std::min(end, text_.size());
    for (; at_ < end; ++at_) {
      if (text_[at_] != '\n') out_[at_] = ' ';
    }
  }

  void blank_past(std::string_view closing, std::size_t from) {
    const std::size_t end = text_.find(closing, from);
    blank_to(end == std::string_view::npos ? end : end + closing.size());
  }

  void blank_raw_text() {
    const std::size_t open = text_.find('(', at_);
    if (open == std::string_view::npos) return blank_to(open);
    const std::string delimiter(text_.substr(at_ + 2, open - at_ - 2));
    blank_past(")" + delimiter + "\"", open);
  }

  void blank_quoted(char quote) {  // the quotes stay: the text is still an argument
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
      end += text_[end] == '\\' ? 2U : 1U;
    }
    ++at_;
    blank_to(end);
    if (at_ < text_.size()) ++at_;
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
};

}  // namespace

std::string without_comments_and_texts(std::string_view text) {
  return Blanker(text).run();
}

}  // namespace locktwin::structure
