import picomatch from 'picomatch';
import type { Session } from '../session.ts';
import { createGround, type Ground } from './chapter-scope.ts';

/** The ground of every folder of the workspace, by the rules that hold now. */
export function readGrounds(session: Session): Promise<readonly Ground[]> {
  return Promise.all(session.folders.all.map(async ({ uri }) => createGround(session.host, uri, hides(await filesExclude(session, uri)))));
}

async function filesExclude({ connection, traits }: Session, folder: string): Promise<unknown> {
  if (!traits.hasConfiguration) return undefined;
  return (await connection.workspace.getConfiguration({ scopeUri: folder, section: 'files.exclude' })) as unknown;
}

/** Patterns with conditions (`when`: only beside another file) are about what is generated, and leave no chapter out. */
function hides(setting: unknown): (relative: string) => boolean {
  if (typeof setting !== 'object' || setting === null) return () => false;
  const patterns = Object.entries(setting).flatMap(([pattern, on]) => (on === true && pattern !== '' ? [pattern] : []));
  if (patterns.length === 0) return () => false;
  return picomatch(patterns, { dot: true });
}
