in vec3 colour_shown;
out vec4 pixel;

void main() { pixel = vec4(colour_shown, 1.0); }
