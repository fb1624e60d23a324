// How much of the sun is left below what stands in its way: a tent of three by three reads.
uniform sampler2DShadow shadow_map;
uniform vec4 grid;  // x: 1 / pixels across, y: step between reads
out vec4 pixel;

float openAt(vec2 at) { return texture(shadow_map, vec3(at, 0.9999)); }

void main() {
  vec2 at = gl_FragCoord.xy * grid.x;
  float s = grid.y;
  float corners = openAt(at + vec2(-s, -s)) + openAt(at + vec2(s, -s)) + openAt(at + vec2(-s, s)) +
                  openAt(at + vec2(s, s));
  float sides = openAt(at + vec2(-s, 0.0)) + openAt(at + vec2(s, 0.0)) + openAt(at + vec2(0.0, -s)) +
                openAt(at + vec2(0.0, s));
  pixel = vec4(openAt(at) * 0.25 + sides * 0.125 + corners * 0.0625);
}
