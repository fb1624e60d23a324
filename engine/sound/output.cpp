#include "sound/output.h"

#include <AL/al.h>
#include <AL/alc.h>
#include <AL/alext.h>
#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "maths/curve.h"

namespace spotter::sound {
namespace {

constexpr int kBurstSources = 10;
constexpr double kSoftest01 = 0.004;  // at the ear: what is softer is not begun
constexpr double kRoomToSpare = 2.0;  // sounds are kept soft: at full volume they are raised
constexpr double kCheck_s = 1.0;

float f(double value) { return static_cast<float>(value); }

void saysNothing(const char*, int, const char*, int, const char*, ...) {}

void setPlace(ALuint source, const maths::Vec3& at_m) {
  alSource3f(source, AL_POSITION, f(at_m.x), f(at_m.y), f(at_m.z));
}

}  // namespace

/// An open device with its context, buffers and sources.
struct Output::Device {
  explicit Device(base::LogSink log_sink) : log(std::move(log_sink)) {}
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  ~Device() {
    if (context != nullptr) {
      alSourceStopv(static_cast<ALsizei>(sources.size()), sources.data());
      alDeleteSources(static_cast<ALsizei>(sources.size()), sources.data());
      alDeleteBuffers(static_cast<ALsizei>(buffers.size()), buffers.data());
      alcMakeContextCurrent(nullptr);
      alcDestroyContext(context);
    }
    if (device != nullptr) alcCloseDevice(device);
  }

  bool prepare(const ALCint* attributes, const Samples& samples);
  ALuint load(const Sample& sample);
  void play(const Ear& ear, const hearing::Heard& heard, double volume01, double elapsed_s);
  void begin(const hearing::Burst& burst, const Ear& ear);
  void follow(std::size_t index);
  bool isThere(double elapsed_s);

  base::LogSink log;
  ALCdevice* device = nullptr;
  ALCcontext* context = nullptr;
  LPALCRENDERSAMPLESSOFT render_samples = nullptr;  ///< of an output in memory
  std::vector<ALuint> buffers;
  std::vector<ALuint> sources;  ///< first those of the flow slots, then those of bursts
  std::array<std::vector<ALuint>, hearing::kBurstKinds> burst_buffers;
  std::array<ALuint, hearing::kFlowKinds> flow_buffers{};
  FlowSlots flows;
  double since_check_s = 0.0;
};

bool Output::Device::prepare(const ALCint* attributes, const Samples& samples) {
  context = alcCreateContext(device, attributes);
  if (context == nullptr || alcMakeContextCurrent(context) == ALC_FALSE) return false;
  alDistanceModel(AL_INVERSE_DISTANCE_CLAMPED);
  for (std::size_t i = 0; i < burst_buffers.size(); ++i) {
    for (const Sample& sample : samples.bursts[i]) burst_buffers[i].push_back(load(sample));
  }
  for (std::size_t i = 0; i < flow_buffers.size(); ++i) flow_buffers[i] = load(samples.flows[i]);
  sources.resize(FlowSlots::kCount + kBurstSources, 0);
  alGenSources(static_cast<ALsizei>(sources.size()), sources.data());
  for (const ALuint source : sources) {
    alSourcef(source, AL_REFERENCE_DISTANCE, 1.0F);
    alSourcef(source, AL_MAX_DISTANCE, 25.0F);
  }
  return alGetError() == AL_NO_ERROR;
}

ALuint Output::Device::load(const Sample& sample) {
  ALuint buffer = 0;
  alGenBuffers(1, &buffer);
  alBufferData(buffer, AL_FORMAT_MONO16, sample.frames.data(),
               static_cast<ALsizei>(sample.frames.size() * sizeof(std::int16_t)), kRate);
  buffers.push_back(buffer);
  return buffer;
}

void Output::Device::begin(const hearing::Burst& burst, const Ear& ear) {
  const double loud01 = atEar01(burst.loudness01, maths::distance(burst.at_m, ear.position_m));
  const auto& takes = burst_buffers[static_cast<std::size_t>(burst.kind)];
  if (loud01 < kSoftest01 || takes.empty()) return;
  const auto free =
      std::find_if(sources.begin() + FlowSlots::kCount, sources.end(), [](ALuint source) {
        ALint state = AL_STOPPED;
        alGetSourcei(source, AL_SOURCE_STATE, &state);
        return state != AL_PLAYING;
      });
  if (free == sources.end()) return;
  // Never the same take of a foot twice in a row.
  const auto take =
      static_cast<std::size_t>(std::abs(burst.tick)) + 3 * static_cast<std::size_t>(burst.person);
  alSourcei(*free, AL_BUFFER, static_cast<ALint>(takes[take % takes.size()]));
  setPlace(*free, burst.at_m);
  alSourcef(*free, AL_GAIN, f(std::min(1.0, burst.loudness01)));
  alSourcef(*free, AL_PITCH, f(maths::clamp(burst.pitch, 0.5, 2.0)));
  alSourcePlay(*free);
}

// Makes a slot's source do what the slot says.
void Output::Device::follow(std::size_t index) {
  const FlowSlots::Slot& slot = flows.slots()[index];
  const ALuint source = sources[index];
  ALint state = AL_STOPPED;
  alGetSourcei(source, AL_SOURCE_STATE, &state);
  if (!slot.used) {
    if (state == AL_PLAYING) alSourceStop(source);
    return;
  }
  const bool everywhere = slot.flow.kind == hearing::FlowKind::room;
  alSourcef(source, AL_GAIN, f(slot.gain01));
  alSourcef(source, AL_PITCH, f(maths::clamp(slot.flow.pitch, 0.5, 2.0)));
  setPlace(source, everywhere ? maths::Vec3{} : slot.flow.at_m);
  if (state == AL_PLAYING) return;
  const ALuint buffer = flow_buffers[static_cast<std::size_t>(slot.flow.kind)];
  alSourcei(source, AL_BUFFER, static_cast<ALint>(buffer));
  alSourcei(source, AL_LOOPING, AL_TRUE);
  alSourcei(source, AL_SOURCE_RELATIVE, everywhere ? AL_TRUE : AL_FALSE);
  // Nobody speaks or breathes in step with another.
  const int person = slot.flow.person + 2;
  alSourcef(source, AL_SEC_OFFSET, f(0.37 * person - std::floor(0.37 * person)));
  alSourcePlay(source);
}

bool Output::Device::isThere(double elapsed_s) {
  since_check_s += elapsed_s;
  if (since_check_s < kCheck_s) return true;
  since_check_s = 0.0;
  if (alcIsExtensionPresent(device, "ALC_EXT_disconnect") == ALC_FALSE) return true;
  ALCint connected = ALC_TRUE;
  alcGetIntegerv(device, ALC_CONNECTED, 1, &connected);
  return connected != ALC_FALSE;
}

void Output::Device::play(const Ear& ear, const hearing::Heard& heard, double volume01,
                          double elapsed_s) {
  const auto forward = maths::normalised(ear.forward, {0.0, 0.0, 1.0});
  const std::array<ALfloat, 6> looks = {f(forward.x), f(forward.y), f(forward.z), 0.0F, 1.0F, 0.0F};
  alListener3f(AL_POSITION, f(ear.position_m.x), f(ear.position_m.y), f(ear.position_m.z));
  alListenerfv(AL_ORIENTATION, looks.data());
  // Loudness is felt by its ratios: half way is a quarter of the pressure.
  alListenerf(AL_GAIN, f(kRoomToSpare * volume01 * volume01));
  flows.update(heard.flows, ear, elapsed_s);
  for (std::size_t i = 0; i < flows.slots().size(); ++i) follow(i);
  for (const hearing::Burst& burst : heard.bursts) begin(burst, ear);
  alGetError();  // nothing here is worth more than a sound that is missing
}

void keepDriversQuiet() {
  setenv("ALSOFT_LOGLEVEL", "0", 0);
  // ALSA writes to the error stream by itself where there is no sound card. It stays loaded, as it
  // would be by the first device.
  using Handler = void (*)(const char*, int, const char*, int, const char*, ...);
  using SetHandler = int (*)(Handler);
  void* alsa = dlopen("libasound.so.2", RTLD_NOW | RTLD_GLOBAL);
  if (alsa == nullptr) return;
  void* found = dlsym(alsa, "snd_lib_error_set_handler");
  if (found == nullptr) return;
  reinterpret_cast<SetHandler>(found)(saysNothing);
}

Output::Output(std::unique_ptr<Device> device) : device_(std::move(device)) {}
Output::Output(Output&&) noexcept = default;
Output& Output::operator=(Output&&) noexcept = default;
Output::~Output() = default;

Output Output::open(const Samples& samples, base::LogSink log) {
  auto device = std::make_unique<Device>(std::move(log));
  device->device = alcOpenDevice(nullptr);
  if (device->device == nullptr || !device->prepare(nullptr, samples)) device.reset();
  return Output(std::move(device));
}

Output Output::openInMemory(const Samples& samples, base::LogSink log) {
  constexpr std::array<ALCint, 7> kAttributes = {ALC_FORMAT_CHANNELS_SOFT,
                                                 ALC_STEREO_SOFT,
                                                 ALC_FORMAT_TYPE_SOFT,
                                                 ALC_SHORT_SOFT,
                                                 ALC_FREQUENCY,
                                                 kRenderRate,
                                                 0};
  auto device = std::make_unique<Device>(std::move(log));
  const auto openLoopback = reinterpret_cast<LPALCLOOPBACKOPENDEVICESOFT>(
      alcGetProcAddress(nullptr, "alcLoopbackOpenDeviceSOFT"));
  device->render_samples =
      reinterpret_cast<LPALCRENDERSAMPLESSOFT>(alcGetProcAddress(nullptr, "alcRenderSamplesSOFT"));
  if (openLoopback == nullptr || device->render_samples == nullptr) return Output(nullptr);
  device->device = openLoopback(nullptr);
  if (device->device == nullptr || !device->prepare(kAttributes.data(), samples)) device.reset();
  return Output(std::move(device));
}

bool Output::isSilent() const { return device_ == nullptr; }

void Output::play(const Ear& ear, const hearing::Heard& heard, double volume01, double elapsed_s) {
  if (device_ == nullptr) return;
  if (device_->isThere(elapsed_s)) return device_->play(ear, heard, volume01, elapsed_s);
  if (device_->log) {
    device_->log(base::LogLevel::warning,
                 "the sound device is gone; the class goes on without sound");
  }
  device_.reset();
}

std::vector<std::int16_t> Output::render(int frames) {
  std::vector<std::int16_t> rendered(2 * static_cast<std::size_t>(std::max(frames, 0)), 0);
  if (device_ != nullptr && device_->render_samples != nullptr)
    device_->render_samples(device_->device, rendered.data(), frames);
  return rendered;
}

}  // namespace spotter::sound
