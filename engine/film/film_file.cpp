#include "film/film_file.h"

namespace spotter::film {

base::Result<FilmFile> FilmFile::create(const std::string& path, int width, int height, int fps) {
  base::Result<H264Encoder> encoder = H264Encoder::open(width, height, fps);
  if (!encoder) return encoder.error();
  base::Result<Mp4File> file = Mp4File::create(path, width, height, fps);
  if (!file) return file.error();
  return FilmFile(std::move(encoder).value(), std::move(file).value());
}

base::Result<base::Done> FilmFile::add(const models::Image& image) {
  const base::Result<H264Frame> frame = encoder_.encode(image);
  if (!frame) return frame.error();
  return file_.add(frame.value());
}

}  // namespace spotter::film
