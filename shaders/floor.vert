// The floor: baked light, and the blurred reflection of the windows and of the far wall in the varnish, at the
// vertices. Wood differs little from its mean, so what the display shows of it is a straight line through the mean:
// the line is worked out here, and a pixel costs one read of the picture.
layout(location = 0) in vec3 position;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 uv;
layout(location = 4) in vec4 light_share;
out vec2 wood_uv;
out vec3 start;  // as displayed, of no wood at all
out vec3 slope;  // what the wood's own value adds
#ifdef SHADED
out vec2 shade_place;
#endif
uniform sampler2D picture_map;

// The windows' wall as one bright band between two heights, the far wall as pale above its dado.
vec3 mirrored(vec3 place) {
  vec3 from_eye = normalize(place - eye.xyz);
  vec3 up = vec3(from_eye.x, -from_eye.y, from_eye.z);
  float grazing = 1.0 - abs(from_eye.y);
  float strength = grazing * grazing;
  vec3 hit = place + up * ((windows.x - place.x) / min(up.x, -0.001));
  float soft = 0.7;
  float band = smoothstep(windows.y - soft, windows.y + soft, hit.y) *
               (1.0 - smoothstep(windows.z - soft, windows.z + soft, hit.y));
  float along = 1.0 - smoothstep(windows.w - 0.9, windows.w + 0.9, abs(hit.z));
  float facing = smoothstep(0.0, 0.25, -up.x);
  float back_y = place.y + up.y * ((far_wall.x - place.z) / min(up.z, -0.001));
  float back = smoothstep(0.2, 0.9, -up.z) * smoothstep(0.7, 1.7, back_y);
  return strength * (outside.rgb * (0.30 * band * along * facing) + room_round.rgb * (0.10 * strength * back));
}

void main() {
  gl_Position = clip_from_hall * vec4(position, 1.0);
  wood_uv = uv;
  float h = hazeAt(position);
  vec3 light = colour.rgb * roomLight(light_share) * (1.0 - h);
  vec3 gloss = haze.rgb * h + mirrored(position);
  vec3 mean = textureLod(picture_map, uv, 16.0).rgb;
  vec3 low = mean * 0.85;
  vec3 high = mean * 1.15;
  vec3 low_shown = shown(low * low * light + gloss);
  slope = (shown(high * high * light + gloss) - low_shown) / (high - low);
  start = low_shown - slope * low;
#ifdef SHADED
  shade_place = (shadow_from_hall * vec4(position, 1.0)).xy * shadow_texel.z;
#endif
}
