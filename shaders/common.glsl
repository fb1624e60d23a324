// Shared by all shaders; the loader puts it behind the version line. GLSL 330 within GLES 3.0.
layout(std140) uniform Frame {
  mat4 clip_from_hall;
  mat4 shadow_from_hall;
  vec4 eye;           // camera position; w: height of a pixel at 1 m
  vec4 to_sun;        // unit vector; w: darkness of shadows
  vec4 sun;           // linear light; w: exposure
  vec4 sky;           // linear light
  vec4 ground;        // linear light sent back by the floor
  vec4 haze;          // colour; w: density per metre
  vec4 shadow_texel;  // x: 1 / map size, y: metres per texel, z: used part of the floor's shade
  // By what the baked shares of a room's light are multiplied.
  vec4 room_sky;      // sky in the windows
  vec4 room_sun;      // sunlight that the floor sends on
  vec4 room_lamps;
  vec4 room_round;    // sent round by all
  vec4 outside;       // beyond the windows
  vec4 glow;          // of the lamps themselves
  vec4 beam;          // what the sun adds to the floor, as a share
  vec4 floor_shadow;  // what a shadow leaves of the floor, as displayed
  vec4 windows;       // x: their wall, y: lowest, z: highest, w: half their length along z
  vec4 far_wall;      // x: z of the wall that the class has behind it
};

vec3 roomLight(vec4 share) {
  return share.x * room_sky.rgb + share.y * room_sun.rgb + share.z * room_lamps.rgb + share.w * room_round.rgb;
}

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
