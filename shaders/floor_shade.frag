// How much of the sun is left below what stands in its way: four reads round the middle, each of them the
// mean of four texels. The floor reads the result smoothly, which widens the edge to the size of a texel.
uniform sampler2DShadow shadow_map;
uniform vec4 grid;  // x: 1 / pixels across, y: reach of the reads
out vec4 pixel;

float openAt(vec2 at) { return texture(shadow_map, vec3(at, 0.9999)); }

void main() {
  vec2 at = gl_FragCoord.xy * grid.x;
  vec2 a = vec2(0.9, 0.4) * grid.y;
  vec2 b = vec2(-0.4, 0.9) * grid.y;
  pixel = vec4(0.25 * (openAt(at + a) + openAt(at - a) + openAt(at + b) + openAt(at - b)));
}
