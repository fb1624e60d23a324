#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spotter::pack {

/// Text that is safe between tags and inside attributes: & < > " ' are written as references,
/// control characters that HTML does not allow are left out.
std::string escaped(std::string_view text);

/// Writes HTML. Whatever comes from files goes through text() or an attribute, both of which
/// escape: this is the only place where that happens.
class Html {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  /// @param tag         a name of HTML
  /// @param attributes  their values may be any text
  Html& open(std::string_view tag, const Attributes& attributes = {});
  /// Closes the element that was opened last. @pre there is one
  Html& close();
  /// Plain text; any is allowed.
  Html& text(std::string_view text);
  /// An element with nothing but text in it.
  Html& element(std::string_view tag, std::string_view text, const Attributes& attributes = {});
  /// An element without content: meta, img, br, input.
  Html& empty(std::string_view tag, const Attributes& attributes = {});
  /// A style sheet, a script or data of our own, inside its element. @pre `code` holds no "</"
  Html& code(std::string_view tag, std::string_view code, const Attributes& attributes = {});
  /// A line break in the file, for people who read it.
  Html& line();

  /// The whole, with what is still open closed.
  std::string finish();

 private:
  void tag(std::string_view name, const Attributes& attributes);
  std::string out_ = "<!doctype html>\n";
  std::vector<std::string> open_;
};

}  // namespace spotter::pack
