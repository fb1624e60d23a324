#include "records/export.h"

#include "text/json_string.h"

namespace spotter::records {
namespace {

using text::jsonString;

std::string csvField(const std::string& field) {
  const bool formula = !field.empty() && std::string_view("=+-@\t\r").find(field[0]) !=
                                             std::string_view::npos;
  std::string quoted = "\"";
  if (formula) quoted += '\'';
  for (const char letter : field) {
    quoted += letter;
    if (letter == '"') quoted += '"';
  }
  return quoted + "\"";
}

}  // namespace

std::string entriesCsv(std::span<const Entry> entries) {
  std::string table = "\xEF\xBB\xBFnumber,time,kind,trainee,details,digest\r\n";
  for (const Entry& entry : entries) {
    table += std::to_string(entry.number) + "," + csvField(entry.at) + "," + csvField(entry.kind) +
             "," + csvField(entry.pseudonym) + "," + csvField(entry.body) + "," +
             crypto::hexOf(entry.digest) + "\r\n";
  }
  return table;
}

std::string csvRow(std::span<const std::string> fields) {
  std::string row;
  for (const std::string& field : fields) row += (row.empty() ? "" : ",") + csvField(field);
  return row + "\r\n";
}

std::string courseJson(const Course& course, std::span<const Trainee> trainees,
                       std::span<const Entry> entries) {
  std::string json = "{\"format\":1,\"title\":" + jsonString(course.title) +
                     ",\"place\":" + jsonString(course.place) +
                     ",\"held_on\":" + jsonString(course.held_on) +
                     ",\"standard\":" + jsonString(course.standard) + ",\"trainees\":[";
  for (const Trainee& trainee : trainees)
    json += (json.back() == '[' ? "" : ",") + jsonString(trainee.pseudonym);
  json += "],\"entries\":[";
  for (const Entry& entry : entries) {
    json += std::string(json.back() == '[' ? "" : ",") + "\n{\"number\":" +
            std::to_string(entry.number) + ",\"at\":" + jsonString(entry.at) +
            ",\"kind\":" + jsonString(entry.kind) +
            ",\"trainee\":" + jsonString(entry.pseudonym) + ",\"details\":" + entry.body +
            ",\"digest\":\"" + crypto::hexOf(entry.digest) + "\"}";
  }
  return json + "]}\n";
}

}  // namespace spotter::records
