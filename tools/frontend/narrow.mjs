// Takes out of a component library's built script what the components in use do not need.
//
// The scripts that the Python packages bring are webpack's: an object of modules, and an entry whose
// declarations are the components. It is assumed that a declaration of the entry only makes what it declares;
// the browser tests run what comes out.

import { parse } from 'acorn';
import { analyze } from 'eslint-scope';

const isFunction = (node) => /Function/.test(node?.type);

/** Every node below and at `node`, with its parents. */
function* walk(node, parents = []) {
  yield [node, parents];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'type' || !value || typeof value !== 'object') continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') yield* walk(child, [...parents, node]);
    }
  }
}

const keyOf = (property) => String(property.key.name ?? property.key.value);

/** The modules of a webpack script: functions by number, in an object or an array. */
function modulesOf(tree) {
  for (const [node] of walk(tree)) {
    const entries =
      node.type === 'ObjectExpression'
        ? node.properties.map((property) => [keyOf(property), property.value, property])
        : node.type === 'ArrayExpression'
          ? node.elements.map((element, at) => [String(at), element, element])
          : [];
    const isAll = entries.length > 0 && entries.every(([key, value]) => /^\d+$/.test(key) && isFunction(value));
    if (isAll) return { isArray: node.type === 'ArrayExpression', node, entries };
  }
  return { node: null, entries: [] };
}

/** Numbers that stand as an argument in some nodes: whichever modules they ask for are among them. */
function asked(nodes) {
  const numbers = new Set();
  for (const top of nodes) {
    for (const [node] of walk(top)) {
      if (node.type !== 'CallExpression') continue;
      for (const one of node.arguments) if (typeof one.value === 'number') numbers.add(String(one.value));
    }
  }
  return numbers;
}

/** Modules that are reached from some numbers. */
function reached(modules, numbers) {
  const byNumber = new Map(modules.entries.map(([key, value]) => [key, value]));
  const found = new Set();
  const next = [...numbers];
  while (next.length) {
    const number = next.pop();
    if (found.has(number) || !byNumber.has(number)) continue;
    found.add(number);
    next.push(...asked([byNumber.get(number)]));
  }
  return found;
}

/** The pieces that a function's statements fall into: each declares or does one thing. */
function partsOf(statements) {
  return statements.flatMap((statement) => {
    if (statement.type === 'VariableDeclaration') {
      return statement.declarations.map((node) => ({ node, kind: statement.kind }));
    }
    const isSequence = statement.type === 'ExpressionStatement' && statement.expression.type === 'SequenceExpression';
    if (isSequence) return statement.expression.expressions.map((node) => ({ node, kind: 'do' }));
    if (statement.type === 'ExpressionStatement') return [{ node: statement.expression, kind: 'do' }];
    return [{ node: statement, kind: 'as it is' }];
  });
}

/** The name at the left end of `a.b.c`. */
function rootOf(node) {
  let at = node;
  while (at.type === 'MemberExpression') at = at.object;
  return at.type === 'Identifier' ? at : null;
}

/**
 * What a piece that does something changes: it is left out with whatever of this nobody uses. One that changes
 * nothing by name (a module asked for its effects, which are style sheets and stand-ins for old browsers) goes, too.
 */
function changedBy(node) {
  if (node.type === 'AssignmentExpression') return [rootOf(node.left)].filter(Boolean);
  if (node.type === 'CallExpression') return node.arguments.map(rootOf).filter(Boolean);
  const below = [...walk(node)].map(([one]) => one);
  const assigned = below.filter(({ type }) => type === 'AssignmentExpression').map(({ left }) => rootOf(left));
  return assigned.filter(Boolean);
}

const isDeclaration = (node) => /Declarat(or|ion)$/.test(node.type) && node.type !== 'VariableDeclaration';

const isPropTypes = (node) =>
  node.type === 'AssignmentExpression' &&
  node.left.type === 'MemberExpression' &&
  node.left.property.name === 'propTypes';

/**
 * The script with some of its components only.
 *
 * @param {string} text the script as built
 * @param {string[]} wanted the components' names
 * @param {Iterable<string>} outside numbers of modules that others ask for
 */
export function narrow(text, wanted, outside = []) {
  const tree = parse(text, { ecmaVersion: 'latest', ranges: true });
  const [call, parents] = exportsOf(tree, wanted);
  const entry = parents.findLast(isFunction);
  const exported = call.arguments[1].properties.filter((property) => wanted.includes(keyOf(property)));
  const parts = partsOf(entry.body.body).filter(({ node }) => !isPropTypes(node));
  const scope = analyze(tree, { ecmaVersion: 2022 }).acquire(entry);
  const declaredBy = findUses(parts, scope, call, exported);
  const live = inUse(parts, declaredBy, call);

  const modules = modulesOf(tree);
  const numbers = [...asked(live.map(({ node }) => node)), ...outside];
  const edits = [[entry.body, writtenAnew(entry, live, call, exported, text)]];
  if (modules.node) edits.push([modules.node, kept(modules, reached(modules, numbers), text)]);
  return edited(text, edits);
}

const isWithin = (node, outer) => outer.start <= node.start && node.end <= outer.end;

/** Notes for each piece which names of the entry it uses and changes; returns which piece declares which name. */
function findUses(parts, scope, call, exported) {
  const declaredBy = new Map();
  for (const part of parts) {
    part.changed = isDeclaration(part.node) ? [] : changedBy(part.node);
    part.uses = new Set();
    part.changes = new Set();
    // Of the exports only what is wanted counts.
    const isUse = (name) =>
      part.node === call ? exported.some((one) => isWithin(name, one)) : isWithin(name, part.node);
    for (const variable of scope.variables) {
      if (variable.defs.some(({ name }) => isWithin(name, part.node))) declaredBy.set(variable, part);
      for (const { identifier } of variable.references) {
        if (!isUse(identifier)) continue;
        part.uses.add(variable);
        if (part.changed.includes(identifier)) part.changes.add(variable);
      }
    }
  }
  return declaredBy;
}

/** The pieces that the exports need, in order, and those that change nothing but what these need. */
function inUse(parts, declaredBy, call) {
  const live = new Set();
  const isLive = (variable) => !declaredBy.has(variable) || live.has(declaredBy.get(variable));
  const keep = (part) => {
    if (live.has(part)) return;
    live.add(part);
    for (const variable of part.uses) if (declaredBy.has(variable)) keep(declaredBy.get(variable));
  };
  keep(parts.find(({ node }) => node === call));
  for (let before = 0; before !== live.size; ) {
    before = live.size;
    for (const part of parts) if (part.changed.length && [...part.changes].every(isLive)) keep(part);
  }
  return parts.filter((part) => live.has(part));
}

/** The body of the entry with some of its pieces. */
function writtenAnew(entry, live, call, exported, text) {
  const source = (node) => text.slice(node.start, node.end);
  const directive = entry.body.body.find((statement) => statement.directive);
  const written = live.map(({ node, kind }) => {
    if (node === call) {
      return `${source(call.callee)}(${source(call.arguments[0])},{${exported.map(source).join()}});`;
    }
    if (kind === 'do') return `${source(node)};`;
    return kind === 'as it is' ? source(node) : `${kind} ${source(node)};`;
  });
  return `{${directive ? source(directive) : ''}${written.join('')}}`;
}

/** A chunk of a webpack script with only those of its modules that some numbers lead to, and what it asks of others. */
export function narrowChunk(text, numbers) {
  const modules = modulesOf(parse(text, { ecmaVersion: 'latest' }));
  const found = reached(modules, numbers);
  const asks = asked(modules.entries.filter(([key]) => found.has(key)).map(([, value]) => value));
  return { text: edited(text, [[modules.node, kept(modules, found, text)]]), asks };
}

function exportsOf(tree, wanted) {
  for (const [node, parents] of walk(tree)) {
    if (node.type !== 'CallExpression' || node.callee.property?.name !== 'd') continue;
    const names = node.arguments[1]?.properties?.map(keyOf) ?? [];
    if (wanted.every((name) => names.includes(name))) return [node, parents];
  }
  throw new Error(`no script with the components ${wanted.join(', ')}`);
}

function kept({ isArray, entries }, found, text) {
  const source = (node) => text.slice(node.start, node.end);
  if (isArray) return `[${entries.map(([key, , node]) => (found.has(key) ? source(node) : '')).join()}]`;
  return `{${entries.filter(([key]) => found.has(key)).map(([, , node]) => source(node)).join()}}`;
}

/** The text with some nodes written anew. */
function edited(text, edits) {
  let result = text;
  for (const [node, anew] of edits.toSorted(([a], [b]) => b.start - a.start)) {
    result = result.slice(0, node.start) + anew + result.slice(node.end);
  }
  return result;
}
