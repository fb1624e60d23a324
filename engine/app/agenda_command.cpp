#include "app/agenda_command.h"

#include <optional>

#include "agenda/words.h"
#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/report.h"
#include "records/course_file.h"

namespace spotter::app {
namespace {

/// What a course's file knows of its day.
struct CourseDay {
  std::string heading;
  int trainees = 0;
};

base::Result<CourseDay> dayOfCourse(const std::string& path) {
  const auto file = records::CourseFile::open(path);
  if (!file) return file.error();
  const auto course = file.value().course();
  if (!course) return course.error();
  const auto trainees = file.value().trainees();
  if (!trainees) return trainees.error();
  CourseDay day{course.value().title, static_cast<int>(trainees.value().size())};
  for (const std::string& part : {course.value().place, course.value().held_on})
    if (!part.empty()) day.heading += ", " + part;
  return day;
}

std::string idsOf(const content::Library& library) {
  std::string ids;
  for (const content::AgendaModel& each : library.agendas) ids += (ids.empty() ? "" : ", ") + each.id;
  return ids;
}

}  // namespace

int runCourseAgenda(const AgendaOptions& options) {
  CourseDay course;
  if (!options.file.empty()) {
    auto read = dayOfCourse(options.file);
    if (!read) return reportOutside(read.error());
    course = std::move(read).value();
  }
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  const content::Library library = loadContent(data.value()).library;
  const content::AgendaModel* plan = library.agenda(options.agenda);
  if (plan == nullptr)
    return reportWrongUse("no agenda is called `" + options.agenda + "`; there are " + idsOf(library));
  agenda::Means means = agenda::usualMeans(*plan);
  if (course.trainees > 0) means.trainees = course.trainees;
  if (options.trainees > 0) means.trainees = options.trainees;
  if (options.machines >= 0) means.machines = options.machines;
  if (options.minutes > 0) means.minutes = options.minutes;
  if (!options.start.empty()) {
    const std::optional<int> starts_min = content::minutesOfClock(options.start);
    if (!starts_min) return reportWrongUse("--start wants a time of day such as 09:00, not " + options.start);
    means.starts_min = *starts_min;
  }
  const std::string heading = course.heading.empty() ? plan->title : course.heading + ": " + plan->title;
  print(agenda::dayWords(*plan, library, means, heading));
  return agenda::dayOf(*plan, library, means).fits ? kDone : kAnswerIsNo;
}

}  // namespace spotter::app
