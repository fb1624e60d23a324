// Sunlight that fell through a window with its glazing bars; added in proportion to what is there.
in vec2 local;
in float weight;
out vec4 pixel;

void main() {
  vec2 inner = smoothstep(vec2(0.0), vec2(0.09), local) * smoothstep(vec2(0.0), vec2(0.09), 1.0 - local);
  float bars = smoothstep(0.01, 0.05, abs(local.x - 0.5)) * smoothstep(0.01, 0.06, abs(local.y - 0.70));
  pixel = vec4(beam.rgb * (weight * inner.x * inner.y * mix(0.45, 1.0, bars)), 1.0);
}
