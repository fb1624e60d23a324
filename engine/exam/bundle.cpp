#include "exam/bundle.h"

#include <algorithm>
#include <cstdint>

#include "crypto/digest.h"
#include "exam/json.h"

namespace spotter::exam {
namespace {

// Format 1 knew part A alone; a sitting that has nothing else is still written so.
constexpr int kWatchingFormat = 1;
constexpr int kFormat = 2;
constexpr std::size_t kLongestLine = 256'000;
constexpr std::uint64_t kLargestRecording = 200'000'000;
constexpr std::size_t kMostRecordings = 64;
// What is signed says what it is for, so that no other signature of a device can stand for it.
constexpr std::string_view kPurpose = "spotter exam bundle\n";

std::string sha(std::string_view bytes) { return crypto::hexOf(crypto::sha256(bytes)); }

std::string firstLine(int format) {
  return Object().add("spotter", "exam").add("format", format).text();
}

int formatOf(const Bundle& bundle) {
  return bundle.form.parts.empty() ? kWatchingFormat : kFormat;
}

std::string sittingLine(const Bundle& bundle, const crypto::PublicKey& device) {
  std::vector<std::string> notes;
  for (const Note& note : bundle.notes)
    notes.push_back(Object().add("at", note.at).add("words", note.words).text());
  std::vector<std::string> disagreements;
  for (const Disagreement& each : bundle.disagreements)
    disagreements.push_back(Object().add("window", each.window).add("words", each.words).text());
  Object object;
  object.add("started_at", bundle.started_at)
      .add("finished_at", bundle.finished_at)
      .raw("self_rating", bundle.self_rating ? std::to_string(*bundle.self_rating) : "null")
      .add("simulated", bundle.simulated)
      .raw("notes", array(notes))
      .raw("disagreements", array(disagreements))
      .add("device", crypto::hexOf(device.bytes));
  if (bundle.retested) object.add("retested", true);
  return object.text();
}

/// Length and digest of a recording.
struct Told {
  std::uint64_t bytes = 0;
  std::string sha256;
};

std::string recordingsLine(const std::vector<Told>& recordings) {
  std::vector<std::string> list;
  for (const Told& told : recordings)
    list.push_back(Object().add("bytes", told.bytes).add("sha256", told.sha256).text());
  return Object().raw("recordings", array(list)).text();
}

std::string signatureLine(const crypto::Signature& signature) {
  crypto::Digest first{};
  crypto::Digest second{};
  std::copy_n(signature.begin(), first.size(), first.begin());
  std::copy_n(signature.begin() + first.size(), second.size(), second.begin());
  return Object().add("signature", crypto::hexOf(first) + crypto::hexOf(second)).text() + "\n";
}

std::optional<crypto::Signature> signatureIn(std::string_view line) {
  const auto json = objectIn(line, kLongestLine);
  std::string hex;
  if (!json || !take(*json, "signature", hex) || hex.size() != 128) return std::nullopt;
  const auto first = crypto::digestOfHex(std::string_view(hex).substr(0, 64));
  const auto second = crypto::digestOfHex(std::string_view(hex).substr(64));
  if (!first || !second) return std::nullopt;
  crypto::Signature signature{};
  std::copy(first->begin(), first->end(), signature.begin());
  std::copy(second->begin(), second->end(), signature.begin() + first->size());
  if (signatureLine(signature) != line) return std::nullopt;
  return signature;
}

bool readSitting(std::string_view line, Bundle& bundle) {
  const auto json = objectIn(line, kLongestLine);
  std::string device;
  if (!json || !take(*json, "started_at", bundle.started_at) ||
      !take(*json, "finished_at", bundle.finished_at) ||
      !take(*json, "simulated", bundle.simulated) || !take(*json, "device", device))
    return false;
  int rating = 0;
  if (take(*json, "self_rating", rating)) bundle.self_rating = rating;
  if (bundle.self_rating && *bundle.self_rating > 10) return false;
  const auto notes = json->find("notes");
  if (notes == json->end() || !notes->is_array()) return false;
  for (const Json& each : *notes) {
    Note note;
    if (!each.is_object() || !take(each, "at", note.at) || !take(each, "words", note.words))
      return false;
    bundle.notes.push_back(note);
  }
  const auto disagreements = json->find("disagreements");
  if (disagreements == json->end() || !disagreements->is_array()) return false;
  for (const Json& each : *disagreements) {
    Disagreement read;
    if (!each.is_object() || !take(each, "window", read.window) || !take(each, "words", read.words))
      return false;
    bundle.disagreements.push_back(read);
  }
  take(*json, "retested", bundle.retested);
  if (bundle.retested && !bundle.form.retest()) return false;
  const auto key = crypto::digestOfHex(device);
  if (!key) return false;
  bundle.device.bytes = *key;
  return sittingLine(bundle, bundle.device) == line;
}

std::optional<std::vector<Told>> readTold(std::string_view line) {
  const auto json = objectIn(line, kLongestLine);
  if (!json || !json->contains("recordings") || !json->at("recordings").is_array())
    return std::nullopt;
  std::vector<Told> all;
  for (const Json& each : json->at("recordings")) {
    Told told;
    if (!each.is_object() || !take(each, "bytes", told.bytes) || !take(each, "sha256", told.sha256))
      return std::nullopt;
    if (told.bytes > kLargestRecording || all.size() == kMostRecordings) return std::nullopt;
    all.push_back(told);
  }
  if (recordingsLine(all) != line) return std::nullopt;
  return all;
}

/// Reads a bundle from front to back.
class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  base::Result<Bundle> read() {
    if (!readFirst()) return error_;
    if (!readHead()) return error_;
    if (!readRecordings()) return error_;
    if (!readSignature()) return error_;
    out_.digest = sha(bytes_);
    return std::move(out_);
  }

 private:
  bool fail(const std::string& what, const std::string& remedy = "the file is left as it is") {
    error_ = {what, name_, remedy};
    return false;
  }
  bool cutShort() { return fail("this exam was cut short: its end is missing", "copy it again"); }
  bool damaged(int line) {
    return fail("this exam was changed: line " + std::to_string(line) + " is damaged");
  }

  std::optional<std::string_view> line() {
    const std::size_t end = bytes_.find('\n', at_);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view found = bytes_.substr(at_, end - at_);
    at_ = end + 1;
    return found;
  }

  bool readFirst() {
    for (int known = kWatchingFormat; known <= kFormat; ++known) {
      const std::string first = firstLine(known) + "\n";
      if (bytes_.size() < first.size() && !bytes_.empty() && first.starts_with(bytes_))
        return cutShort();
    }
    const auto found = line();
    const auto json = found ? objectIn(*found, 200) : std::nullopt;
    std::string kind;
    if (!json || !take(*json, "spotter", kind) || kind != "exam" || !take(*json, "format", format_))
      return fail("this is no exam", "choose the .exam file that was made when it was sat");
    if (format_ > kFormat)
      return fail("a newer Spotter made this exam (format " + std::to_string(format_) + ")",
                  "open it with that one");
    return *found == firstLine(format_) || damaged(1);
  }

  bool readHead() {
    const auto terms = line();
    if (!terms) return cutShort();
    const auto read_terms = termsIn(*terms);
    if (!read_terms) return damaged(2);
    out_.terms = *read_terms;
    const auto form = line();
    if (!form) return cutShort();
    const auto read_form = identityIn(*form);
    if (!read_form) return damaged(3);
    out_.form = *read_form;
    if (formatOf(out_) != format_) return damaged(1);
    const auto sitting = line();
    if (!sitting) return cutShort();
    if (!readSitting(*sitting, out_)) return damaged(4);
    const auto told = line();
    if (!told) return cutShort();
    const auto read_told = readTold(*told);
    if (!read_told) return damaged(5);
    told_ = *read_told;
    return true;
  }

  bool readRecordings() {
    std::size_t whole = at_ + signatureLine({}).size();
    for (const Told& told : told_) whole += told.bytes;
    if (bytes_.size() < whole) return cutShort();
    if (bytes_.size() > whole) return fail("something was added after the end of this exam");
    for (std::size_t i = 0; i < told_.size(); ++i) {
      const std::string_view recording = bytes_.substr(at_, told_[i].bytes);
      if (sha(recording) != told_[i].sha256)
        return fail("this exam was changed: the recording of group " + std::to_string(i + 1) +
                    " does not fit its digest");
      out_.recordings.emplace_back(recording);
      at_ += recording.size();
    }
    return true;
  }

  bool readSignature() {
    const auto signature = signatureIn(bytes_.substr(at_));
    if (!signature) return fail("this exam was changed: its signature is damaged");
    const std::string signed_bytes = std::string(kPurpose) + std::string(bytes_.substr(0, at_));
    if (!crypto::isSignedBy(signed_bytes, *signature, out_.device))
      return fail(
          "the signature of this exam is wrong: it was changed after it was signed, or another "
          "device signed it than the one that it names");
    return true;
  }

  std::string_view bytes_;
  const std::string& name_;
  std::size_t at_ = 0;
  int format_ = 0;
  std::vector<Told> told_;
  Bundle out_;
  base::Error error_;
};

}  // namespace

std::size_t Bundle::runOf(std::size_t recording) const {
  const auto retest = form.retest();
  return !retest || retested || recording < *retest ? recording : recording + 1;
}

std::size_t Bundle::recordingsOfWhole() const {
  return form.groups.size() - (form.retest() && !retested ? 1 : 0);
}

std::string written(const Bundle& bundle, const crypto::SecretKey& device) {
  std::vector<Told> told;
  for (const std::string& recording : bundle.recordings)
    told.push_back({recording.size(), sha(recording)});
  std::string bytes = firstLine(formatOf(bundle)) + "\n" + termsJson(bundle.terms) + "\n" +
                      identityJson(bundle.form) + "\n" +
                      sittingLine(bundle, device.publicKey()) + "\n" + recordingsLine(told) + "\n";
  for (const std::string& recording : bundle.recordings) bytes += recording;
  return bytes + signatureLine(crypto::sign(std::string(kPurpose) + bytes, device));
}

base::Result<Bundle> readBundle(std::string_view bytes, const std::string& name) {
  return Reader(bytes, name).read();
}

}  // namespace spotter::exam
