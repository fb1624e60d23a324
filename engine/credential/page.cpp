#include "credential/page.h"

#include "credential/did_key.h"
#include "credential/qr.h"
#include "credential/utc.h"
#include "credential/words.h"
#include "pack/frame.h"
#include "pack/html.h"

namespace spotter::credential {
namespace {

using pack::Html;

constexpr std::string_view kBegin = "<script type=\"application/vc+ld+json\" id=\"certificate\">";
constexpr std::string_view kEnd = "</script>";

constexpr std::string_view kStyle = R"css(
html { font-size: 112.5%; }
body { margin: 0; background: #f6f5f1; color: #1f2a30; line-height: 1.55;
  font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 48rem; margin: 2rem auto; padding: 2rem; background: #ffffff;
  border: 1px solid #b8bfbf; border-top: 0.5rem solid #0a595e; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 0.5rem; }
.holder { font-size: 1.6rem; font-weight: 650; margin: 1rem 0; overflow-wrap: anywhere; }
.pilot { margin: 0 0 1.5rem; padding: 0.8rem 1.2rem; border: 0.25rem solid #9b1c1c;
  background: #fdf0ef; }
.pilot strong { display: block; font-size: 3rem; line-height: 1.1; letter-spacing: 0.1em;
  color: #9b1c1c; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 650; padding: 0.4rem 0; }
th, td { text-align: left; padding: 0.4rem 0.8rem; border-bottom: 1px solid #b8bfbf;
  vertical-align: top; }
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0.3rem 1rem; }
dt { font-weight: 650; }
dd { margin: 0; overflow-wrap: anywhere; }
.code { width: 12rem; height: auto; background: #ffffff; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } main { padding: 1rem; margin: 0; } }
@media print { body { background: #ffffff; } main { border: none; margin: 0; max-width: none; }
  tr, .pilot { break-inside: avoid; } }
)css";

/// The JSON with every < written as an escape, so that nothing in it ends its element.
std::string embedded(const std::string& json) {
  std::string out;
  for (const char letter : json) {
    if (letter == '<')
      out += "\\u003c";
    else
      out += letter;
  }
  return out;
}

void addFact(Html& html, std::string_view term, std::string_view fact) {
  // Whatever direction a name is written in, it keeps to itself.
  html.element("dt", term).open("dd").element("bdi", fact).close().line();
}

void addHead(Html& html, const Certificate& certificate) {
  html.open("head").line().empty("meta", {{"charset", "utf-8"}}).line();
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.line().element("title", titleOf(certificate.claims)).line();
  html.code("style", kStyle).line().close().line();
}

void addMarks(Html& html, const Part& part) {
  html.open("div", {{"class", "wide"}, {"tabindex", "0"}, {"role", "region"},
                    {"aria-label", partInWords(part.part)}});
  html.open("table").element("caption", partInWords(part.part) + ": " + part.result).line();
  html.open("thead").open("tr");
  html.element("th", "What was counted", {{"scope", "col"}});
  html.element("th", "Count", {{"scope", "col"}}).close().close().line().open("tbody").line();
  for (const Mark& mark : marksOf(part)) {
    html.open("tr").element("th", mark.words, {{"scope", "row"}});
    html.element("td", std::to_string(part.*mark.count)).close().line();
  }
  html.close().close().close().line();
}

/// One path of unit squares, drawn on white with the blank border that readers want.
void addCode(Html& html, const Certificate& certificate) {
  const QrCode code = qrOf(qrTextOf(certificate));
  const std::string side = std::to_string(code.size + 2 * kQuietModules);
  std::string path;
  for (int row = 0; row < code.size; ++row)
    for (int column = 0; column < code.size; ++column)
      if (code.at(column, row))
        path += "M" + std::to_string(column + kQuietModules) + " " +
                std::to_string(row + kQuietModules) + "h1v1h-1z";
  html.open("svg", {{"class", "code"},
                    {"role", "img"},
                    {"aria-label", "QR code with the certificate's id, the SHA-256 of its file and the "
                                   "fingerprint of the issuer's key, which stand above as text"},
                    {"viewBox", "0 0 " + side + " " + side},
                    {"xmlns", "http://www.w3.org/2000/svg"}});
  html.element("rect", "", {{"width", side}, {"height", side}, {"fill", "#ffffff"}});
  html.element("path", "", {{"d", path}, {"fill", "#000000"}}).close().line();
}

}  // namespace

std::string pageOf(const Certificate& certificate, const std::string& holder) {
  const Claims& claims = certificate.claims;
  Html html;
  html.open("html", {{"lang", "en-GB"}}).line();
  addHead(html, certificate);
  html.open("body").line().open("main").line();
  if (claims.pilot) {
    html.open("div", {{"class", "pilot"}}).element("strong", "PILOT");
    html.text(pilotInWords()).close().line();
  }
  html.element("h1", "Leading an exercise class: assessed in simulation").line();
  html.open("p", {{"class", "holder"}}).element("bdi", holder).close().line();
  html.open("p").element("bdi", assessedInWords(claims)).close().line();
  html.open("p").element("bdi", marksInWords(claims)).close().line();
  html.element("h2", "Results").line();
  for (const Part& part : claims.parts) addMarks(html, part);
  html.element("h2", "What this does not prove").line().open("ul").line();
  for (const std::string& sentence : doesNotProve()) html.element("li", sentence).line();
  html.close().line();
  html.element("h2", "Issued").line().open("dl").line();
  addFact(html, "By", claims.issuer.name);
  if (!claims.issuer.url.empty()) addFact(html, "Address", claims.issuer.url);
  addFact(html, "On", dayInWords(claims.valid_from));
  addFact(html, "Valid until", dayInWords(claims.valid_until));
  addFact(html, "Supervised by", claims.supervisor);
  addFact(html, "Sitting", claims.sitting);
  addFact(html, "Standard", claims.standard + " v" + claims.standard_version);
  addFact(html, "Certificate", claims.id);
  addFact(html, "SHA-256 of its file", certificate.digest());
  addFact(html, "Issuer's key", fingerprintOf(claims.issuer.key));
  addFact(html, "Entry in the register", claims.register_digest);
  html.close().line();
  html.element("h2", "How to check it").line();
  html.element("p",
               "Save this page and run: spotter verify FILE --issuer KEY-FILE --for \"NAME\". The words "
               "on this page are not signed; what the program tells you is. It needs no internet.");
  html.line();
  addCode(html, certificate);
  html.element("p", pack::kNotOfficial).line().close().line();
  // As kBegin looks for it.
  html.code("script", embedded(certificate.json()),
            {{"type", "application/vc+ld+json"}, {"id", "certificate"}});
  return html.finish();
}

std::optional<std::string_view> certificateInPage(std::string_view text) {
  constexpr std::string_view kPage = "<!doctype html>";
  if (text.substr(0, kPage.size()) != kPage) return std::nullopt;
  const std::size_t begin = text.find(kBegin);
  if (begin == std::string_view::npos) return std::string_view();
  const std::string_view rest = text.substr(begin + kBegin.size());
  const std::size_t end = rest.find(kEnd);
  if (end == std::string_view::npos) return std::string_view();
  if (rest.find("<script", end) != std::string_view::npos) return std::string_view();
  return rest.substr(0, end);
}

}  // namespace spotter::credential
