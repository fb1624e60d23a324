#include "film/mp4_file.h"

#include <filesystem>
#include <utility>

#include "base/assert.h"

namespace spotter::film {
namespace {

constexpr std::uint64_t kBoxHead = 16;  // of a box whose size needs 64 bits

void write(std::ofstream& file, const Bytes& bytes) {
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

/// The head of the box "mdat" that holds the pictures.
Bytes dataHead(std::uint64_t bytes) {
  Bytes head;
  putBig32(head, 1);  // the size follows
  for (const char c : {'m', 'd', 'a', 't'}) head.push_back(static_cast<std::uint8_t>(c));
  putBig64(head, bytes + kBoxHead);
  return head;
}

}  // namespace

base::Error Mp4File::failed() const {
  return {"the film cannot be written", path_,
          "check that the folder exists, can be written to and has room"};
}

base::Result<Mp4File> Mp4File::create(const std::string& path, int width, int height, int fps) {
  Mp4File film;
  film.path_ = path;
  film.index_.width = width;
  film.index_.height = height;
  film.index_.fps = fps;
  const std::string part = path + ".part";
  film.file_.open(part, std::ios::binary | std::ios::trunc);
  if (!film.file_) return film.failed();
  film.part_ = part;
  const Bytes type = fileTypeBox();
  write(film.file_, type);
  write(film.file_, dataHead(0));
  film.index_.first_at = type.size() + kBoxHead;
  return film;
}

Mp4File::Mp4File(Mp4File&& other) noexcept
    : path_(std::move(other.path_)),
      part_(std::exchange(other.part_, {})),
      file_(std::move(other.file_)),
      index_(std::move(other.index_)),
      bytes_(other.bytes_) {}

Mp4File::~Mp4File() {
  if (part_.empty()) return;
  file_.close();
  std::error_code ignored;
  std::filesystem::remove(part_, ignored);
}

base::Result<base::Done> Mp4File::add(const H264Frame& frame) {
  constexpr int kSequenceSet = 7, kPictureSet = 8;
  Bytes sample;
  for (const Bytes& unit : frame.units) {
    if (unit.empty()) continue;
    const int type = unit[0] & 31;
    if (type == kSequenceSet) index_.sequence_set = unit;
    if (type == kPictureSet) index_.picture_set = unit;
    if (type == kSequenceSet || type == kPictureSet) continue;
    putBig32(sample, static_cast<std::uint32_t>(unit.size()));
    sample.insert(sample.end(), unit.begin(), unit.end());
  }
  write(file_, sample);
  bytes_ += sample.size();
  index_.sizes.push_back(static_cast<std::uint32_t>(sample.size()));
  if (frame.is_key) index_.keys.push_back(static_cast<std::uint32_t>(index_.sizes.size()));
  if (!file_) return failed();
  return base::Done{};
}

base::Result<base::Done> Mp4File::finish() {
  SPOTTER_ASSERT(index_.sequence_set.size() > 3, "the first picture brings its parameters");
  write(file_, movieBox(index_));
  file_.seekp(static_cast<std::streamoff>(index_.first_at - kBoxHead));
  write(file_, dataHead(bytes_));
  // A full disk shows only when the last bytes leave.
  file_.close();
  if (!file_) return failed();
  std::error_code error;
  std::filesystem::rename(part_, path_, error);
  if (error) return failed();
  part_.clear();
  return base::Done{};
}

}  // namespace spotter::film
