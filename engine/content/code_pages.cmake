# Writes OUTPUT, a C++ table of the Markdown pages in FOLDER.
file(GLOB pages ${FOLDER}/*.md)
list(SORT pages)
set(entries "")
foreach(page IN LISTS pages)
  get_filename_component(id ${page} NAME_WE)
  file(READ ${page} markdown)
  string(APPEND entries "    {\"${id}\", R\"~~~(${markdown})~~~\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"content/code_pages.h\"

namespace spotter::content {

namespace {
constexpr CodePage kPages[] = {
${entries}};
}

std::span<const CodePage> codePages() { return kPages; }

}  // namespace spotter::content
")
