// How much of the sun is left below what stands in its way: four reads round the middle, each of them the
// mean of four texels. The floor reads the result smoothly, which widens the edge to the size of a texel.
// Of a fine map twelve reads: with few, an edge that runs along the texels comes out in steps.
uniform sampler2DShadow shadow_map;
uniform vec4 grid;  // x: 1 / pixels across, y: reach of the reads, z: 1 where the map is fine
out vec4 pixel;

float openAt(vec2 at) { return texture(shadow_map, vec3(at, 0.9999)); }

void main() {
  vec2 at = gl_FragCoord.xy * grid.x;
  vec2 a = vec2(0.9, 0.4) * grid.y;
  vec2 b = vec2(-0.4, 0.9) * grid.y;
  float near = openAt(at + a) + openAt(at - a) + openAt(at + b) + openAt(at - b);
  if (grid.z < 0.5) {
    pixel = vec4(0.25 * near);
    return;
  }
  vec2 c = vec2(1.75, 0.20) * grid.y;
  vec2 d = vec2(-0.20, 1.75) * grid.y;
  vec2 e = vec2(1.00, 1.25) * grid.y;
  vec2 f = vec2(-1.25, 1.00) * grid.y;
  float far = openAt(at + c) + openAt(at - c) + openAt(at + d) + openAt(at - d) + openAt(at + e) +
              openAt(at - e) + openAt(at + f) + openAt(at - f);
  pixel = vec4((near + far) / 12.0);
}
