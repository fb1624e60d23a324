// Darkens towards the sides: who demonstrates sees only what is straight ahead.
in vec2 local;
uniform vec4 look;  // x: how far, 0 to 1; y: width / height
out vec4 pixel;

void main() {
  float from_middle = length(local * vec2(look.y * 0.62, 0.8));
  float reach = mix(1.5, 0.42, look.x);
  float dark = smoothstep(reach - 0.25, reach + 0.22, from_middle);
  pixel = vec4(0.10, 0.11, 0.12, dark * 0.94 * min(look.x * 3.0, 1.0));
}
