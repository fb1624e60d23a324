// Matte, softly lit surfaces with a darker contour, so that limbs stand out from the floor.
in vec3 place;
in vec3 facing;
in vec4 tint;
in vec2 face_uv;
in vec3 shadow_place;
uniform sampler2D picture_map;
uniform sampler2DShadow shadow_map;
uniform vec4 condition;  // flush, pallor, sweat
uniform vec4 surface;    // x: 1 with a picture
out vec4 pixel;

vec3 skinShown(vec3 albedo, float skin) {
  float grey = dot(albedo, vec3(0.3, 0.6, 0.1));
  albedo *= mix(vec3(1.0), vec3(1.0, 0.62, 0.58), condition.x * skin * 0.9);
  vec3 pale = mix(vec3(grey), albedo, 0.45) * vec3(1.06, 1.08, 1.05);
  return mix(albedo, pale, condition.y * skin);
}

void main() {
  vec3 albedo = tint.rgb;
  if (surface.x > 0.5) albedo *= texture(picture_map, face_uv).rgb;
  albedo = skinShown(albedo, tint.a);

  vec3 n = normalize(facing);
  vec3 to_eye = normalize(eye.xyz - place);
  float open = texture(shadow_map, shadow_place);
  float toward = dot(n, to_sun.xyz);
  float key = clamp(toward * 0.78 + 0.22, 0.0, 1.0);
  key *= mix(1.0 - to_sun.w, 1.0, open);
  vec3 hemisphere = mix(ground.rgb, sky.rgb, n.y * 0.5 + 0.5);
  float edge = 1.0 - max(dot(n, to_eye), 0.0);
  float contour = edge * edge * edge;
  vec3 light = albedo * (hemisphere + sun.rgb * key) * (1.0 - 0.55 * contour);

  // A rim of window light on the lit side.
  light += sun.rgb * (0.10 * contour * max(toward, 0.0));
  float glint = max(dot(n, normalize(to_eye + to_sun.xyz)), 0.0);
  float g4 = glint * glint * glint * glint;
  light += sun.rgb * (condition.z * tint.a * open * 0.35 * g4 * g4 * g4 * g4);
  light = mix(light, haze.rgb * sky.w, hazeAt(place));
  pixel = vec4(shown(light), 1.0);
}
