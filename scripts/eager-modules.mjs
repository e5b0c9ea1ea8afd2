import { readFileSync, writeFileSync } from 'node:fs';

/** How esbuild keeps a module of CommonJS until it is asked for: in a function that it hands to this helper. */
const helper = /var ([\w$]+)=\(([\w$]+),([\w$]+)\)=>\(\)=>\{try\{return \3\|\|\2\(\(/;

/**
 * Writes the functions around modules of CommonJS as `function`, where esbuild writes arrows. V8 compiles a function that stands as an
 * argument at once; an arrow it reads twice, first to find its end, then when it is called, and here all are called while the bundle is
 * loaded. It takes a quarter of that time.
 * @param {string} code a minified bundle
 */
export function compiledAtOnce(code) {
  const name = helper.exec(code)?.[1];
  if (name === undefined) return code;
  const wrapped = new RegExp(
    String.raw`((?:^|[;\n])var [\w$]+=${name.replaceAll('$', String.raw`\$`)}\()(?:([\w$]+)|\(([\w$,]*)\))=>\{`,
    'g',
  );
  return code.replace(wrapped, (_, start, one, several) => `${start}function(${one ?? several}){`);
}

/**
 * Does so to whatever a build writes.
 * @type {import('esbuild').Plugin}
 */
export const eagerModules = {
  name: 'eager-modules',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ outputFiles, metafile }) => {
      for (const file of outputFiles ?? []) file.contents = Buffer.from(compiledAtOnce(file.text));
      if (outputFiles !== undefined) return;
      for (const file of Object.keys(metafile?.outputs ?? {})) writeFileSync(file, compiledAtOnce(readFileSync(file, 'utf8')));
    });
  },
};
