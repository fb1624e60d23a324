// The sun's shadow on people and props, and the picture of a head.
in vec3 shadow_place;
in vec3 shade;
in vec3 sunlit;
uniform sampler2DShadow shadow_map;
#ifdef PICTURED
in vec4 over;
in vec3 picture_at;
uniform sampler2D picture_map;
#endif
out vec4 pixel;

// Part of the sun that gets here. The casters are coarse, and close to what they shade: one read would
// show the corners of their triangles, so several over some centimetres make a soft edge. A fine map
// needs more of them, else its edges come out in steps.
float openAt(vec2 at) { return texture(shadow_map, vec3(shadow_place.xy + at, shadow_place.z)); }

float sunHere() {
  float r = 0.014 / shadow_texel.y * shadow_texel.x;
  vec2 a = vec2(0.94, 0.34) * r;
  vec2 b = vec2(-0.34, 0.94) * r;
  float near = openAt(a) + openAt(-a) + openAt(b) + openAt(-b);
  if (shadow_texel.x > 0.0007) return 0.25 * near;
  vec2 c = vec2(1.30, 1.30) * r;
  vec2 d = vec2(-1.30, 1.30) * r;
  vec2 e = vec2(1.90, 0.10) * r;
  vec2 f = vec2(-0.10, 1.90) * r;
  float far = openAt(c) + openAt(-c) + openAt(d) + openAt(-d) + openAt(e) + openAt(-e) + openAt(f) + openAt(-f);
  return (near + far) / 12.0;
}

void main() {
  float open = sunHere();
#ifdef PICTURED
  vec3 albedo = paled(texture(picture_map, picture_at.xy).rgb, picture_at.z);
  vec3 light = albedo * (shade + sunlit * open) + over.rgb + sun.rgb * (over.w * open);
  pixel = vec4(shown(light), 1.0);
#else
  pixel = vec4(mix(shade, sunlit, open), 1.0);
#endif
}
