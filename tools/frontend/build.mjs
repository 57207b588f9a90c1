// Writes the browser files in assets/lib/ from the pinned npm packages and the installed packages of Dash.

import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { dashScripts } from './dash.mjs';

const here = import.meta.dirname;
const modules = join(here, 'node_modules');
const vendor = join(here, '../../assets/lib');

const ICONS = [
  'arrow-left', 'box-arrow-up-right', 'check-lg', 'circle-half', 'code-slash', 'download', 'envelope', 'grid-3x3-gap',
  'image', 'link-45deg', 'list', 'printer', 'search', 'share', 'sliders', 'table', 'translate', 'x-lg',
];

const read = (...path) => readFileSync(join(modules, ...path), 'utf8');
const write = (name, text) => writeFileSync(join(vendor, name), text);
const copy = (from, to) => copyFileSync(join(modules, from), join(vendor, to));
const manifest = (name) => JSON.parse(read(name, 'package.json'));

// Chart attributes carry their reference documentation. plotly.js drops it
// from its own minified files; here it would be a tenth of the bundle.
const dropDescriptions = {
  name: 'drop-descriptions',
  setup({ onLoad }) {
    const description =
      /^\s*description:\s*(\[[^\]]*\]\.join\([^)]*\)|('[^'\n]*'|"[^"\n]*")(?=\s*[,}\n])),?/gm;
    onLoad({ filter: /plotly\.js[\\/]src[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(description, ''),
    }));
  },
};

/** Builds the plotly bundle; returns the names of the packages it contains. */
async function buildPlotly() {
  // The licence notice of the distributed bundles, under the name of this one.
  const [notice] = read('plotly.js/dist/plotly-basic.min.js').match(/^\/\*\*[^]*?\*\//);
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: ['plotly-entry.cjs'],
    outfile: join(vendor, 'plotly-s3.min.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    // As in plotly.js' own build.
    target: 'es2016',
    define: { global: 'window', 'define.amd': 'false' },
    // The only stylesheet required is that of the tile maps, not included here.
    loader: { '.css': 'empty' },
    plugins: [dropDescriptions],
    banner: { js: notice.replace('(basic - minified)', '(s3dash - minified)') },
    metafile: true,
    logLevel: 'warning',
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const packages = Object.keys(inputs)
    .filter((path) => !path.endsWith('.css'))
    .map((path) => path.match(/^node_modules\/(.*node_modules\/)?((@[^/]+\/)?[^/]+)/))
    .filter(Boolean)
    .map(([, nested = '', name]) => nested + name);
  return [...new Set(packages)];
}

/** The regenerator runtime as one line that leaves its global. */
async function buildRegenerator() {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ['regenerator-runtime/runtime'],
    bundle: true,
    minify: true,
    format: 'iife',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text.trim();
}

/** What unpacks the file of all pages, as a global; that file carries its own copy of it. */
async function buildUnpacking() {
  const { version, license, author } = manifest('fzstd');
  await build({
    absWorkingDir: here,
    stdin: { contents: "export { decompress } from 'fzstd';", resolveDir: here },
    outfile: join(vendor, 'fzstd.min.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'fzstd',
    target: 'es2018',
    banner: { js: `/* fzstd ${version}, ${license}, by ${author.name ?? author} */` },
    logLevel: 'warning',
  });
}

const entry = (title, text) => `${title}\n${'-'.repeat(72)}\n${text}\n`;

/** One entry of LICENSES.txt. */
function licence(name) {
  const { name: title, version, license, author } = manifest(name);
  const file = readdirSync(join(modules, name)).find((entry) => /^licen[cs]e/i.test(entry));
  // A few small packages state their licence in package.json only.
  const text = file ? read(name, file).trim() : `${license}, by ${author?.name ?? author}`;
  return entry(`${title} ${version}`, text);
}

/** Bootstrap without the rules of classes and elements that no word of the app names. */
async function writeBootstrap(componentScripts) {
  const css = read('bootstrap/dist/css/bootstrap.min.css');
  const root = join(here, '../..');
  const [{ css: used, rejected }] = await new PurgeCSS().purge({
    // The source map is not shipped; without this line nobody asks for it.
    css: [{ raw: css.replace(/\/\*# sourceMappingURL=.*\*\/\s*$/, '') }],
    content: [
      join(root, 's3dash/**/*.py'),
      join(root, 'assets/site/*.js'),
      { raw: componentScripts, extension: 'js' },
    ],
    // Dash names elements in capitals: html.Button.
    defaultExtractor: (text) => (text.match(/[\w-]+/g) ?? []).flatMap((word) => [word, word.toLowerCase()]),
    keyframes: true,
    rejected: true,
  });
  write('bootstrap-s3.min.css', used);
  // A test sees there when something that was left out has come into use.
  const leftOut = [...new Set(rejected.map((selector) => selector.trim()))].sort();
  writeFileSync(join(here, 'bootstrap-left-out.txt'), `${leftOut.join('\n')}\n`);
}

function writeIcons() {
  for (const icon of ICONS) copy(`bootstrap-icons/icons/${icon}.svg`, `icons/${icon}.svg`);
  copy('bootstrap-icons/LICENSE', 'icons/LICENSE');
}

// The font files themselves are copied unchanged: the reserved font name may
// not be used for modified versions. The marks font is made by marks.py.
function writeFonts() {
  const source = '@fontsource-variable/source-sans-3';
  copy(`${source}/files/source-sans-3-latin-wght-normal.woff2`, 'fonts/source-sans-3-latin.woff2');
  copy(
    `${source}/files/source-sans-3-latin-wght-italic.woff2`,
    'fonts/source-sans-3-latin-italic.woff2'
  );
  // The package's licence file has a placeholder in place of the copyright
  // notice that the licence requires; this is the one inside the font.
  write(
    'fonts/LICENSE-source-sans-3.txt',
    read(source, 'LICENSE').replace(
      /^Google Inc\./,
      "Copyright 2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."
    )
  );
  copy('@fontsource/noto-sans-symbols-2/LICENSE', 'fonts/LICENSE-s3-marks.txt');
  copyFileSync(join(here, 'fonts.css'), join(vendor, 'fonts.css'));
}

// The large files are compressed here once, harder than a server could on each request.
function compress(name) {
  const bytes = readFileSync(join(vendor, name));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  write(`${name}.br`, brotliCompressSync(bytes, { params: quality }));
  write(`${name}.gz`, gzipSync(bytes, { level: 9 }));
}

rmSync(vendor, { recursive: true, force: true });
mkdirSync(join(vendor, 'fonts'), { recursive: true });
mkdirSync(join(vendor, 'icons'));
const bundled = await buildPlotly();
const dash = dashScripts(await buildRegenerator());
// Pages change where they are; see assets/site/takeover.js.
write('dash-s3.min.js', `${dash.page};${read('morphdom', 'dist/morphdom-umd.min.js')}\n`);
// dcc.Graph and what it draws with come together.
appendFileSync(join(vendor, 'plotly-s3.min.js'), dash.graph);
await buildUnpacking();
await writeBootstrap(dash.narrowed);
const ours = ['bootstrap', 'fzstd', 'morphdom', 'prop-types', 'react', 'react-dom', 'regenerator-runtime'];
const licences = [
  ...[...bundled, ...ours].sort().map(licence),
  ...Object.entries(dash.licences).map(([name, text]) => entry(name, text)),
  entry('Within the scripts of dash and dash-bootstrap-components', readFileSync(join(here, 'dash-parts.txt'), 'utf8')),
];
write('LICENSES.txt', licences.join('\n\n'));
writeIcons();
writeFonts();
for (const name of ['plotly-s3.min.js', 'dash-s3.min.js']) compress(name);
