// The scripts that a page of Dash needs, from the installed Python packages: only the components in components.json.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrow, narrowChunk } from './narrow.mjs';

const here = import.meta.dirname;
const components = JSON.parse(readFileSync(join(here, 'components.json'), 'utf8'));
const installed = JSON.parse(execFileSync('python', [join(here, 'installed.py')], { encoding: 'utf8' }));

// The files name source maps and licence files that are not shipped; the licences are in LICENSES.txt.
const read = (path) =>
  readFileSync(path, 'utf8')
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(/\/\*! For license information please see .*?\*\/\s*/, '')
    .trim();

// How a graph asks for what draws it: the chunks of Dash's own component, then the whole of plotly.js.
const CHUNKS = /Promise\.all\(\[(\w+)\.e\((\d+)\),\1\.e\((\d+)\)\]\)\.then\(\1\.bind\(\1,(\d+)\)\)(?=,Promise\.resolve\(window\.Plotly)/;
const PLOTLY = /Promise\.resolve\(window\.Plotly\|\|/;

/** The text with a place in it written anew, which has to be there. */
function replaced(text, place, anew) {
  if (!place.test(text)) throw new Error(`not there: ${place}`);
  return text.replace(place, anew);
}

/**
 * The script of a page, the parts of dcc.Graph that come with what draws, and the licences of both.
 *
 * @param {string} regenerator the runtime that Dash's scripts expect as a global of their polyfill
 */
export function dashScripts(regenerator) {
  const core = read(installed.components.dash_core_components);
  const [, , , , module] = core.match(CHUNKS) ?? [];
  const graph = narrowChunk(read(installed.graph), [module]);
  const shared = narrowChunk(read(installed.shared), graph.asks);
  const outside = { dash_core_components: [...graph.asks, ...shared.asks] };

  const narrowed = Object.entries(installed.components).map(([namespace, path]) => {
    const text = narrow(read(path), components[namespace], outside[namespace]);
    return namespace === 'dash_core_components' ? drawnByOurs(text) : text;
  });
  const versions = Object.entries(installed.versions).map(([name, version]) => `${name} ${version}`);
  const notice = `/*! ${versions.join(', ')}; licences in LICENSES.txt */`;
  const texts = [notice, regenerator, ...installed.base.map(read), ...narrowed];
  return {
    page: `${texts.join('\n;')}\n`,
    graph: `${graph.text}\n${shared.text}\n`,
    narrowed: narrowed.join('\n'),
    licences: installed.licences,
  };
}

/** The component library with a graph that waits for our one file (assets/site/drawing.js). */
function drawnByOurs(text) {
  const load = 'window.s3drawing.load()';
  const ours = replaced(text, CHUNKS, `${load}.then($1.bind($1,$4))`);
  return replaced(ours, PLOTLY, `Promise.resolve(${load}||`);
}
