#include "app/film_out.h"

#include <filesystem>
#include <fstream>

#include "support/catch.h"

using namespace spotter;
using namespace spotter::app;

namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone at the end.
struct Place {
  fs::path folder = fs::temp_directory_path() / "spotter_film_out_test";
  Place() {
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  ~Place() { fs::remove_all(folder); }
  std::string operator/(const char* name) const { return (folder / name).string(); }
};

models::Image grey() {
  models::Image image{32, 16, std::vector<std::uint8_t>(32 * 16 * 4, 128)};
  return image;
}

FilmOutOptions to(const std::string& path) { return {path, {32, 16}, 10, false, false}; }

void shoot(const FilmOutOptions& options, int frames) {
  auto out = FilmOut::open(options);
  REQUIRE(out);
  for (int i = 0; i < frames; ++i) REQUIRE(out.value().add(grey()));
  REQUIRE(out.value().finish());
}

std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a folder gets numbered pictures") {
  const Place place;
  shoot(to(place / "frames"), 3);
  CHECK(filesIn(place.folder / "frames") == 3);
  CHECK(fs::exists(place.folder / "frames" / "frame_00001.png"));
  CHECK(fs::exists(place.folder / "frames" / "frame_00003.png"));
}

TEST_CASE("a film replaces an earlier one only when it is told to") {
  const Place place;
  for (const char* name : {"frames", "film.mp4"}) {
    INFO(name);
    shoot(to(place / name), 4);
    CHECK_FALSE(FilmOut::open(to(place / name)));
    FilmOutOptions again = to(place / name);
    again.replace = true;
    shoot(again, 2);
  }
  CHECK(filesIn(place.folder / "frames") == 2);
}

TEST_CASE("what is no film is never replaced") {
  const Place place;
  std::ofstream(place / "notes.mp4") << "these are my notes";
  fs::create_directories(place / "photos");
  std::ofstream(place / "photos/frame_00001.png") << "x";
  std::ofstream(place / "photos/holiday.png") << "x";
  std::ofstream(place / "file") << "x";
  for (const char* name : {"notes.mp4", "photos", "file"}) {
    INFO(name);
    FilmOutOptions options = to(place / name);
    options.replace = true;
    CHECK_FALSE(FilmOut::open(options));
  }
  CHECK(filesIn(place.folder / "photos") == 2);
  CHECK(fs::file_size(place / "notes.mp4") == 18);
}

TEST_CASE("what is not finished is removed again, what was there before stays") {
  const Place place;
  fs::create_directories(place / "empty");
  shoot(to(place / "film.mp4"), 2);
  const auto size = fs::file_size(place / "film.mp4");
  for (const char* name : {"frames", "empty", "film.mp4"}) {
    FilmOutOptions options = to(place / name);
    options.replace = true;
    auto out = FilmOut::open(options);
    REQUIRE(out);
    REQUIRE(out.value().add(grey()));
  }
  CHECK_FALSE(fs::exists(place / "frames"));
  CHECK(fs::is_empty(place / "empty"));
  CHECK(fs::file_size(place / "film.mp4") == size);
  CHECK(filesIn(place.folder) == 2);
}

TEST_CASE("what makes no film is refused before anything is drawn") {
  FilmOutOptions odd = to("x.mp4");
  odd.size = {33, 16};
  CHECK_FALSE(checkFilmOut(odd));
  odd.path = "x";
  CHECK(checkFilmOut(odd));
  FilmOutOptions clear = to("x.MP4");
  clear.transparent = true;
  CHECK_FALSE(checkFilmOut(clear));
  clear.path = "x";
  CHECK(checkFilmOut(clear));
  for (const char* other : {"x.gif", "x.webm", "x.AVI", "x.mov", "x.png"}) {
    INFO(other);
    CHECK(checkFilmOut(to(other)).error().text().find(".mp4") != std::string::npos);
  }
}
