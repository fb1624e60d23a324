#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/log.h"
#include "hearing/sounds.h"
#include "sound/samples.h"
#include "sound/slots.h"

namespace spotter::sound {

/// Tells the sound library and what lies below it to say nothing on the error stream by themselves.
/// Call it once, before the program has further threads.
void keepDriversQuiet();

/// What plays sounds: a device, or nothing at all, and then it is silent. Never fails: a device
/// that breaks while it is used falls silent with one line in the log.
class Output {
 public:
  /// The machine's usual device; silent when there is none. Takes up to a second: not for the
  /// thread that draws.
  static Output open(const Samples& samples, base::LogSink log);
  /// No device: what would be heard is asked for with render(). Silent when the library cannot.
  static Output openInMemory(const Samples& samples, base::LogSink log);
  Output(Output&&) noexcept;
  Output& operator=(Output&&) noexcept;
  ~Output();

  bool isSilent() const;
  /// Plays on: begins the bursts, follows the flows. Never waits for the device.
  /// @param volume01   0 is silence
  /// @param elapsed_s  since the last call
  void play(const Ear& ear, const hearing::Heard& heard, double volume01, double elapsed_s);
  /// The next frames of an output in memory, kRenderRate a second, left and right in turn.
  std::vector<std::int16_t> render(int frames);
  static constexpr int kRenderRate = 44100;

 private:
  struct Device;
  explicit Output(std::unique_ptr<Device> device);

  std::unique_ptr<Device> device_;  ///< nothing: silent
};

}  // namespace spotter::sound
