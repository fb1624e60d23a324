#pragma once

#include <string>

#include "film/h264.h"
#include "film/mp4_file.h"

namespace spotter::film {

/// A film in one file: MP4 with H.264, which Windows, macOS and PowerPoint show without anything
/// being installed. Silent. Until it is finished nothing has its name.
class FilmFile {
 public:
  /// @param width, height  even, at least 16
  /// @param fps            pictures a second, 1 to 60
  static base::Result<FilmFile> create(const std::string& path, int width, int height, int fps);

  base::Result<base::Done> add(const models::Image& image);
  /// @pre at least one picture was added
  base::Result<base::Done> finish() { return file_.finish(); }

 private:
  FilmFile(H264Encoder encoder, Mp4File file)
      : encoder_(std::move(encoder)), file_(std::move(file)) {}

  H264Encoder encoder_;
  Mp4File file_;
};

}  // namespace spotter::film
