#pragma once

namespace spotter::maths {

/// Elementary functions with equal bits on every machine: only + - * / and sqrt are used, in fixed
/// order (design decision 5; glibc's own change with the processor's FMA unit). Absolute error
/// below 1e-13 for |angle| < 1e4 rad; relative error of exp and log below 1e-14.

/// Sine of an angle in radians. Ranges beyond |angle| 1e9 are reduced with growing error.
double sine(double angle_rad);
double cosine(double angle_rad);
/// Both at once, with the bits of sine() and cosine().
struct SineCosine {
  double sine;
  double cosine;
};
SineCosine sineCosine(double angle_rad);
double tangent(double angle_rad);
/// Angle of (x, y) from +x, in (-pi, pi]; 0 for (0, 0).
double arcTangent2(double y, double x);
/// Arguments outside [-1, 1] are clamped.
double arcSine(double ratio);
/// Arguments outside [-1, 1] are clamped.
double arcCosine(double ratio);
/// e to the power x. Overflows to infinity above 709.78, underflows to 0 below -745.
double exponential(double x);
/// Natural logarithm. -infinity at 0; NaN below 0.
double logarithm(double x);
/// base to the power exponent for base > 0.
double power(double base, double exponent);

}  // namespace spotter::maths
