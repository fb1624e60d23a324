// A soft ring: light with a dark rim, so that it shows on any ground.
in vec2 local;
uniform vec4 look;  // x: pixels from the middle to the rim of the rectangle
out vec4 pixel;

void main() {
  float from_middle = length(local);
  float pixels = abs(from_middle - 0.77) * look.x;
  float line = 1.0 - smoothstep(1.5, 4.5, pixels);
  float rim = 1.0 - smoothstep(3.0, 9.0, pixels);
  float inside = 0.10 * (1.0 - smoothstep(0.70, 0.77, from_middle));
  vec3 colour = mix(vec3(0.10, 0.16, 0.22), vec3(1.0, 0.93, 0.62), max(line, step(rim, 0.01)));
  pixel = vec4(colour, max(max(line, rim * 0.45), inside));
}
