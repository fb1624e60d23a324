#include "app/sounds_command.h"

#include <cstdio>
#include <filesystem>

#include "app/exit_code.h"
#include "app/led_class.h"
#include "app/out_file.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "hearing/captions.h"
#include "hearing/hear.h"
#include "picture/class_picture.h"
#include "replay/journal_file.h"
#include "sound/output.h"
#include "sound/wav.h"

namespace spotter::app {
namespace {

constexpr double kLongest_s = 600.0;

base::Result<base::Done> writeAll(const sound::Samples& samples, const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const auto write = [&](const sound::Sample& sample) {
    return replay::writeWholeFile(folder + "/" + sample.name + ".wav",
                                  sound::wavOf(sample.frames, 1, sound::kRate));
  };
  for (const auto& takes : samples.bursts) {
    for (const sound::Sample& sample : takes) {
      if (const auto done = write(sample); !done) return done;
    }
  }
  for (const sound::Sample& sample : samples.flows) {
    if (const auto done = write(sample); !done) return done;
  }
  return base::Done{};
}

/// Lets a class be heard tick by tick, and prints what would be captions.
class ClassTape {
 public:
  explicit ClassTape(sound::Output output) : output_(std::move(output)) {}

  void hear(const ClassRun& run) {
    const hearing::Heard heard = listener_.hear(run.scene(), run.world(), run.events());
    const picture::Camera camera = picture::traineeCamera(run.world().trainee);
    output_.play({camera.position_m, camera.target_m - camera.position_m}, heard, 1.0,
                 1.0 / base::kTicksPerSecond);
    const auto part = output_.render(sound::Output::kRenderRate / base::kTicksPerSecond);
    frames_.insert(frames_.end(), part.begin(), part.end());
    captions_.take(run.scene(), run.world(), heard);
    for (const std::string& words : captions_.at(run.world().tick)) {
      if (words == last_words_) continue;
      last_words_ = words;
      std::printf("%6.1f s [%s]\n", base::toSeconds(run.world().tick), words.c_str());
    }
  }
  std::string wav() const { return sound::wavOf(frames_, 2, sound::Output::kRenderRate); }

 private:
  sound::Output output_;
  hearing::Listener listener_;
  hearing::Captions captions_;
  std::string last_words_;
  std::vector<std::int16_t> frames_;
};

int tell(const base::Result<base::Done>& written, const SoundsOptions& options) {
  if (!written) return reportOutside(written.error());
  std::printf("wrote %s\n", options.out_path.c_str());
  return kDone;
}

int tapeClass(const sound::Samples& samples, const SoundsOptions& options) {
  if (!(options.time_s > 0.0 && options.time_s <= kLongest_s))
    return reportWrongUse("--time wants seconds from 0 to 600");
  LedClass begun =
      beginLedClass({options.class_word, options.trainee, options.seed, options.out_path, "RIFF"});
  if (!begun.run) return begun.code;
  ClassRun& run = *begun.run;
  sound::Output output = sound::Output::openInMemory(samples, {});
  if (output.isSilent()) {
    return reportOutside({"OpenAL cannot play into memory", "", "install OpenAL Soft"});
  }
  ClassTape tape(std::move(output));
  Leader leader(run, options.trainee, options.seed);
  const base::Tick last = base::toTick(options.time_s);
  while (!session::ended(run.world()) && run.world().tick < last) {
    leader.leadTo(run, run.world().tick + 1);
    tape.hear(run);
  }
  return tell(replay::writeWholeFile(options.out_path, tape.wav()), options);
}

}  // namespace

int runSounds(const SoundsOptions& options) {
  sound::keepDriversQuiet();
  const sound::Samples samples = sound::makeSamples();
  if (!options.class_word.empty()) return tapeClass(samples, options);
  if (endingOf(options.out_path) == ".wav")
    return reportWrongUse(
        "without a class the sounds go into a folder: give --out a folder's name");
  return tell(writeAll(samples, options.out_path), options);
}

}  // namespace spotter::app
