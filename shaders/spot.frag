// A soft dark spot; multiplied with what is there.
in vec2 local;
in float weight;
out vec4 pixel;

void main() {
  float inside = max(1.0 - dot(local, local), 0.0);
  float dark = weight * inside * inside;
  pixel = vec4(vec3(1.0) - dark * vec3(1.0, 0.98, 0.92), 1.0);
}
