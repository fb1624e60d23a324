// Sunlight that fell through a window; added in proportion to what is there.
in vec2 local;
in float weight;
out vec4 pixel;

void main() {
  vec2 inner = smoothstep(vec2(0.0), vec2(0.16, 0.14), local) * smoothstep(vec2(0.0), vec2(0.16, 0.14), 1.0 - local);
  pixel = vec4(sun.rgb * vec3(0.24, 0.22, 0.17) * (weight * inner.x * inner.y), 1.0);
}
