import { formatMessage } from '../../../core/index.ts';
import type { Page } from '../formats/format.ts';
import { printable, printableLines, say } from '../terminal.ts';
import type { MadeFix } from '../../verbs/apply-fixes.ts';

/** What `fix` did to all chapters. */
export interface FixCounts {
  files: number;
  changed: number;
  fixes: number;
  /** Findings that still weigh enough for exit status 1. */
  remaining: number;
}

/** Writes the fixes made in a chapter, one a line. */
export function writeFixes(name: string, made: readonly MadeFix[], { write, paint, language }: Page): void {
  if (made.length === 0) return;
  write(`${paint.heading(printable(name))}\n`);
  for (const { finding, fix, at } of made) {
    const title = printable(formatMessage(fix.title, language));
    write(`  ${at.line + 1}:${at.character + 1}  ${title}  ${paint.faint(finding.rule)}\n`);
  }
  write('\n');
}

/** Writes what was done in all; that there was nothing to do only where everything could be done (`complete`). */
export function writeFixCounts(
  { files, changed, fixes, remaining }: FixCounts,
  complete: boolean,
  { write, paint, language, commandFor }: Page,
): void {
  if (fixes > 0) write(`${paint.good(say('fixed', language, { files, changed, fixes }))}\n`);
  else if (complete) write(`${say('nothing-fixed', language, { files })}\n`);
  if (remaining > 0) write(`${say('remaining', language, { remaining, command: commandFor('check') })}\n`);
}

/** Writes a diff: byte for byte for a program that applies it, harmless and with colours for a person at a terminal. */
export function writeDiff(diff: string, { write, paint, width }: Page): void {
  for (const line of (width === undefined ? diff : printableLines(diff)).match(/[^\n]*\n/g) ?? []) {
    const style = /^(---|\+\+\+) /.test(line) ? paint.heading : (diffStyles(paint)[line.charAt(0)] ?? ((text: string) => text));
    write(`${style(line.slice(0, -1))}\n`);
  }
}

function diffStyles(paint: Page['paint']): Readonly<Record<string, (text: string) => string>> {
  return { '+': paint.good, '-': paint.error, '@': paint.information };
}
