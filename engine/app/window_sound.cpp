#include "app/window_sound.h"

#include <cstdio>

namespace spotter::app {

void WindowSound::open() {
  asked_ = true;
  worker_.add([this]() -> Worker::Finish {
    const auto log = [](base::LogLevel, const std::string& words) {
      std::fprintf(stderr, "spotter: %s\n", words.c_str());
    };
    auto output = std::make_shared<sound::Output>(sound::Output::open(sound::makeSamples(), log));
    return [this, output] { output_ = std::move(*output); };
  });
}

void WindowSound::frame(const WindowLoop& loop, double elapsed_s) {
  const screens::Settings& settings = loop.settings();
  if (settings.sound && loop.heard() && !asked_) open();
  worker_.collect();
  if (!output_) return;
  static const hearing::Heard kNothing;
  const bool on = settings.sound && loop.heard();
  const picture::Camera& camera = loop.camera();
  output_->play({camera.position_m, camera.target_m - camera.position_m},
                on ? *loop.heard() : kNothing, settings.volume_percent / 100.0, elapsed_s);
}

}  // namespace spotter::app
