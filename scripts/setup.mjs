#!/usr/bin/env node
// @ts-check
/**
 * Makes a fresh clone, or one that was brought up to date, ready: checks the version of Node and installs the dependencies when they
 * are missing or differ from package-lock.json. It uses no dependency itself, and is over in a few milliseconds when nothing is to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} LockFile */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const complaint = checkNode(readJson('package.json').engines.node);
if (complaint !== undefined) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
if (!isInstalled()) install();

/**
 * @param {string} range of the form `>=20.19.0`
 * @returns {string | undefined} what to do, when the running Node is too old
 */
function checkNode(range) {
  const wanted = range.replace('>=', '').split('.').map(Number);
  const running = process.versions.node.split('.').map(Number);
  const place = wanted.findIndex((part, index) => part !== running[index]);
  if (place === -1 || (running[place] ?? 0) > (wanted[place] ?? 0)) return undefined;
  return `This is Node ${process.versions.node}. Node ${wanted.join('.')} or newer is needed: see https://nodejs.org.`;
}

/** Whether every package of the lock file is installed in the version that it names; optional ones are for other platforms. */
function isInstalled() {
  // npm writes down there what it installed.
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(resolve(root, record))) return false;
  const installed = /** @type {LockFile} */ (readJson(record)).packages;
  const locked = /** @type {LockFile} */ (readJson('package-lock.json')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function install() {
  // `npm ci` begins by deleting what is installed: good in a fresh clone only, for a lost connection would leave nothing.
  const args = existsSync(resolve(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
  process.stdout.write(`Installing the dependencies (npm ${args.join(' ')})\n`);
  const { status, error } = npm([...args, '--include=dev', '--no-audit', '--no-fund']);
  if (status === 0) return;
  const reason = error ? `npm could not be started (${error.message}); it comes with Node` : 'npm said why above';
  process.stderr.write(`The dependencies could not be installed: ${reason}.\n`);
  process.exit(1);
}

/** @param {string[]} args */
function npm(args) {
  // Inside `npm run`, npm says by which file it runs; elsewhere it is on the path, on Windows as a script for the shell.
  const own = process.env.npm_execpath;
  return own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * @param {string} path relative to the project
 * @returns {any} its content
 */
function readJson(path) {
  return JSON.parse(readFileSync(resolve(root, path), 'utf8'));
}
