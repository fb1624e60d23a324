#include "pack/style.h"

namespace spotter::pack {

std::string_view styleSheet() {
  return R"css(/* One calm style. Contrast of all text to its ground is at least 4.5 to 1. */
:root { --ink: #1f2a30; --soft: #4a575e; --ground: #fbfaf6; --card: #ffffff; --line: #cfd6d4;
  --lead: #0b5a5e; --lead-deep: #07464a; --lead-pale: #e6f1f0; }
* { box-sizing: border-box; }
html { font-size: 112.5%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.55;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
a { color: var(--lead); text-underline-offset: 0.15em; }
a:hover { color: var(--lead-deep); text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; padding: 0.6rem 1rem; background: #ffffff; }
.top { background: var(--card); border-bottom: 1px solid var(--line); }
.bar, .parts ul, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.2rem; }
.bar { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; align-items: center;
  justify-content: space-between; padding-top: 0.9rem; padding-bottom: 0.5rem; }
.brand { margin: 0; font-weight: 650; }
.brand a { color: var(--ink); text-decoration: none; }
.brand a:hover { text-decoration: underline; }
.course { color: var(--soft); font-weight: 400; margin-left: 0.6rem; }
.search { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
.search label { position: absolute; left: -999rem; }
input[type="search"], button { font: inherit; padding: 0.35rem 0.7rem; border-radius: 0.35rem;
  border: 1px solid #6c7a7c; background: #ffffff; color: var(--ink); min-height: 2.4rem; }
input[type="search"] { width: 14rem; max-width: 100%; }
button { background: var(--lead); border-color: var(--lead); color: #ffffff; cursor: pointer; }
button:hover { background: var(--lead-deep); }
.parts ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 0.3rem;
  padding-bottom: 0.6rem; }
.parts a { display: block; padding: 0.3rem 0.65rem; border-radius: 0.35rem; text-decoration: none; }
.parts a:hover { background: var(--lead-pale); text-decoration: underline; }
.parts a[aria-current] { background: var(--lead); color: #ffffff; }
.parts a.urgent { color: #9b1c1c; font-weight: 650; }
.parts a.urgent[aria-current] { background: #9b1c1c; color: #ffffff; }
main { padding-top: 1.6rem; padding-bottom: 3rem; }
.where { margin: 0 0 0.2rem; }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 0.5rem; letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.4rem 0 0.7rem; }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 1.9rem 0 0.4rem; }
.summary { font-size: 1.2rem; color: var(--soft); margin: 0 0 1.6rem; max-width: 44rem; }
p, li, dd { max-width: 44rem; }
ul, ol { padding-left: 1.4rem; }
li { margin: 0.3rem 0; }
.steps { counter-reset: step; list-style: none; padding: 0; }
.steps li { counter-increment: step; position: relative; padding-left: 2.9rem; min-height: 2.1rem;
  margin: 0.7rem 0; }
.steps li::before { content: counter(step); position: absolute; left: 0; top: -0.1rem; width: 2rem;
  height: 2rem; border-radius: 50%; background: var(--lead); color: #ffffff; text-align: center;
  line-height: 2rem; font-weight: 650; }
.checks { list-style: none; padding: 0; }
.checks label { display: flex; gap: 0.8rem; align-items: flex-start; }
.checks input { flex: none; width: 1.35rem; height: 1.35rem; margin: 0.15rem 0 0;
  accent-color: var(--lead); }
.wide { overflow-x: auto; margin: 0.9rem 0 1.2rem; }
table { border-collapse: collapse; width: 100%; background: var(--card);
  border: 1px solid var(--line); }
/* The heading above says the same to eyes. */
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 0.8rem;
  border-bottom: 1px solid var(--line); min-width: 7rem; }
thead th { background: var(--lead-pale); color: var(--ink); border-bottom: 2px solid var(--lead); }
tbody th { font-weight: 600; }
td:empty { height: 2.4rem; }
table.tone-emergency thead th { background: #fbe5e3; border-color: #9b1c1c; }
table.tone-stop thead th { background: #fdeed8; border-color: #8a4b00; }
table.tone-modify thead th { background: #e3edf8; border-color: #1c4f8a; }
.facts { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: 0.4rem 1.2rem;
  margin: 0.8rem 0; padding: 0.8rem 1rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 0.5rem; }
.facts dt { font-weight: 600; }
.facts dd { margin: 0; }
.fields dt { font-weight: 600; margin-top: 1rem; }
.fields dd { margin: 0; max-width: none; }
.line { display: block; height: 2.2rem; border-bottom: 1px solid #6c7a7c; }
.note { border-left: 0.4rem solid var(--lead); background: var(--lead-pale); padding: 0.2rem 1.1rem;
  border-radius: 0 0.4rem 0.4rem 0; margin: 1rem 0; max-width: 46rem; }
.note.tone-stop, .facts.tone-stop { border-left: 0.4rem solid #8a4b00; background: #fdf3e4; }
.note.tone-modify { border-left-color: #1c4f8a; background: #eaf2fb; }
.note.tone-emergency, .facts.tone-emergency { border-left: 0.4rem solid #9b1c1c;
  background: #fdf0ef; }
.facts.tone-modify { border-left: 0.4rem solid #1c4f8a; background: #f2f6fc; }
h2.tone-emergency, h3.tone-emergency { color: #9b1c1c; }
h2.tone-stop, h3.tone-stop { color: #8a4b00; }
h2.tone-modify, h3.tone-modify { color: #1c4f8a; }
h3.tone-good { color: #1d5e2f; }
.figures { margin: 0.8rem 0 1.2rem; }
.figures.many { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
  gap: 1rem; }
figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem;
  overflow: hidden; max-width: 40rem; }
img { display: block; width: 100%; height: auto; }
figcaption { padding: 0.5rem 0.9rem 0.6rem; }
.origin { margin: 0.4rem 0 1rem; color: var(--soft); max-width: 44rem; overflow-wrap: anywhere; }
.origin summary { cursor: pointer; }
.tag { display: inline-block; padding: 0 0.55rem; border-radius: 0.8rem; border: 1px solid #6c7a7c;
  color: var(--ink); background: #f1f0ea; }
.tag-official { background: #e4f2e7; border-color: #1d5e2f; }
.tag-evidence, .tag-evidence-and-proposed { background: #e3edf8; border-color: #1c4f8a; }
.cards { list-style: none; padding: 0; margin: 1rem 0; display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
.strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0.8rem;
  margin: 0 0 1.5rem; }
.strip img { border-radius: 0.5rem; }
.cards li { margin: 0; max-width: none; position: relative; background: var(--card);
  border: 1px solid var(--line); border-radius: 0.5rem; overflow: hidden; }
.cards li:hover { border-color: var(--lead); }
.cards .words { padding: 0.8rem 1rem 1rem; }
.cards a { font-weight: 650; font-size: 1.1rem; }
.cards a::after { content: ""; position: absolute; inset: 0; }
.cards p { margin: 0.3rem 0 0; color: var(--soft); }
.cards .urgent { border-left: 0.4rem solid #9b1c1c; }
.found { list-style: none; padding: 0; }
.found li { margin: 0.9rem 0; }
.found span, .all span { color: var(--soft); }
.all { list-style: none; padding: 0; }
.turn ul { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem 2rem;
  list-style: none; padding: 1rem 0 0; margin: 3rem 0 0; border-top: 1px solid var(--line); }
footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem;
  color: var(--soft); }
footer p { max-width: none; margin: 0.3rem 0; }
.not-official { font-weight: 600; color: var(--ink); }
@media (max-width: 40rem) { .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: 0.5rem; } }
@media print {
  @page { margin: 16mm; }
  html { font-size: 11.5pt; }
  body, .top { background: #ffffff; border: none; }
  .search, .parts, .skip, .turn, .where { display: none; }
  main, footer, .bar { max-width: none; padding-left: 0; padding-right: 0; }
  h2, h3, caption, thead { break-after: avoid; }
  tr, figure, .note, .facts, .steps li, .checks li { break-inside: avoid; }
  .wide { overflow: visible; }
  .figures.many { grid-template-columns: repeat(3, 1fr); }
  a { color: inherit; text-decoration: none; }
}
)css";
}

std::string_view searchScript() {
  return R"js(// Finds pages by words. Everything is in search_index.js; nothing leaves this computer.
(function () {
  "use strict";
  var found = document.getElementById("found");
  var told = document.getElementById("told");
  var all = document.getElementById("all");
  var field = document.getElementById("q");
  if (!found || !told || !field || typeof packIndex === "undefined") { return; }
  function plain(words) { return words.toLowerCase(); }
  function score(page, words) {
    var sum = 0;
    for (var i = 0; i < words.length; i += 1) {
      if (plain(page.title).indexOf(words[i]) >= 0) { sum += 10; }
      else if (plain(page.summary).indexOf(words[i]) >= 0) { sum += 4; }
      else if (page.words.indexOf(words[i]) >= 0) { sum += 1; }
      else { return 0; }
    }
    return sum;
  }
  function show() {
    var words = plain(field.value).split(/\s+/).filter(function (w) { return w !== ""; });
    found.textContent = "";
    all.hidden = words.length > 0;
    if (words.length === 0) { told.textContent = ""; return; }
    var hits = packIndex.map(function (page) { return { page: page, score: score(page, words) }; })
      .filter(function (hit) { return hit.score > 0; })
      .sort(function (a, b) { return b.score - a.score; });
    told.textContent = hits.length === 0 ? "No page has all of these words." :
      hits.length === 1 ? "1 page" : hits.length + " pages";
    hits.forEach(function (hit) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = hit.page.path;
      link.textContent = hit.page.title;
      item.appendChild(link);
      item.appendChild(document.createElement("br"));
      var where = document.createElement("span");
      where.textContent = hit.page.part + ": " + hit.page.summary;
      item.appendChild(where);
      found.appendChild(item);
    });
  }
  var asked = /[?&]q=([^&]*)/.exec(window.location.search);
  if (asked) {
    try { field.value = decodeURIComponent(asked[1].replace(/\+/g, " ")); } catch (error) { }
  }
  field.addEventListener("input", show);
  show();
}());
)js";
}

}  // namespace spotter::pack
