#include "office/address.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace spotter::office {
namespace {

constexpr const char* kExample = "an address is e.g. postgresql://course@records.example.org/spotter";

std::string decoded(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_code = text[i] == '%' && i + 2 < text.size() &&
                         std::isxdigit(static_cast<unsigned char>(text[i + 1])) != 0 &&
                         std::isxdigit(static_cast<unsigned char>(text[i + 2])) != 0;
    if (!is_code) {
      bytes += text[i];
      continue;
    }
    bytes += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
    i += 2;
  }
  return bytes;
}

void keepSecret(Address& address, const std::string& secret) {
  for (const std::string& form : {secret, decoded(secret)})
    if (!form.empty() && std::find(address.secrets.begin(), address.secrets.end(), form) == address.secrets.end())
      address.secrets.push_back(form);
  // The longest first, so that none leaves a part of another behind.
  std::sort(address.secrets.begin(), address.secrets.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

bool isPassword(const std::string& parameter) {
  return parameter.starts_with("password=") || parameter.starts_with("sslpassword=");
}

/// The parameters after the question mark, without those that are passwords.
std::string shownQuery(Address& address, const std::string& query) {
  std::string shown;
  for (std::size_t from = 0; from <= query.size();) {
    const std::size_t to = std::min(query.find('&', from), query.size());
    const std::string parameter = query.substr(from, to - from);
    if (isPassword(parameter))
      keepSecret(address, parameter.substr(parameter.find('=') + 1));
    else if (!parameter.empty())
      shown += (shown.empty() ? "?" : "&") + parameter;
    from = to + 1;
  }
  return shown;
}

}  // namespace

base::Result<Address> addressOf(const std::string& text) {
  const auto refused = [](const char* what, const char* remedy) {
    return base::Error{what, "", remedy};  // where: not told, it may hold a password
  };
  const std::size_t scheme = text.starts_with("postgresql://") ? 13
                             : text.starts_with("postgres://") ? 11
                                                               : 0;
  if (scheme == 0) return refused("this is no address of a PostgreSQL server", kExample);
  for (const char letter : text)
    if (static_cast<unsigned char>(letter) <= 0x20 || letter == 0x7F)
      return refused("a blank or control character stands in the address", "write it as %20 and so on");
  Address address;
  address.uri = text;
  const std::size_t question = std::min(text.find('?', scheme), text.size());
  std::string front = text.substr(scheme, question - scheme);
  const std::size_t at = text.rfind('@');
  if (at != std::string::npos) {
    const std::string user = text.substr(scheme, at - scheme);
    if (user.find_first_of("@/?#[]") != std::string::npos)
      return refused("the address has an @ too many, or a sign in its password that means something else",
                     "write @ as %40, / as %2F, ? as %3F and # as %23, or leave the password to ~/.pgpass");
    const std::size_t colon = user.find(':');
    if (colon != std::string::npos) keepSecret(address, user.substr(colon + 1));
    front = user.substr(0, colon) + front.substr(user.size());
  }
  address.shown = text.substr(0, scheme) + front;
  if (question < text.size()) address.shown += shownQuery(address, text.substr(question + 1));
  return address;
}

std::string withTimeLimit(const Address& address, int connect_s) {
  if (address.uri.find("connect_timeout=") != std::string::npos) return address.uri;
  const bool has_query = address.uri.find('?') != std::string::npos;
  const bool open = address.uri.back() == '?' || address.uri.back() == '&';
  return address.uri + (!has_query ? "?" : open ? "" : "&") + "connect_timeout=" + std::to_string(connect_s);
}

std::string withoutSecrets(const Address& address, std::string text) {
  for (const std::string& secret : address.secrets)
    for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at + 3))
      text.replace(at, secret.size(), "***");
  return text;
}

}  // namespace spotter::office
