import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { unpackPackage } from './npm.ts';

/** Path of a Node of the given major version: the running one where it fits, else one brought from the npm registry. */
export async function bringNode(major: number | undefined): Promise<string> {
  if (major === undefined || process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const folder = await cached(`node-${major}`, async (draft) => {
    const unpacked = await unpackPackage(`node-${process.platform}-${process.arch}@${major}`, draft, ['package/bin/node']);
    renameSync(join(unpacked, 'bin', 'node'), join(draft, 'node'));
  });
  return join(folder, 'node');
}
