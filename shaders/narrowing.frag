// A warm veil towards the sides: who demonstrates sees clearly only what is straight ahead. People beside
// stay faintly there; it is to be calm, not dark.
in vec2 local;
uniform vec4 look;  // x: how far, 0 to 1; y: width / height
out vec4 pixel;

void main() {
  float from_middle = length(local * vec2(look.y * 0.62, 0.8));
  float reach = mix(1.6, 0.58, look.x);
  float veil = smoothstep(reach - 0.32, reach + 0.42, from_middle);
  pixel = vec4(0.50, 0.46, 0.41, veil * 0.62 * min(look.x * 3.0, 1.0));
}
