#include "credential/print.h"

#include "credential/did_key.h"
#include "credential/qr.h"
#include "credential/utc.h"
#include "credential/words.h"
#include "pack/frame.h"

namespace spotter::credential {
namespace {

using pack::Ink;
using pack::Paper;
using pack::Type;
using pack::Weight;

constexpr Type kPlain{10.5F, Weight::regular, {}, 1.38F};
constexpr Type kSmall{8.5F, Weight::regular, pack::kGrey, 1.3F};
constexpr Type kHeading{13.0F, Weight::bold, {}, 1.38F};

void flow(Paper& paper, const std::string& text, const Type& type) {
  paper.flow(text, type, Paper::kMargin, Paper::textWidth());
}

void heading(Paper& paper, const std::string& text) {
  paper.moveDown(8.0F);
  paper.need(60.0F);
  flow(paper, text, kHeading);
}

void addPilot(Paper& paper) {
  const Type large{54.0F, Weight::bold, pack::inkOf(pack::Tone::emergency), 1.15F};
  flow(paper, "PILOT", large);
  flow(paper, pilotInWords(), kPlain);
  paper.moveDown(10.0F);
}

void addHolder(Paper& paper, const std::string& holder) {
  const Type large{22.0F, Weight::bold, {}, 1.38F};
  paper.moveDown(4.0F);
  if (!holder.empty()) {
    flow(paper, holder, large);
  } else {
    flow(paper, "The name stands on the certificate's page (.html): this font has not all of its letters.",
         kPlain);
  }
  paper.moveDown(4.0F);
}

void addMarks(Paper& paper, const Part& part) {
  paper.need(120.0F);
  flow(paper, partInWords(part.part) + ": " + part.result, {10.5F, Weight::bold, {}, 1.6F});
  for (const Mark& mark : marksOf(part)) {
    paper.put(mark.words, kPlain, Paper::kMargin, paper.y());
    paper.put(std::to_string(part.*mark.count), kPlain, Paper::kMargin + 260.0F, paper.y());
    paper.moveDown(15.0F);
    paper.rule(Paper::kMargin, Paper::kMargin + 310.0F, paper.y(), pack::kRule);
  }
  paper.moveDown(4.0F);
}

void addFact(Paper& paper, const std::string& term, const std::string& fact, float width) {
  const Type bold{9.5F, Weight::bold, {}, 1.38F};
  const Type plain{9.5F, Weight::regular, {}, 1.38F};
  paper.put(term, bold, Paper::kMargin, paper.y());
  paper.flow(fact, plain, Paper::kMargin + 110.0F, width - 110.0F);
}

/// Runs of dark modules as bars, on the right from the top given.
void addCode(Paper& paper, const QrCode& code, float x, float top, float side) {
  const float module = side / static_cast<float>(code.size);
  for (int row = 0; row < code.size; ++row) {
    for (int column = 0; column < code.size;) {
      int end = column;
      while (end < code.size && code.at(end, row)) ++end;
      if (end > column)
        paper.fill(x + module * static_cast<float>(column), top + module * static_cast<float>(row),
                   module * static_cast<float>(end - column), module, Ink{0.0F, 0.0F, 0.0F});
      column = end + 1;
    }
  }
}

void addIssue(Paper& paper, const Certificate& certificate) {
  const Claims& claims = certificate.claims;
  constexpr float kSide = 130.0F;
  heading(paper, "Issued");
  paper.need(kSide + 30.0F);
  const float top = paper.y() + 4.0F;
  const float width = Paper::textWidth() - kSide - 24.0F;
  addFact(paper, "By", claims.issuer.name, width);
  if (!claims.issuer.url.empty()) addFact(paper, "Address", claims.issuer.url, width);
  addFact(paper, "On", dayInWords(claims.valid_from), width);
  addFact(paper, "Valid until", dayInWords(claims.valid_until), width);
  addFact(paper, "Supervised by", claims.supervisor, width);
  addFact(paper, "Sitting", claims.sitting, width);
  addFact(paper, "Certificate", claims.id, width);
  addFact(paper, "SHA-256 of its file", certificate.digest(), width);
  addFact(paper, "Issuer's key", fingerprintOf(claims.issuer.key), width);
  addFact(paper, "Entry in register", claims.register_digest, width);
  addCode(paper, qrOf(qrTextOf(certificate)), Paper::kWidth - Paper::kMargin - kSide, top, kSide);
  paper.moveDown(8.0F);
  flow(paper,
       "To check it, take the file (.json or .html) and run: spotter verify FILE --issuer KEY-FILE "
       "--for \"NAME\". This sheet of paper proves nothing by itself.",
       kSmall);
}

}  // namespace

base::Result<std::string> printOf(const Certificate& certificate, const std::string& holder,
                                  const pack::PrintFonts& fonts) {
  const Claims& claims = certificate.claims;
  base::Result<Paper> opened = Paper::open(fonts, titleOf(claims));
  if (!opened) return opened.error();
  Paper& paper = opened.value();
  paper.newPage();
  if (claims.pilot) addPilot(paper);
  flow(paper, "Leading an exercise class: assessed in simulation", {19.0F, Weight::bold, {}, 1.3F});
  addHolder(paper, holder);
  flow(paper, assessedInWords(claims), kPlain);
  flow(paper, marksInWords(claims), kPlain);
  heading(paper, "Results");
  for (const Part& part : claims.parts) addMarks(paper, part);
  heading(paper, "What this does not prove");
  for (const std::string& sentence : doesNotProve()) flow(paper, "\xE2\x80\xA2 " + sentence, kPlain);
  addIssue(paper, certificate);
  paper.moveDown(6.0F);
  flow(paper, pack::kNotOfficial, kSmall);
  return paper.finish(titleOf(claims));
}

}  // namespace spotter::credential
