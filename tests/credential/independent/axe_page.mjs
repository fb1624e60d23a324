// axe_page.mjs PAGE OUT: writes a copy of a page in which axe-core looks at it and puts what it finds into the title.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const [page, out] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const script = `<script>${axe.replaceAll('</script', '<\\/script')}</script><script>
axe.run(document).then(function(found) {
  var words = found.violations.map(function(each) {
    return each.id + ' (' + each.nodes.length + '): ' + each.nodes[0].html;
  });
  document.title = 'axe ' + found.passes.length + ' passed, ' + found.violations.length + ' violated. ' + words.join(' | ');
});
</script>`;
writeFileSync(out, readFileSync(page, 'utf8').replace('</body>', () => `${script}</body>`));
