// make_exam_course FILE TIME: a course with exams as a supervised sitting leaves them, for the tests of the
// commands. TIME is when the exams were sat. Prints Ann's pseudonym. Entries:
//   5 pass of Ann, 6 borderline of Ann, 7 not yet of Ann, 8 borderline with a missed emergency of Ann,
//   9 pass of somebody without a name, 10 practice of Ann, 11 pass of somebody whose name is Hebrew, 12 pass of Ann whose
//   bundle is another than the entry says.
#include <cstdio>

#include "credential/some_claims.h"
#include "records/course_file.h"

using namespace spotter;

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string at = "2026-03-12T12:00:00Z";
  auto made = records::CourseFile::create(argv[1], {"Bristol, 12 March", "", "2026-03-12", "exam"}, at);
  if (!made) return 3;
  records::CourseFile& file = made.value();
  const std::string ann = file.addTrainee("Ann Smith", at).value();
  const std::string nobody = file.addTrainee("", at).value();
  const std::string hebrew = file.addTrainee("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", at).value();
  // The day of the exam is given: a certificate of long ago has expired.
  const auto add = [&](const char* kind, const std::string& who, std::string body,
                       const std::string& recording) {
    const std::size_t sat = body.find(test::kSat);
    if (sat != std::string::npos) body.replace(sat, std::string(test::kSat).size(), argv[2]);
    return file.add(kind, who, body, recording, at).ok();
  };
  const bool all = add("exam_kept", ann, test::examBody("pass"), "the bundle") &&
                   add("exam_kept", ann, test::examBody("borderline"), "the bundle") &&
                   add("exam_kept", ann, test::examBody("not yet"), "the bundle") &&
                   add("exam_kept", ann, test::examBody("borderline", 1), "the bundle") &&
                   add("exam_kept", nobody, test::examBody("pass"), "the bundle") &&
                   add("practice_kept", ann, "{\"hits\":7}", "a recording") &&
                   add("exam_kept", hebrew, test::examBody("pass"), "the bundle") &&
                   add("exam_kept", ann, test::examBody("pass"), "another bundle");
  std::printf("%s\n", ann.c_str());
  return all ? 0 : 1;
}
