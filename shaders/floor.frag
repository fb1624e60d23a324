in vec2 wood_uv;
in vec3 start;
in vec3 slope;
#ifdef SHADED
in vec2 shade_place;
uniform sampler2D floor_shade;
#endif
uniform sampler2D picture_map;
out vec4 pixel;

void main() {
  vec3 lit = start + slope * texture(picture_map, wood_uv).rgb;
#ifdef SHADED
  lit *= mix(floor_shadow.rgb, vec3(1.0), texture(floor_shade, shade_place).r);
#endif
  pixel = vec4(lit, 1.0);
}
