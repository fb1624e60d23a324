// The floor: baked light, and the blurred reflection of the windows in the varnish, at the vertices.
layout(location = 0) in vec3 position;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 uv;
out vec2 wood_uv;
out vec3 light;
out vec3 gloss;
#ifdef SHADED
out vec3 shadow_place;
#endif

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
  light = colour.rgb * mix(vec3(1.0), sky.rgb / max(sky.g, 0.01), 0.5) * sky.w * (1.0 - h);
  gloss = haze.rgb * (sky.w * h) + sky.rgb * (0.34 * windowsMirrored(position));
#ifdef SHADED
  shadow_place = (shadow_from_hall * vec4(position, 1.0)).xyz;
#endif
}
