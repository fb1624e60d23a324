// Rectangles of the shadow map that something covers.
layout(location = 0) in vec2 corner;

void main() { gl_Position = vec4(corner, 0.0, 1.0); }
