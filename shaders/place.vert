// Walls and ceiling: lit at the vertices, so that most of the picture costs one interpolated colour.
layout(location = 0) in vec3 position;
layout(location = 2) in vec4 colour;
out vec3 colour_shown;

void main() {
  gl_Position = clip_from_hall * vec4(position, 1.0);
#if defined(AS_IS)
  colour_shown = colour.rgb;
#elif defined(GLOWING)
  colour_shown = shown(colour.rgb * sky.w * 1.35);
#else
  vec3 light = colour.rgb * mix(vec3(1.0), sky.rgb / max(sky.g, 0.01), 0.5) * sky.w;
  colour_shown = shown(mix(light, haze.rgb * sky.w, hazeAt(position)));
#endif
}
