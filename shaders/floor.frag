in vec2 wood_uv;
in vec3 light;
in vec3 gloss;
#ifdef SHADED
in vec3 shadow_place;
uniform sampler2DShadow shadow_map;
#endif
uniform sampler2D picture_map;
out vec4 pixel;

void main() {
  vec3 wood = texture(picture_map, wood_uv).rgb;
  vec3 lit = wood * wood * light;
#ifdef SHADED
  float open = texture(shadow_map, vec3(shadow_place.xy, shadow_place.z - 0.002));
  lit *= mix(vec3(0.58, 0.60, 0.66), vec3(1.0), open);
#endif
  pixel = vec4(shown(lit + gloss), 1.0);
}
