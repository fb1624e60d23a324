// Shared by all shaders; the loader puts it behind the version line. GLSL 330 within GLES 3.0.
layout(std140) uniform Frame {
  mat4 clip_from_hall;
  mat4 shadow_from_hall;
  vec4 eye;           // camera position; w: height of a pixel at 1 m
  vec4 to_sun;        // unit vector; w: darkness of shadows
  vec4 sun;           // linear light; w: exposure
  vec4 sky;           // linear light; w: brightness of the day
  vec4 ground;        // linear light sent back by the floor
  vec4 haze;          // colour; w: density per metre
  vec4 shadow_texel;  // x: 1 / map size, y: metres per texel
};

// Linear light to what the display shows: a soft shoulder (extended Reinhard, white at 3), then a square
// root for the display's gamma.
vec3 shown(vec3 light) {
  vec3 x = light * sun.w;
  return sqrt(x * (1.0 + x * 0.111) / (1.0 + x * 0.62));
}

// Part of the light lost to haze on the way to the eye.
float hazeAt(vec3 place) {
  float d = distance(place, eye.xyz);
  return 1.0 - exp2(-haze.w * d);
}
