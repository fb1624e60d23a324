// Something flat on the floor.
layout(location = 0) in vec3 position;
layout(location = 2) in float strength;
layout(location = 3) in vec2 uv;
out vec2 local;
out float weight;

void main() {
  gl_Position = clip_from_hall * vec4(position, 1.0);
  local = uv;
  weight = strength;
}
