// People (already moved by the processor) and props.
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 uv;
out vec3 place;
out vec3 facing;
out vec4 tint;  // linear light; alpha 1 is skin
out vec2 face_uv;
out vec3 shadow_place;
#ifdef PROP
uniform mat4 hall_from_model;
#endif

void main() {
#ifdef PROP
  place = (hall_from_model * vec4(position, 1.0)).xyz;
  facing = mat3(hall_from_model) * normal;
  tint = vec4(colour.rgb, 0.0);
  float lift = 0.012;
#else
  place = position;
  facing = normalize(normal);
  tint = vec4(colour.rgb * colour.rgb, colour.a);
  float lift = 0.035;
#endif
  face_uv = uv;
  gl_Position = clip_from_hall * vec4(place, 1.0);
  // Moved off the surface, so that it does not shade itself.
  vec3 off = place + facing * lift + to_sun.xyz * 0.012;
  shadow_place = (shadow_from_hall * vec4(off, 1.0)).xyz;
}
