import { join, resolve } from 'node:path';
import { cacheFolder } from '../vscode/cache.ts';
import { releases } from '../vscode/versions.ts';

/** A part of the test run. */
export interface Suite {
  /** By this name it can be run alone. */
  readonly id: string;
  readonly title: string;
  /** A step passes or fails as a whole; tests leave their totals. */
  readonly kind: 'step' | 'tests';
  /** Makes what later suites run: it goes before them, also when only one of them is asked for. */
  readonly prepares?: true;
  /** It measures: nothing else runs beside it. */
  readonly alone?: true;
  /** Arguments for Node. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** After which it counts as hanging. */
  readonly minutes: number;
  /**
   * In a real window a click or a key can be lost while the workbench draws, on a busy machine above all: then the suite is run once
   * more from the beginning, and the summary says so.
   */
  readonly runsAgain?: true;
}

/** The packaged extension that the tests make and install. */
export const vsixFile = join(cacheFolder, 'tallymark.vsix');

const root = resolve(import.meta.dirname, '../..');
const tsx = ['--import', 'tsx'];
const typescript = 'node_modules/typescript/bin/tsc';
const mocha = [
  'node_modules/mocha/bin/mocha.js',
  '--reporter',
  join(root, 'scripts/testing/totals-reporter.ts'),
  '--forbid-only',
  '--forbid-pending',
];
// In the very process that is started, which ends what it started when it is told to end.
const hostMocha = [...tsx, ...mocha, '--config', 'test/host/.mocharc.json'];
const integration = [...tsx, 'test/host/integration/main.ts'];
const tour = [...hostMocha, 'test/host/tour/tour.ts'];
const sideBar = [...hostMocha, 'test/host/tour/sidebar.ts'];
const rewriting = [...hostMocha, 'test/host/tour/rewriting.ts'];
const tables = [...hostMocha, 'test/host/tour/tables.ts'];
const verdicts = [...hostMocha, 'test/host/tour/verdicts.ts'];
const beginnings = [...hostMocha, 'test/host/tour/beginnings.ts'];
const tableView = [...hostMocha, 'test/host/tour/table-view.ts'];
const accessibility = [...hostMocha, 'test/host/tour/accessibility.ts'];
const restarts = [...hostMocha, 'test/host/tour/restarts.ts'];
const numbers = [...hostMocha, 'test/host/tour/numbers.ts'];
const vsix = { TALLYMARK_TEST_VSIX: vsixFile };
const newest = { TALLYMARK_TEST_VSCODE: 'newest' };
const newestPackage = { ...vsix, ...newest };
const oldestName = releases.oldest.name;
const newestName = releases.newest.name;

/** All suites, in the order in which they run: what is over soonest comes first, and what a later one needs before it. */
export const suites: readonly Suite[] = [
  { id: 'types', title: 'Types', kind: 'step', command: [typescript, '-p', '.'], minutes: 5 },
  {
    id: 'core-types',
    title: 'Types of the core, which knows no platform',
    kind: 'step',
    command: [typescript, '-p', 'src/core'],
    minutes: 5,
  },
  { id: 'unit', title: 'Unit tests', kind: 'tests', command: [...mocha, '--config', '.mocharc.unit.cjs'], minutes: 10 },
  { id: 'limits', title: 'Limits', kind: 'tests', command: [...mocha, '--config', '.mocharc.limits.cjs'], minutes: 10 },
  { id: 'properties', title: 'Properties', kind: 'tests', command: [...mocha, '--config', '.mocharc.properties.cjs'], minutes: 10 },
  { id: 'build', title: 'Build', kind: 'step', prepares: true, command: ['esbuild.mjs', '--production'], minutes: 2 },
  { id: 'package', title: 'Package', kind: 'step', prepares: true, command: [...tsx, 'scripts/package.ts', vsixFile], minutes: 2 },
  {
    id: 'bring',
    title: 'VS Code and a browser from npm',
    kind: 'step',
    prepares: true,
    command: [...tsx, 'scripts/vscode/bring.ts'],
    minutes: 10,
  },
  {
    id: 'activation',
    title: 'Activation time',
    kind: 'tests',
    command: [...hostMocha, 'test/host/activation/activation.ts'],
    minutes: 5,
    alone: true,
  },
  {
    id: 'harness',
    title: 'The host tests themselves',
    kind: 'tests',
    command: [...hostMocha, 'test/host/harness/server.ts', 'test/host/harness/desktop.ts'],
    minutes: 5,
  },
  inWindow({ id: 'integration', title: `Integration, ${oldestName}`, command: integration }),
  inWindow({ id: 'tour', title: `Tour from source, ${oldestName}`, command: tour }),
  inWindow({ id: 'sidebar', title: `Side bar from source, ${oldestName}`, command: sideBar }),
  inWindow({ id: 'rewriting', title: `Rewriting from source, ${oldestName}`, command: rewriting }),
  inWindow({ id: 'tables', title: `Every kind of table from source, ${oldestName}`, command: tables }),
  inWindow({ id: 'verdicts', title: `Verdicts in sight from source, ${oldestName}`, command: verdicts }),
  inWindow({ id: 'beginnings', title: `Beginnings from source, ${oldestName}`, command: beginnings }),
  inWindow({ id: 'numbers', title: `Numbers in sentences from source, ${oldestName}`, command: numbers }),
  inWindow({ id: 'table-view', title: `The page of a table from source, ${oldestName}`, command: tableView }),
  inWindow({ id: 'accessibility', title: `Without a mouse from source, ${oldestName}`, command: accessibility }),
  inWindow({ id: 'restarts', title: `A server that is killed from source, ${oldestName}`, command: restarts }),
  inWindow({ id: 'tour-vsix', title: `Tour of the package, ${oldestName}`, command: tour, env: vsix }),
  inWindow({ id: 'integration-newest', title: `Integration, ${newestName}`, command: integration, env: newest }),
  inWindow({ id: 'tables-newest', title: `Every kind of table with the package, ${newestName}`, command: tables, env: newestPackage }),
  inWindow({ id: 'tour-newest', title: `Tour of the package, ${newestName}`, command: tour, env: newestPackage }),
  inWindow({ id: 'sidebar-newest', title: `Side bar of the package, ${newestName}`, command: sideBar, env: newestPackage }),
  inWindow({ id: 'rewriting-newest', title: `Rewriting with the package, ${newestName}`, command: rewriting, env: newestPackage }),
  inWindow({ id: 'beginnings-newest', title: `Beginnings with the package, ${newestName}`, command: beginnings, env: newestPackage }),
  inWindow({
    id: 'restarts-newest',
    title: `A server that is killed with the package, ${newestName}`,
    command: restarts,
    env: newestPackage,
  }),
  inWindow({ id: 'verdicts-newest', title: `Verdicts in sight with the package, ${newestName}`, command: verdicts, env: newestPackage }),
  inWindow({ id: 'numbers-newest', title: `Numbers in sentences with the package, ${newestName}`, command: numbers, env: newestPackage }),
  inWindow({
    id: 'table-view-newest',
    title: `The page of a table with the package, ${newestName}`,
    command: tableView,
    env: newestPackage,
  }),
  inWindow({
    id: 'accessibility-newest',
    title: `Without a mouse with the package, ${newestName}`,
    command: accessibility,
    env: newestPackage,
  }),
  inWindow({ id: 'web', title: 'Integration, VS Code for the Web', command: [...tsx, 'test/host/web/main.ts'] }),
  inWindow({ id: 'web-tour', title: 'Pages in VS Code for the Web', command: [...hostMocha, 'test/host/web/tour.ts'] }),
];

/** A suite that works in a window of VS Code. */
function inWindow(suite: Pick<Suite, 'id' | 'title' | 'command' | 'env'>): Suite {
  return { ...suite, kind: 'tests', minutes: 5, runsAgain: true };
}
