// A poster: its picture holds the square root of linear light.
in vec2 print_uv;
in vec3 light;
uniform sampler2D picture_map;
out vec4 pixel;

void main() {
  vec3 print = texture(picture_map, print_uv).rgb;
  pixel = vec4(shown(print * print * light), 1.0);
}
