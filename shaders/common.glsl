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
  vec4 shadow_texel;  // x: 1 / map size, y: metres per texel, z: used part of the floor's shade
};

// Linear light to what the display shows: a soft shoulder (extended Reinhard, white at 3), then a square
// root for the display's gamma.
vec3 shown(vec3 light) {
  vec3 x = light * sun.w;
  return sqrt(x * (1.0 + x * 0.111) / (1.0 + x * 0.62));
}

// Skin of someone unwell: greyer and lighter.
vec3 paled(vec3 albedo, float pallor) {
  float grey = dot(albedo, vec3(0.3, 0.6, 0.1));
  vec3 pale = mix(vec3(grey), albedo, 0.45) * vec3(1.06, 1.08, 1.05);
  return mix(albedo, pale, pallor);
}

// Part of the light lost to haze on the way to the eye.
float hazeAt(vec3 place) {
  float d = distance(place, eye.xyz);
  return 1.0 - exp2(-haze.w * d);
}
