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

void main() {
  float open = texture(shadow_map, shadow_place);
#ifdef PICTURED
  vec3 albedo = paled(texture(picture_map, picture_at.xy).rgb, picture_at.z);
  vec3 light = albedo * (shade + sunlit * open) + over.rgb + sun.rgb * (over.w * open);
  pixel = vec4(shown(light), 1.0);
#else
  pixel = vec4(mix(shade, sunlit, open), 1.0);
#endif
}
