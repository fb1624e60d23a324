#include "exam/json.h"
#include "exam/register.h"

// A course has thousands of exams, and lists read them all: the body is read as it goes by, without a
// tree of its values in memory.

namespace spotter::exam {
namespace {

constexpr std::size_t kLongestBody = 1'000'000;

/// Takes what Kept has of a body; all else is passed over.
class Reader : public nlohmann::json_sax<Json> {
 public:
  explicit Reader(Kept& kept) : kept_(kept) {}

  /// Whether every field was there, each of its kind.
  bool whole() const { return found_ == kFields && depth_ == 0 && lastPartIsWhole(); }

  bool null() override { return valueDone(); }
  bool boolean(bool value) override {
    if (atTop()) {
      if (key_ == "re_run") top(kept_.re_run, value);
      if (key_ == "extended") top(kept_.extended, value);
      if (key_ == "pilot") top(kept_.pilot, value);
    }
    return valueDone();
  }
  bool number_integer(number_integer_t) override { return valueDone(); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > 1'000'000'000) return false;
    const int number = static_cast<int>(value);
    if (atTop() && key_ == "self_rating") kept_.self_rating = number;
    if (atPart()) {
      KeptPart& part = kept_.parts.back();
      if (key_ == "hits") inPart(part.hits, number);
      if (key_ == "faulty") inPart(part.faulty, number);
      if (key_ == "false_alarms") inPart(part.false_alarms, number);
      if (key_ == "clean") inPart(part.clean, number);
      if (key_ == "identified") inPart(part.identified, number);
      if (key_ == "emergencies_missed") inPart(part.emergencies_missed, number);
      if (key_ == "score") {
        part.has_points = true;
        inPart(part.score, number);
      }
      if (key_ == "cut") inPart(part.cut, number);
      if (key_ == "low") inPart(part.low, number);
      if (key_ == "high") inPart(part.high, number);
    }
    return valueDone();
  }
  bool number_float(number_float_t, const string_t&) override { return valueDone(); }
  bool string(string_t& value) override {
    if (atTop()) {
      if (key_ == "sitting") top(kept_.sitting, value);
      if (key_ == "bundle") top(kept_.bundle, value);
      if (key_ == "blueprint") top(kept_.blueprint, value);
      if (key_ == "standard") top(kept_.standard, value);
      if (key_ == "standard_version") top(kept_.standard_version, value);
      if (key_ == "supervisor") top(kept_.supervisor, value);
      if (key_ == "sat_on") top(kept_.sat_on, value);
      if (key_ == "result") top(kept_.result, value);
    }
    if (atPart()) {
      if (key_ == "part") inPart(kept_.parts.back().part, value);
      if (key_ == "result") inPart(kept_.parts.back().result, value);
    }
    if (in_reasons_ && depth_ == 4) kept_.parts.back().reasons.push_back(value);
    if (in_critical_ && depth_ == 4) kept_.parts.back().critical.push_back(value);
    return valueDone();
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override {
    if (depth_ == 2 && in_parts_) {
      if (!lastPartIsWhole()) return false;
      kept_.parts.emplace_back();
      part_found_ = 0;
    }
    return ++depth_ <= kDeepest;
  }
  bool key(string_t& value) override {
    key_.swap(value);
    return true;
  }
  bool end_object() override { return --depth_ >= 0; }
  bool start_array(std::size_t) override {
    if (depth_ == 0) return false;
    if (depth_ == 1 && key_ == "parts") {
      in_parts_ = true;
      ++found_;
    }
    if (atPart() && key_ == "reasons") {
      in_reasons_ = true;
      ++part_found_;
    }
    if (atPart() && key_ == "critical") {
      in_critical_ = true;
      ++part_found_;
    }
    return ++depth_ <= kDeepest;
  }
  bool end_array() override {
    --depth_;
    if (depth_ == 1) in_parts_ = false;
    if (depth_ == 3) in_reasons_ = in_critical_ = false;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  static constexpr int kFields = 12;     ///< texts, truths and the list of parts
  static constexpr int kWindowFields = 9;  ///< of part A: result, counts, reasons
  static constexpr int kPointFields = 7;   ///< of the others: two numbers more each, and what is critical
  static constexpr int kDeepest = 8;

  bool lastPartIsWhole() const {
    if (kept_.parts.empty()) return true;
    return part_found_ == (kept_.parts.back().has_points ? kPointFields : kWindowFields);
  }
  bool atTop() const { return depth_ == 1; }
  bool atPart() const { return in_parts_ && depth_ == 3; }
  bool valueDone() const { return depth_ > 0; }
  template <class T>
  void top(T& field, const T& value) {
    field = value;
    ++found_;
  }
  template <class T>
  void inPart(T& field, const T& value) {
    field = value;
    ++part_found_;
  }

  Kept& kept_;
  std::string key_;
  int depth_ = 0;
  bool in_parts_ = false;
  bool in_reasons_ = false;
  bool in_critical_ = false;
  int found_ = 0;
  int part_found_ = 0;
};

}  // namespace

std::optional<Kept> keptIn(const std::string& body) {
  if (body.size() > kLongestBody) return std::nullopt;
  Kept kept;
  Reader reader(kept);
  if (!Json::sax_parse(body, &reader) || !reader.whole()) return std::nullopt;
  return kept;
}

}  // namespace spotter::exam
