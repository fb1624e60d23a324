#include "app/film_out.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <utility>

#include "app/out_file.h"
#include "render/png_file.h"

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFrame = "frame_";

bool isMp4(const std::string& path) { return endingOf(path) == ".mp4"; }

std::string frameName(int number) {
  char name[32];
  std::snprintf(name, sizeof name, "%s%05d.png", kFrame, number);
  return name;
}

bool isFrame(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  return entry.is_regular_file() && name.starts_with(kFrame) && name.ends_with(".png");
}

base::Error isTaken(const std::string& path) {
  return {"there is something already", path,
          "choose another name, or say --replace to replace an earlier film"};
}

base::Result<base::Done> mayWriteFile(const FilmOutOptions& options) {
  std::error_code unknown;
  const fs::file_status there = fs::status(options.path, unknown);
  if (!fs::exists(there)) return base::Done{};
  if (!fs::is_regular_file(there))
    return base::Error{"that is no file that can be written", options.path, "choose another name"};
  if (!options.replace) return isTaken(options.path);
  std::ifstream file(options.path, std::ios::binary);
  char head[8] = {};
  file.read(head, sizeof head);
  if (file.gcount() == 0 || std::string_view(head + 4, 4) == "ftyp") return base::Done{};
  return base::Error{"there is a file of another kind already", options.path,
                     "choose another name, or remove that file first"};
}

/// Frames of an earlier film in a folder; error when it holds anything else.
base::Result<std::vector<fs::path>> framesIn(const FilmOutOptions& options) {
  std::vector<fs::path> frames;
  std::error_code error;
  for (fs::directory_iterator at(options.path, error), end; !error && at != end;
       at.increment(error)) {
    if (!options.replace) return isTaken(options.path);
    if (!isFrame(*at))
      return base::Error{"this folder holds more than the frames of a film", options.path,
                         "choose another folder"};
    frames.push_back(at->path());
  }
  if (error) return base::Error{"the folder cannot be read: " + error.message(), options.path, ""};
  return frames;
}

}  // namespace

base::Result<base::Done> checkFilmOut(const FilmOutOptions& options) {
  const std::string ending = endingOf(options.path);
  for (const char* other : {".avi", ".gif", ".m4v", ".mkv", ".mov", ".mpg", ".mpeg", ".png",
                            ".webm", ".webp", ".wmv", ".jpg"}) {
    if (ending == other)
      return base::Error{
          "films are written as one .mp4 file or as a folder of PNG files, not as " + ending, "",
          "name a file that ends in .mp4, or a folder"};
  }
  if (!isMp4(options.path)) return base::Done{};
  if (options.transparent)
    return base::Error{"an .mp4 file cannot be transparent", "",
                       "name a folder: it gets PNG files"};
  if (options.size.width % 2 != 0 || options.size.height % 2 != 0)
    return base::Error{"an .mp4 file wants even numbers for --size", "", "e.g. 1280x720"};
  return base::Done{};
}

base::Result<FilmOut> FilmOut::open(const FilmOutOptions& options) {
  FilmOut out(options);
  if (!isMp4(options.path)) {
    const base::Result<base::Done> opened = out.openFolder();
    if (!opened) return opened.error();
    return out;
  }
  const base::Result<base::Done> free = mayWriteFile(options);
  if (!free) return free.error();
  base::Result<film::FilmFile> file =
      film::FilmFile::create(options.path, options.size.width, options.size.height, options.fps);
  if (!file) return file.error();
  out.file_.emplace(std::move(file).value());
  return out;
}

base::Result<base::Done> FilmOut::openFolder() {
  std::error_code error;
  const fs::file_status there = fs::status(options_.path, error);
  if (fs::exists(there) && !fs::is_directory(there)) return isTaken(options_.path);
  if (!fs::exists(there)) {
    made_folder_ = fs::create_directories(options_.path, error);
    if (error)
      return base::Error{"the folder cannot be made: " + error.message(), options_.path,
                         "choose another place"};
    return base::Done{};
  }
  const base::Result<std::vector<fs::path>> frames = framesIn(options_);
  if (!frames) return frames.error();
  for (const fs::path& frame : frames.value()) fs::remove(frame, error);
  return base::Done{};
}

FilmOut::FilmOut(FilmOut&& other) noexcept
    : options_(std::move(other.options_)),
      file_(std::move(other.file_)),
      written_(std::exchange(other.written_, {})),
      made_folder_(std::exchange(other.made_folder_, false)),
      count_(other.count_) {}

FilmOut::~FilmOut() {
  std::error_code ignored;
  for (const std::string& frame : written_) fs::remove(frame, ignored);
  // Only when it is empty.
  if (made_folder_) fs::remove(options_.path, ignored);
}

base::Result<base::Done> FilmOut::add(const models::Image& image) {
  ++count_;
  if (file_) return file_->add(image);
  written_.push_back((fs::path(options_.path) / frameName(count_)).string());
  return render::writePng(image, written_.back(), {options_.transparent, 0.0});
}

base::Result<base::Done> FilmOut::finish() {
  written_.clear();
  made_folder_ = false;
  if (file_) return file_->finish();
  return base::Done{};
}

}  // namespace spotter::app
