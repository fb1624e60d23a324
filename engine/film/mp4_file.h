#pragma once

#include <fstream>
#include <string>

#include "film/h264.h"
#include "film/mp4_boxes.h"

namespace spotter::film {

/// Writes compressed pictures into an .mp4 file as they come; the index comes last. The file has
/// its name only when it is whole: until then it is called <name>.part. Move-only.
class Mp4File {
 public:
  static base::Result<Mp4File> create(const std::string& path, int width, int height, int fps);
  Mp4File(Mp4File&& other) noexcept;
  Mp4File& operator=(Mp4File&&) = delete;
  /// Removes what was not finished.
  ~Mp4File();

  base::Result<base::Done> add(const H264Frame& frame);
  /// @pre at least one picture was added
  base::Result<base::Done> finish();

 private:
  Mp4File() = default;
  base::Error failed() const;

  std::string path_;
  std::string part_;  ///< empty: nothing to be removed
  std::ofstream file_;
  Mp4Index index_;
  std::uint64_t bytes_ = 0;  ///< of all pictures
};

}  // namespace spotter::film
