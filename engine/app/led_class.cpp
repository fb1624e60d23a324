#include "app/led_class.h"

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/out_file.h"
#include "app/rehearsal.h"
#include "app/report.h"

namespace spotter::app {

LedClass beginLedClass(const LedClassOptions& options) {
  if (!isTrainee(options.trainee)) {
    return {reportWrongUse("there is no simulated trainee `" + options.trainee + "`; there are " +
                           traineeNames()),
            {},
            {}};
  }
  const base::Result<base::Done> free = mayReplace(options.out_path, options.replaces);
  if (!free) return {reportOutside(free.error()), {}, {}};
  const base::Result<DataPaths> data = findData();
  if (!data) return {reportOutside(data.error()), {}, {}};
  content::LoadResult loaded = loadContent(data.value());
  const base::Result<std::string> id = chosenClass(loaded, data.value(), options.class_word);
  if (!id) return {reportWrongUse(id.error().text()), {}, {}};
  base::Result<ClassRun> run = ClassRun::begin(loaded.library, id.value(), options.seed);
  if (!run) return {reportOutside(run.error()), {}, {}};
  return {kDone, std::move(run).value(), std::move(loaded.library)};
}

}  // namespace spotter::app
