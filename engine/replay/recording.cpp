#include "replay/recording.h"

#include "content/resolve.h"
#include "replay/lines.h"

namespace spotter::replay {
namespace {

// No line of ours is longer; a longer one is not worth parsing.
constexpr std::size_t kLongestLine = 8'000'000;

/// Takes lines one by one and keeps what belongs to whole seconds.
class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  base::Result<Recording> read() {
    if (bytes_.empty())
      return base::Error{"the recording is empty", name_, "there is nothing to read in it"};
    while (at_ < bytes_.size()) {
      const std::size_t line_end = bytes_.find('\n', at_);
      // The rest of a line that a crash cut off.
      if (line_end == std::string_view::npos && number_ > 1) break;
      const std::string_view line = bytes_.substr(at_, line_end - at_);
      at_ = line_end == std::string_view::npos ? bytes_.size() : line_end + 1;
      if (!take(line)) return error_;
      ++number_;
    }
    return finish();
  }

 private:
  bool fail(const std::string& what, const std::string& remedy = "the file is left as it is") {
    error_ = {what, name_, remedy};
    return false;
  }
  bool failLine(const std::string& what) {
    return fail("line " + std::to_string(number_) + " " + what);
  }

  bool take(std::string_view line) {
    const auto parts = line.size() <= kLongestLine ? unseal(line) : std::nullopt;
    if (number_ == 1) return takeFirst(line, parts);
    if (!parts || checkOf(check_, parts->json) != parts->check) {
      return failLine("is damaged: its check value does not fit");
    }
    check_ = parts->check;
    if (out_.complete) return failLine("comes after the end of the recording");
    base::Result<Line> read = parseLine(parts->json);
    if (!read) return failLine(read.error().what);
    return std::visit([this](auto& said) { return keep(std::move(said)); }, read.value());
  }

  bool takeFirst(std::string_view line, const std::optional<SealedLine>& parts) {
    if (!line.starts_with("{\"") || !parts)
      return fail("this is not a recording", "choose a .rec file");
    base::Result<Line> read = parseLine(parts->json);
    const Header* header = read ? std::get_if<Header>(&read.value()) : nullptr;
    if (header != nullptr && header->format != kRecordingFormat) {
      return fail("this recording has format " + std::to_string(header->format) +
                      "; this program reads format " + std::to_string(kRecordingFormat),
                  "open it with the version of Spotter that wrote it");
    }
    if (checkOf(0, parts->json) != parts->check)
      return failLine("is damaged: its check value does not fit");
    if (header == nullptr) return fail("this is not a recording", "choose a .rec file");
    check_ = parts->check;
    out_.header = *header;
    return true;
  }

  bool keep(Header) { return failLine("is a second header"); }
  bool keep(ContentLine line) {
    if (!out_.checkpoints.empty()) return failLine("brings content after the class began");
    out_.content.push_back(std::move(line.file));
    return true;
  }
  template <class Timed>
  bool inOrder(const Timed& timed) {
    if (timed.tick < tick_) return failLine("goes back in time");
    tick_ = timed.tick;
    return true;
  }
  bool keep(session::TimedCommand timed) {
    if (!inOrder(timed)) return false;
    out_.commands.push_back(std::move(timed));
    return true;
  }
  bool keep(session::Event event) {
    if (!inOrder(event)) return false;
    out_.events.push_back(std::move(event));
    return true;
  }
  bool keep(Checkpoint point) {
    if (!inOrder(point)) return false;
    point.commands_before = out_.commands.size();
    out_.checkpoints.push_back(point);
    remember(point.tick);
    return true;
  }
  bool keep(EndLine line) {
    if (!inOrder(line)) return false;
    out_.complete = true;
    remember(line.tick);
    return true;
  }

  // Everything up to here belongs to whole seconds.
  void remember(Tick tick) {
    out_.end = tick;
    out_.usable_bytes = at_;
    out_.last_check = check_;
    whole_commands_ = out_.commands.size();
    whole_events_ = out_.events.size();
  }

  base::Result<Recording> finish() {
    if (out_.checkpoints.empty()) {
      return base::Error{"this recording was cut short before its first second", name_,
                         "nothing of the class is in it"};
    }
    out_.commands.erase(out_.commands.begin() + static_cast<std::ptrdiff_t>(whole_commands_),
                        out_.commands.end());
    out_.events.erase(out_.events.begin() + static_cast<std::ptrdiff_t>(whole_events_),
                      out_.events.end());
    if (content::contentHash(out_.content) != out_.header.content_hash) {
      return base::Error{"the content in this recording was changed: it does not fit its hash",
                         name_, "the file is left as it is"};
    }
    return std::move(out_);
  }

  std::string_view bytes_;
  const std::string& name_;
  std::size_t at_ = 0;
  int number_ = 1;
  std::uint32_t check_ = 0;
  Tick tick_ = 0;
  std::size_t whole_commands_ = 0;
  std::size_t whole_events_ = 0;
  Recording out_;
  base::Error error_;
};

}  // namespace

base::Result<Recording> readRecording(std::string_view bytes, const std::string& name) {
  return Reader(bytes, name).read();
}

}  // namespace spotter::replay
