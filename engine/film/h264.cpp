#include "film/h264.h"

#include <wels/codec_api.h>

#include <algorithm>
#include <cstring>

namespace spotter::film {
namespace {

// One step of 6 doubles the error; at 22 the eye finds no difference on a projector.
constexpr int kQuantiser = 22;
constexpr int kSecondsBetweenKeys = 2;

/// Luma and the two chroma planes at half the size, ITU-R BT.709, 16 to 235.
struct Planes {
  std::vector<std::uint8_t> y, cb, cr;
};

std::uint8_t fixedPoint(int r, int g, int b, int of_r, int of_g, int of_b, int base) {
  return static_cast<std::uint8_t>((of_r * r + of_g * g + of_b * b + (base << 16) + 32768) >> 16);
}

void fillPlanes(const models::Image& image, Planes& planes) {
  const auto width = static_cast<std::size_t>(image.width);
  const auto height = static_cast<std::size_t>(image.height);
  for (std::size_t p = 0; p < width * height; ++p) {
    const std::uint8_t* c = image.rgba.data() + p * 4;
    planes.y[p] = fixedPoint(c[0], c[1], c[2], 11966, 40254, 4064, 16);
  }
  std::size_t out = 0;
  for (std::size_t y = 0; y < height; y += 2) {
    for (std::size_t x = 0; x < width; x += 2, ++out) {
      const std::uint8_t* c = image.rgba.data() + (y * width + x) * 4;
      int mean[3];
      for (std::size_t i = 0; i < 3; ++i)
        mean[i] = (c[i] + c[i + 4] + c[i + width * 4] + c[i + width * 4 + 4] + 2) / 4;
      planes.cb[out] = fixedPoint(mean[0], mean[1], mean[2], -6596, -22189, 28785, 128);
      planes.cr[out] = fixedPoint(mean[0], mean[1], mean[2], 28784, -26145, -2639, 128);
    }
  }
}

SEncParamExt parametersFor(ISVCEncoder& encoder, int width, int height, int fps) {
  SEncParamExt p{};
  encoder.GetDefaultParams(&p);
  p.iUsageType = CAMERA_VIDEO_REAL_TIME;  // the only one for pictures of people
  p.iPicWidth = width;
  p.iPicHeight = height;
  p.fMaxFrameRate = static_cast<float>(fps);
  p.iRCMode = RC_OFF_MODE;
  p.iTargetBitrate = 20'000'000;  // only a bound to be checked against: the quality is fixed
  p.iMaxBitrate = UNSPECIFIED_BIT_RATE;
  p.iComplexityMode = MEDIUM_COMPLEXITY;
  p.uiIntraPeriod = static_cast<unsigned int>(kSecondsBetweenKeys * fps);
  p.eSpsPpsIdStrategy = CONSTANT_ID;
  p.iEntropyCodingModeFlag = 1;
  p.bEnableFrameSkip = false;
  p.iMultipleThreadIdc = 1;  // several threads cut the picture up as they come
  p.bEnableDenoise = false;
  p.bEnableBackgroundDetection = false;
  p.bEnableAdaptiveQuant = false;
  p.bEnableSceneChangeDetect = false;
  SSpatialLayerConfig& layer = p.sSpatialLayers[0];
  layer.iVideoWidth = width;
  layer.iVideoHeight = height;
  layer.fFrameRate = p.fMaxFrameRate;
  layer.iSpatialBitrate = p.iTargetBitrate;
  layer.iMaxSpatialBitrate = UNSPECIFIED_BIT_RATE;
  layer.uiProfileIdc = PRO_HIGH;
  layer.iDLayerQp = kQuantiser;
  layer.sSliceArgument.uiSliceMode = SM_SINGLE_SLICE;
  layer.bVideoSignalTypePresent = true;
  layer.uiVideoFormat = VF_UNDEF;
  layer.bFullRange = false;
  layer.bColorDescriptionPresent = true;
  layer.uiColorPrimaries = CP_BT709;
  layer.uiTransferCharacteristics = TRC_BT709;
  layer.uiColorMatrix = CM_BT709;
  return p;
}

/// Without the start code 0 0 1 or 0 0 0 1.
std::vector<std::uint8_t> unitOf(const unsigned char* bytes, int length) {
  const int start = length > 3 && bytes[2] == 1 ? 3 : 4;
  return {bytes + std::min(start, length), bytes + length};
}

}  // namespace

struct H264Encoder::State {
  ISVCEncoder* encoder = nullptr;
  int width = 0;
  int height = 0;
  int fps = 30;
  long long number = 0;
  Planes planes;

  ~State() {
    if (encoder == nullptr) return;
    encoder->Uninitialize();
    WelsDestroySVCEncoder(encoder);
  }
};

H264Encoder::H264Encoder(std::unique_ptr<State> state) : state_(std::move(state)) {}
H264Encoder::H264Encoder(H264Encoder&&) noexcept = default;
H264Encoder& H264Encoder::operator=(H264Encoder&&) noexcept = default;
H264Encoder::~H264Encoder() = default;

base::Result<H264Encoder> H264Encoder::open(int width, int height, int fps) {
  const base::Error refused{"films of this size cannot be compressed", "",
                            "use a smaller --size, or write a folder of pictures"};
  auto state = std::make_unique<State>();
  if (WelsCreateSVCEncoder(&state->encoder) != 0) return refused;
  int quiet = WELS_LOG_QUIET;
  state->encoder->SetOption(ENCODER_OPTION_TRACE_LEVEL, &quiet);
  const SEncParamExt parameters = parametersFor(*state->encoder, width, height, fps);
  if (state->encoder->InitializeExt(&parameters) != cmResultSuccess) return refused;
  state->width = width;
  state->height = height;
  state->fps = fps;
  const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  state->planes = {std::vector<std::uint8_t>(pixels), std::vector<std::uint8_t>(pixels / 4),
                   std::vector<std::uint8_t>(pixels / 4)};
  return H264Encoder(std::move(state));
}

base::Result<H264Frame> H264Encoder::encode(const models::Image& image) {
  State& s = *state_;
  SPOTTER_ASSERT(image.width == s.width && image.height == s.height, "the film has one size");
  fillPlanes(image, s.planes);
  SSourcePicture source{};
  source.iColorFormat = videoFormatI420;
  source.iPicWidth = s.width;
  source.iPicHeight = s.height;
  source.iStride[0] = s.width;
  source.iStride[1] = source.iStride[2] = s.width / 2;
  source.pData[0] = s.planes.y.data();
  source.pData[1] = s.planes.cb.data();
  source.pData[2] = s.planes.cr.data();
  source.uiTimeStamp = s.number++ * 1000 / s.fps;
  SFrameBSInfo info{};
  if (s.encoder->EncodeFrame(&source, &info) != cmResultSuccess)
    return base::Error{"a picture of the film cannot be compressed", "", ""};
  H264Frame frame;
  frame.is_key = info.eFrameType == videoFrameTypeIDR;
  for (int l = 0; l < info.iLayerNum; ++l) {
    const SLayerBSInfo& layer = info.sLayerInfo[l];
    const unsigned char* at = layer.pBsBuf;
    for (int n = 0; n < layer.iNalCount; ++n) {
      frame.units.push_back(unitOf(at, layer.pNalLengthInByte[n]));
      at += layer.pNalLengthInByte[n];
    }
  }
  return frame;
}

}  // namespace spotter::film
