#include "film/mp4_boxes.h"

#include <initializer_list>
#include <string_view>

namespace spotter::film {
namespace {

// Units of time a picture; a common choice, so that players round nothing.
constexpr std::uint32_t kPictureUnits = 512;

Bytes box(std::string_view name, std::initializer_list<Bytes> parts) {
  Bytes content;
  for (const Bytes& part : parts) content.insert(content.end(), part.begin(), part.end());
  Bytes out;
  out.reserve(content.size() + 8);
  putBig32(out, static_cast<std::uint32_t>(content.size() + 8));
  putText(out, name);
  out.insert(out.end(), content.begin(), content.end());
  return out;
}

/// Version 0 and flags, then numbers of 32 bits.
Bytes numbers(std::uint32_t flags, std::initializer_list<std::uint32_t> values) {
  Bytes out;
  putBig32(out, flags);
  for (const std::uint32_t value : values) putBig32(out, value);
  return out;
}

void putUnitMatrix(Bytes& out) {
  for (const std::uint32_t value : {0x10000U, 0U, 0U, 0U, 0x10000U, 0U, 0U, 0U, 0x40000000U})
    putBig32(out, value);
}

std::uint32_t timescale(const Mp4Index& index) {
  return static_cast<std::uint32_t>(index.fps) * kPictureUnits;
}
std::uint32_t duration(const Mp4Index& index) {
  return static_cast<std::uint32_t>(index.sizes.size()) * kPictureUnits;
}

Bytes movieHeader(const Mp4Index& index) {
  Bytes data = numbers(0, {0, 0, timescale(index), duration(index), 0x10000});
  putBig16(data, 0x100);  // full volume, of nothing
  putZeros(data, 10);
  putUnitMatrix(data);
  putZeros(data, 24);
  putBig32(data, 2);  // the next track would have this number
  return box("mvhd", {data});
}

Bytes trackHeader(const Mp4Index& index) {
  constexpr std::uint32_t kEnabledAndShown = 3;
  Bytes data = numbers(kEnabledAndShown, {0, 0, 1, 0, duration(index)});
  putZeros(data, 16);
  putUnitMatrix(data);
  putBig32(data, static_cast<std::uint32_t>(index.width) << 16);
  putBig32(data, static_cast<std::uint32_t>(index.height) << 16);
  return box("tkhd", {data});
}

Bytes mediaHeader(const Mp4Index& index) {
  Bytes data = numbers(0, {0, 0, timescale(index), duration(index)});
  putBig16(data, 0x55C4);  // language "und"
  putBig16(data, 0);
  return box("mdhd", {data});
}

Bytes handler() {
  Bytes data = numbers(0, {0});
  putText(data, "vide");
  putZeros(data, 12);
  putText(data, "Pictures");
  data.push_back(0);
  return box("hdlr", {data});
}

Bytes decoderSettings(const Mp4Index& index) {
  const Bytes& sequence = index.sequence_set;
  Bytes data = {1, sequence[1], sequence[2], sequence[3], 0xFF, 0xE1};
  putBig16(data, static_cast<std::uint32_t>(sequence.size()));
  data.insert(data.end(), sequence.begin(), sequence.end());
  data.push_back(1);
  putBig16(data, static_cast<std::uint32_t>(index.picture_set.size()));
  data.insert(data.end(), index.picture_set.begin(), index.picture_set.end());
  constexpr std::uint8_t kHighProfile = 100;
  // 4:2:0, 8 bits of luma and of chroma, no extensions.
  if (sequence[1] == kHighProfile) putBig32(data, 0xFDF8F800);
  return box("avcC", {data});
}

Bytes colours() {
  Bytes data;
  putText(data, "nclx");
  for (int i = 0; i < 3; ++i) putBig16(data, 1);  // BT.709: primaries, transfer, matrix
  data.push_back(0);
  return box("colr", {data});
}

Bytes sampleDescription(const Mp4Index& index) {
  Bytes data;
  putZeros(data, 6);
  putBig16(data, 1);
  putZeros(data, 16);
  putBig16(data, static_cast<std::uint32_t>(index.width));
  putBig16(data, static_cast<std::uint32_t>(index.height));
  putBig32(data, 0x480000);  // 72 dots an inch, as everybody writes
  putBig32(data, 0x480000);
  putBig32(data, 0);
  putBig16(data, 1);
  putZeros(data, 32);  // name of the compressor
  putBig16(data, 24);
  putBig16(data, 0xFFFF);
  return box("stsd", {numbers(0, {1}), box("avc1", {data, decoderSettings(index), colours()})});
}

Bytes list(const std::vector<std::uint32_t>& values) {
  Bytes data;
  putBig32(data, static_cast<std::uint32_t>(values.size()));
  for (const std::uint32_t value : values) putBig32(data, value);
  return data;
}

Bytes sampleTable(const Mp4Index& index) {
  const auto count = static_cast<std::uint32_t>(index.sizes.size());
  Bytes place = numbers(0, {1});
  putBig64(place, index.first_at);
  return box(
      "stbl",
      {sampleDescription(index), box("stts", {numbers(0, {1, count, kPictureUnits})}),
       box("stss", {numbers(0, {}), list(index.keys)}), box("stsc", {numbers(0, {1, 1, count, 1})}),
       box("stsz", {numbers(0, {0}), list(index.sizes)}), box("co64", {place})});
}

}  // namespace

Bytes fileTypeBox() {
  Bytes data;
  putText(data, "isom");
  putBig32(data, 0x200);
  for (const char* brand : {"isom", "iso2", "avc1", "mp41"}) putText(data, brand);
  return box("ftyp", {data});
}

Bytes movieBox(const Mp4Index& index) {
  const Bytes here = box("dref", {numbers(0, {1}), box("url ", {numbers(1, {})})});
  const Bytes video = box("vmhd", {numbers(1, {0, 0})});
  const Bytes media = box("minf", {video, box("dinf", {here}), sampleTable(index)});
  return box(
      "moov",
      {movieHeader(index),
       box("trak", {trackHeader(index), box("mdia", {mediaHeader(index), handler(), media})})});
}

}  // namespace spotter::film
