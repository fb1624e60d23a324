// People (already moved by the processor) and props: matte, softly lit surfaces with a darker contour, so
// that limbs stand out from the floor. Triangles are small, so light is worked out at the vertices; what is
// left to the pixels is the sun's shadow and, for heads, the picture.
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 normal;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 uv;
out vec3 shadow_place;
#ifdef PICTURED
out vec3 shade;   // light on white in the shadow
out vec3 sunlit;  // what the sun adds
out vec4 over;    // light that comes on top; w: shine of sweat
out vec3 picture_at;  // z: how pale it is, hair never
#else
out vec3 shade;   // as displayed, in the shadow
out vec3 sunlit;  // as displayed, in the sun
#endif
#ifdef PROP
uniform mat4 hall_from_model;
#else
uniform vec4 condition;  // flush, pallor, sweat
#endif

void main() {
#ifdef PROP
  vec3 place = (hall_from_model * vec4(position, 1.0)).xyz;
  // Normals shrink where the prop is stretched.
  mat3 turn = mat3(hall_from_model);
  vec3 stretch2 = vec3(dot(turn[0], turn[0]), dot(turn[1], turn[1]), dot(turn[2], turn[2]));
  vec3 n = normalize(turn * (normal / stretch2));
  vec3 albedo = colour.rgb;
  float shine = 0.0;
  float lift = 0.012;
#else
  vec3 place = position;
  vec3 n = normalize(normal);
#ifdef PICTURED
  float flush = 0.9 * condition.x;
#else
  float flush = 0.2 * condition.x;  // it goes to the head more than to the limbs
#endif
  vec3 albedo = colour.rgb * colour.rgb * mix(vec3(1.0), vec3(1.0, 0.62, 0.58), flush * colour.a);
  float shine = condition.z * colour.a;
  float lift = 0.035;
#ifndef PICTURED
  albedo = paled(albedo, condition.y * colour.a);
#endif
#endif
  vec3 view = eye.xyz - place;
  float near = inversesqrt(dot(view, view));
  vec3 to_eye = view * near;
  float toward = dot(n, to_sun.xyz);
  float seen = dot(n, to_eye);
  float edge = 1.0 - max(seen, 0.0);
  float contour = edge * edge * edge;
  float clear = max(1.0 - 0.69 * haze.w / near, 0.0);  // the hall is too small for the haze to bend
  vec3 lit = albedo * ((1.0 - 0.55 * contour) * clear);
  float key = clamp(toward * 0.78 + 0.22, 0.0, 1.0);
  vec3 hemisphere = mix(ground.rgb, sky.rgb, n.y * 0.5 + 0.5);
  shade = lit * (hemisphere + sun.rgb * (key * (1.0 - to_sun.w)));
  // Where the light only grazes, a coarse caster shades its own body in flecks: there the sun fades out.
  float grazed = smoothstep(-0.05, 0.30, toward);
  sunlit = lit * sun.rgb * (key * grazed * to_sun.w);
  // A rim of window light on the lit side, and haze.
  vec3 on_top = sun.rgb * (0.10 * contour * max(toward, 0.0) * clear) + haze.rgb * (1.0 - clear);
  float glint = max(2.0 * toward * seen - dot(to_sun.xyz, to_eye), 0.0);
  float g2 = glint * glint;
  shine *= 0.35 * g2 * g2;
#ifdef PICTURED
  over = vec4(on_top, shine);
  picture_at = vec3(uv, condition.y * colour.a);
#else
  shade += on_top;
  sunlit = shown(shade + sunlit + sun.rgb * shine);
  shade = shown(shade);
#endif
  gl_Position = clip_from_hall * vec4(place, 1.0);
  // Moved off the surface, so that it does not shade itself.
  vec3 off = place + n * lift + to_sun.xyz * 0.012;
  shadow_place = (shadow_from_hall * vec4(off, 1.0)).xyz;
}
