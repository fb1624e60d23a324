#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "film/film_file.h"
#include "picture/camera.h"

namespace spotter::app {

/// What a film is written to.
struct FilmOutOptions {
  std::string path;  ///< ends in .mp4: one file; else a folder of frame_00001.png and so on
  picture::PictureSize size;
  int fps = 30;
  bool transparent = false;
  bool replace = false;  ///< an earlier film there may be replaced
};

/// Whether the options make a film: an .mp4 wants even sides and no transparency, and endings of
/// other kinds of film are not written.
base::Result<base::Done> checkFilmOut(const FilmOutOptions& options);

/// The frames of a film, to a folder of PNG files or to an .mp4 file. Whatever is not finished is
/// removed again. Move-only.
class FilmOut {
 public:
  /// Error when something is there already that may not be replaced, or nothing can be written.
  static base::Result<FilmOut> open(const FilmOutOptions& options);
  FilmOut(FilmOut&& other) noexcept;
  FilmOut& operator=(FilmOut&&) = delete;
  ~FilmOut();

  base::Result<base::Done> add(const models::Image& image);
  base::Result<base::Done> finish();

 private:
  explicit FilmOut(FilmOutOptions options) : options_(std::move(options)) {}
  base::Result<base::Done> openFolder();

  FilmOutOptions options_;
  std::optional<film::FilmFile> file_;  ///< nothing: a folder
  std::vector<std::string> written_;    ///< frames, until it is finished
  bool made_folder_ = false;
  int count_ = 0;
};

}  // namespace spotter::app
