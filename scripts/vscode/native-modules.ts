import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts plain JavaScript in the place of the modules that a compiler would have to build: the log writer, without which the server does
 * not start, and the watchdog, which ends an extension host whose server died (whoever starts the server here ends the whole process
 * group instead). The terminal's module stays away: the terminal is empty.
 */
export function replaceNativeModules(vscode: string): void {
  const replace = (name: string, code: string): void => {
    const folder = join(vscode, 'node_modules', name);
    if (existsSync(folder)) writeFileSync(join(folder, 'index.js'), code);
  };
  replace('@vscode/spdlog', logWriter);
  replace('native-watchdog', watchdog);
  replace('@vscode/native-watchdog', watchdog);
}

const watchdog = 'exports.start = () => {};\n';

/** Each export is assigned by name, because an ES module imports them and finds no others. */
const logWriter = `const fs = require('node:fs');
const path = require('node:path');
const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(kind, name, file) {
    this.file = file;
    this.level = 2;
    this.bare = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  write(level, message) {
    if (level < this.level) return;
    const line = this.bare ? message : new Date().toISOString() + ' [' + levels[level] + '] ' + message + '\\n';
    // The folder is removed when the tests end, possibly before the last line is written.
    try { fs.appendFileSync(this.file, line); } catch {}
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.bare = true; }
  setPattern() {}
  flush() {}
  drop() {}
}
levels.forEach((name, level) => {
  Logger.prototype[name === 'warning' ? 'warn' : name] = function (message) { this.write(level, message); };
});

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
`;
