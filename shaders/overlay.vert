// A rectangle over the picture: centre and half size in clip coordinates.
uniform vec4 box;
out vec2 local;

void main() {
  local = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, gl_VertexID < 2 ? -1.0 : 1.0);
  gl_Position = vec4(box.xy + local * box.zw, 0.0, 1.0);
}
