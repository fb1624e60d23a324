#include "credential/plain_text.h"

#include "text/utf8.h"

namespace spotter::credential {
namespace {

constexpr std::size_t kLongestAddress = 200;

bool isUnfit(char32_t letter) {
  if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0)) return true;
  return letter == 0x2028 || letter == 0x2029 || (letter >= 0x202A && letter <= 0x202E) ||
         (letter >= 0x2066 && letter <= 0x2069);
}

}  // namespace

std::string faultOfText(std::string_view text, const char* what, std::size_t most) {
  if (text.find_first_not_of(' ') == std::string_view::npos) return std::string(what) + " is missing";
  if (text.size() > most)
    return std::string(what) + " is longer than " + std::to_string(most) + " bytes";
  if (text::firstInvalidUtf8(text)) return std::string(what) + " is not UTF-8";
  for (const char32_t letter : text::codePoints(text))
    if (isUnfit(letter)) return std::string(what) + " holds a control character";
  return {};
}

bool isId(std::string_view text) {
  if (text.empty() || text.size() > 60 || text[0] < 'a' || text[0] > 'z') return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

bool isHttps(std::string_view text) {
  constexpr std::string_view kBegin = "https://";
  constexpr std::string_view kAllowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%";
  return text.size() > kBegin.size() && text.size() <= kLongestAddress &&
         text.substr(0, kBegin.size()) == kBegin &&
         text.find_first_not_of(kAllowed) == std::string_view::npos;
}

}  // namespace spotter::credential
