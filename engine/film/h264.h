#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/result.h"
#include "models/model.h"

namespace spotter::film {

/// One compressed picture: NAL units without start codes (ISO/IEC 14496-10).
struct H264Frame {
  std::vector<std::vector<std::uint8_t>> units;
  bool is_key = false;  ///< can be begun with
};

/// Compresses pictures one after the other, every one to the same quality. Equal pictures give
/// equal bytes. Move-only.
class H264Encoder {
 public:
  /// @param width, height  even, at least 16
  /// @param fps            pictures a second
  static base::Result<H264Encoder> open(int width, int height, int fps);
  H264Encoder(H264Encoder&&) noexcept;
  H264Encoder& operator=(H264Encoder&&) noexcept;
  ~H264Encoder();

  /// @param image  of the size it was opened for; its alpha is not used
  base::Result<H264Frame> encode(const models::Image& image);

 private:
  struct State;
  explicit H264Encoder(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace spotter::film
