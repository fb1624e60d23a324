#include "pack/html.h"

#include "pack/write_html.h"
#include "support/catch.h"

using namespace spotter;

TEST_CASE("text is escaped between tags and in attributes", "[pack]") {
  CHECK(pack::escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(pack::escaped(std::string("a\0b\x07"
                                  "c\x7f"
                                  "d\n",
                                  8)) == "abcd\n");
  pack::Html html;
  html.open("p", {{"title", "\"><script>"}}).text("<b>").close();
  CHECK(html.finish() == "<!doctype html>\n<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;</p>\n");
}

TEST_CASE("what is left open is closed at the end", "[pack]") {
  pack::Html html;
  html.open("html").open("body").element("p", "a");
  CHECK(html.finish() == "<!doctype html>\n<html><body><p>a</p></body></html>\n");
}

TEST_CASE("the name of a heading is letters digits and dashes", "[pack]") {
  CHECK(pack::anchorOf("How to do it") == "how-to-do-it");
  CHECK(pack::anchorOf("rf_01") == "rf_01");
  CHECK(pack::anchorOf("  \"Stop\" & look!") == "stop-look");
  CHECK(pack::anchorOf("3 x 10") == "part-3-x-10");
  CHECK(pack::anchorOf("") == "part-");
}
