// What stands still: lit at the vertices, so that most of the picture costs one interpolated colour.
layout(location = 0) in vec3 position;
layout(location = 2) in vec4 colour;
layout(location = 4) in vec4 light_share;
#ifdef PRINTED
layout(location = 3) in vec2 uv;
out vec2 print_uv;
out vec3 light;
#else
out vec3 colour_shown;
#endif

void main() {
  gl_Position = clip_from_hall * vec4(position, 1.0);
#if defined(AS_IS)
  colour_shown = colour.rgb;
#elif defined(OUTSIDE)
  colour_shown = shown(colour.rgb * outside.rgb);
#elif defined(GLOWING)
  colour_shown = shown(colour.rgb * glow.rgb);
#elif defined(PRINTED)
  light = colour.rgb * roomLight(light_share);
  print_uv = uv;
#else
  colour_shown = shown(mix(colour.rgb * roomLight(light_share), haze.rgb, hazeAt(position)));
#endif
}
