// The floor: baked light, and the blurred reflection of the windows in the varnish, at the vertices. Wood
// differs little from its mean, so what the display shows of it is a straight line through the mean: the
// line is worked out here, and a pixel costs one read of the picture.
layout(location = 0) in vec3 position;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 uv;
out vec2 wood_uv;
out vec3 start;  // as displayed, of no wood at all
out vec3 slope;  // what the wood's own value adds
#ifdef SHADED
out vec2 shade_place;
#endif
uniform sampler2D picture_map;

// The window wall x = -4.5 as one bright band between two heights.
float windowsMirrored(vec3 place) {
  vec3 from_eye = normalize(place - eye.xyz);
  vec3 mirrored = vec3(from_eye.x, -from_eye.y, from_eye.z);
  float reach = (-4.5 - place.x) / min(mirrored.x, -0.001);
  vec3 hit = place + mirrored * reach;
  float band = smoothstep(1.2, 2.6, hit.y) * (1.0 - smoothstep(3.6, 5.0, hit.y));
  float along = 1.0 - smoothstep(4.6, 6.4, abs(hit.z));
  float facing = smoothstep(0.0, 0.25, -mirrored.x);
  float grazing = 1.0 - abs(from_eye.y);
  return band * along * facing * grazing * grazing;
}

void main() {
  gl_Position = clip_from_hall * vec4(position, 1.0);
  wood_uv = uv;
  float h = hazeAt(position);
  vec3 light = colour.rgb * mix(vec3(1.0), sky.rgb / max(sky.g, 0.01), 0.5) * sky.w * (1.0 - h);
  vec3 gloss = haze.rgb * (sky.w * h) + sky.rgb * (0.34 * windowsMirrored(position));
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
