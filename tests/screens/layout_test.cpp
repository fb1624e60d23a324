#include "screens/layout.h"

#include "support/catch.h"

using namespace spotter::screens;

TEST_CASE("text is never smaller than 18 px of type, and grows with setting and screen") {
  const float usual = textHeight_px(1280, 720, 1.0, 100);
  CHECK(usual / 1.362F >= 18.0F);
  CHECK(textHeight_px(640, 480, 1.0, 100) == usual);
  CHECK(textHeight_px(1280, 720, 1.0, 150) == Approx(usual * 1.5F));
  CHECK(textHeight_px(2560, 1440, 2.0, 100) == Approx(usual * 2.0F));
  CHECK(textHeight_px(1920, 1080, 1.0, 100) > usual);
}

TEST_CASE("the parts of the class screen lie inside the window and not on each other") {
  const ClassOpen open =
      GENERATE(ClassOpen{}, ClassOpen{true}, ClassOpen{true, true}, ClassOpen{false, false, true},
               ClassOpen{true, false, true}, ClassOpen{true, true, true});
  for (const float em : {25.0F, 31.25F, 37.5F, 43.75F, 50.0F}) {
    const ClassLayout layout = classLayout(1280, 720, em, open);
    // In the try-out the card takes the place of the strip beside an open panel.
    std::vector<Rect> parts = {layout.bar, layout.free};
    if (open.side) parts.push_back(layout.side);
    if (open.try_out) parts.push_back(layout.card);
    if (!open.side || !open.try_out) parts.push_back(layout.strip);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(parts[i].x >= 0.0F);
      CHECK(parts[i].y >= 0.0F);
      CHECK(parts[i].right() <= 1280.0F);
      CHECK(parts[i].bottom() <= 720.0F);
      for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(parts[i].overlaps(parts[k]));
    }
    CHECK(layout.side.h > em * 3.0F);
    if (em < 40.0F) CHECK(layout.free.h > 200.0F);
    if (em < 40.0F) CHECK(layout.free.w > 480.0F);
  }
}

TEST_CASE("a bubble covers nobody, or is not there") {
  const Rect window{0, 80, 1280, 500};
  const Rect speaker{600, 250, 80, 300};
  const Rect neighbour{420, 200, 150, 350};
  const Rect bodies[] = {speaker, neighbour};
  const auto place = bubblePlace(640, 250, 260, 90, 25.0F, window, bodies);
  REQUIRE(place);
  for (const Rect& body : bodies) CHECK_FALSE(place->overlaps(body));
  CHECK(place->right() <= window.right());
  // Heads at the upper edge and people on both sides leave no room.
  const Rect crowd[] = {{0, 80, 1280, 500}};
  CHECK_FALSE(bubblePlace(640, 90, 260, 90, 25.0F, window, crowd));
}

TEST_CASE("labels that would lie on each other are moved apart") {
  std::vector<Rect> labels = {{100, 200, 80, 30}, {120, 205, 80, 30}, {110, 190, 80, 30}};
  spreadLabels(labels, {0, 0, 1280, 720});
  CHECK(labels[0].y == 200.0F);
  CHECK_FALSE(labels[0].overlaps(labels[1]));
  CHECK_FALSE(labels[0].overlaps(labels[2]));
  CHECK_FALSE(labels[1].overlaps(labels[2]));
}

TEST_CASE("spreading a hundred labels in one place ends") {
  std::vector<Rect> labels(100, Rect{10, 60, 80, 30});
  spreadLabels(labels, {0, 50, 1280, 720});
  CHECK(labels.front().y == 60.0F);
  for (const Rect& label : labels) {
    if (label.w > 0.0F && &label != &labels.front()) CHECK_FALSE(label.overlaps(labels.front()));
  }
}

TEST_CASE("a label without room above moves aside") {
  std::vector<Rect> labels = {{100, 50, 80, 30}, {120, 55, 80, 30}};
  spreadLabels(labels, {0, 50, 1280, 720});
  CHECK(labels[1].y == 55.0F);
  CHECK_FALSE(labels[0].overlaps(labels[1]));
  CHECK(labels[1].w == 80.0F);
}

TEST_CASE("names give way to whoever is looked at: no other covers them or belongs to one behind") {
  const std::vector<Rect> bodies = {{500, 200, 120, 400},  // looked at
                                    {700, 220, 100, 380},  // clear of them
                                    {540, 260, 70, 300},   // behind them
                                    {605, 300, 90, 280},   // beside them, the name on their arm
                                    {760, 230, 90, 330}};  // clear, but its name is on another's
  std::vector<Rect> labels = {{510, 170, 100, 30},
                              {700, 190, 90, 30},
                              {560, 60, 90, 30},
                              {600, 270, 90, 30},
                              {780, 200, 90, 30}};
  leaveClearLabels(labels, bodies);
  CHECK(labels[0].w == 100.0F);
  CHECK(labels[0].x == 510.0F);
  CHECK(labels[1].w == 90.0F);
  CHECK(labels[2].w == 0.0F);
  CHECK(labels[3].w == 0.0F);
  CHECK(labels[4].w == 0.0F);
  std::vector<Rect> none;
  leaveClearLabels(none, {});
  CHECK(none.empty());
}

TEST_CASE("the exercise library leaves the picture room at any size of text") {
  for (const float em : {25.0F, 31.25F, 37.5F, 43.75F, 50.0F}) {
    const LibraryLayout layout = libraryLayout(1280, 720, em);
    CHECK(layout.free.w > 480.0F);
    CHECK(layout.free.h > 250.0F);
    CHECK(layout.lists.h > em * 8.0F);
    CHECK(layout.playing.bottom() < 720.0F);
    CHECK(layout.about.bottom() < 720.0F);
    CHECK_FALSE(layout.about.overlaps(layout.free));
    CHECK_FALSE(layout.strip.overlaps(layout.free));
    CHECK_FALSE(layout.lists.overlaps(layout.playing));
  }
}

TEST_CASE("the parts of the circle's screen lie in the window and on none of each other") {
  for (const int percent : {100, 125, 150, 200}) {
    const float em = textHeight_px(1280, 720, 1.0, percent);
    for (const TalkOpen open :
         {TalkOpen{}, TalkOpen{true, false}, TalkOpen{false, true}, TalkOpen{false, false, true}}) {
      const TalkLayout layout = talkLayout(1280, 720, em, open, percent > 100 ? 3 : 2);
      std::vector<Rect> parts = {layout.strip, layout.subtitle};
      parts.push_back(open.menu ? layout.menu : layout.bar);
      if (open.card) parts.push_back(layout.card);
      if (open.slide) parts.push_back(layout.slide);
      INFO(percent << " " << open.menu << open.card);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(parts[i].x >= 0.0F);
        CHECK(parts[i].y >= 0.0F);
        CHECK(parts[i].right() <= 1280.0F);
        CHECK(parts[i].bottom() <= 720.0F);
        for (std::size_t j = i + 1; j < parts.size(); ++j) CHECK_FALSE(parts[i].overlaps(parts[j]));
      }
    }
  }
}

TEST_CASE("a slide can be read with large text: it has the place of the bar's other lines") {
  for (const int percent : {100, 150, 200}) {
    const float em = textHeight_px(1280, 720, 1.0, percent);
    const bool tight = 720.0F < em * kRoomForSlide;
    const TalkLayout layout = talkLayout(1280, 720, em, {false, false, true}, tight ? 1 : 2);
    CAPTURE(percent);
    CHECK(layout.slide.h > em * 4.9F);
    CHECK(layout.slide.w >= em * 20.0F);
  }
}

TEST_CASE("with usual text the menu of the circle leaves the faces free, above it") {
  const TalkLayout layout = talkLayout(1280, 720, 25.0F, {true, false});
  CHECK(layout.menu.y > 360.0F);
  CHECK(layout.free.w == 1280.0F);
  CHECK(layout.free.h > 200.0F);
}
