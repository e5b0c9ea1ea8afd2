import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { unpackPackage } from './npm.ts';
import { versions } from './versions.ts';

/** VS Code for the Web: the folder of static files to serve, which holds `out/vs`. */
export async function bringWeb(): Promise<string> {
  const folder = await cached(versions.web.replace('@', '-'), async (draft) => {
    await unpackPackage(versions.web, draft, ['--exclude=*.map']);
  });
  const inner = join(folder, 'package', 'dist');
  return existsSync(join(inner, 'out')) ? inner : join(folder, 'package');
}
