// Loaded before GLFW by tests/bench/window_bench.py: notes the time of every picture that the program shows,
// so that the program itself needs no clock for it. One line a picture: seconds on the monotonic clock.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct GLFWwindow;

void glfwSwapBuffers(struct GLFWwindow* window) {
  static void (*shown)(struct GLFWwindow*) = NULL;
  static FILE* notes = NULL;
  if (shown == NULL) {
    *(void**)&shown = dlsym(RTLD_NEXT, "glfwSwapBuffers");
    const char* path = getenv("SWAP_CLOCK_FILE");
    notes = path != NULL ? fopen(path, "w") : NULL;
  }
  shown(window);
  if (notes == NULL) return;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  fprintf(notes, "%lld.%06ld\n", (long long)now.tv_sec, now.tv_nsec / 1000);
  fflush(notes);
}
