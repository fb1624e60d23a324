#include "app/records_command.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "app/exit_code.h"
#include "app/report.h"
#include "exam/register.h"
#include "office/server.h"
#include "records/course_file.h"

namespace spotter::app {
namespace {

using records::CourseFile;

std::string counted(int number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string words(const office::Pushed& pushed) {
  std::string text = counted(pushed.sent, "entry", "entries") + " sent, " + std::to_string(pushed.there) +
                     " there already";
  if (pushed.recordings > 0) text += ", " + counted(pushed.recordings, "recording", "recordings") + " sent";
  if (pushed.ahead > 0)
    text += "; the office has " + std::to_string(pushed.ahead) +
            " more: this is an older copy of the course";
  return text;
}

int refuse(const std::string& course, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", course.c_str(), why.c_str());
  return kAnswerIsNo;
}

/// The bundles of exams: certificates rest on them. Recordings of practice stay, since their time passes.
base::Result<std::optional<std::string>> bundleOf(const CourseFile& file, const records::Entry& entry) {
  if (entry.kind != exam::kExamKept) return std::optional<std::string>{};
  return file.recordingOf(entry.number);
}

int pushCourse(office::Server& server, const std::string& course, bool with_recordings) {
  const base::Result<CourseFile> file = CourseFile::open(course);
  if (!file) return reportOutside(file.error());
  const auto breach = file.value().breach();
  if (!breach) return reportOutside(breach.error());
  if (breach.value()) return refuse(course, *breach.value() + "; nothing of it was sent");
  const auto entries = file.value().entries();
  if (!entries) return reportOutside(entries.error());
  office::Shipment shipment{entries.value(), {}, {}};
  if (with_recordings)
    shipment.recordingOf = [&](const records::Entry& entry) { return bundleOf(file.value(), entry); };
  const bool watched = isatty(STDERR_FILENO) != 0;
  shipment.progress = [&](int done) {
    if (watched) std::fprintf(stderr, "\r%s: %d of %zu entries ", course.c_str(), done, entries.value().size());
  };
  const auto pushed = server.push(shipment);
  if (watched) std::fprintf(stderr, "\r\033[K");
  if (!pushed) return reportOutside(pushed.error());
  if (!pushed.value().refusal.empty()) return refuse(course, pushed.value().refusal);
  print(course + ": " + words(pushed.value()) + "\n");
  return kDone;
}

}  // namespace

int runRecordsPush(const RecordsOptions& options) {
  const auto address = office::addressOf(options.address);
  if (!address) return reportWrongUse("--to: " + address.error().text());
  base::Result<office::Server> server = office::Server::connect(address.value());
  if (!server) return reportOutside(server.error());
  int worst = kDone;
  for (const std::string& course : options.courses)
    worst = std::max(worst, pushCourse(server.value(), course, options.with_recordings));
  return worst;
}

}  // namespace spotter::app
