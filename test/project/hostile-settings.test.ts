import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { mergeSettings, readProjectFile } from '../../src/project/index.ts';
import { startClient } from '../server/support.ts';

const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];

suite('hostile settings', () => {
  test('no key of a project file reaches anything but its settings', () => {
    for (const name of inherited) {
      for (const text of [
        `{"${name}": {"polluted": true}}`,
        `{"rules": {"${name}": "error"}}`,
        `{"rules": {"${name}": {"polluted": "off"}}}`,
      ]) {
        const { settings, problems } = readProjectFile(text);
        assert.ok(problems.length > 0, text);
        assert.deepEqual(
          [Object.keys(settings), Object.keys(settings.rules ?? {})].flat().filter((key) => key !== 'rules'),
          [],
        );
        // Settings of an editor come as they were parsed, with keys of any name.
        const options = mergeSettings(settings, JSON.parse(text));
        analyse('# A\n\n- [ ] b\n', options);
        assert.equal(Reflect.get({}, 'polluted'), undefined);
        assert.equal(Reflect.get(options, 'polluted'), undefined);
      }
    }
  });

  test('no path in a project file or a binding opens a file', async () => {
    const asked = new Set<string>();
    const text = `# A\n\nNineteen<!--= items("../../secret.md#table-1".A) -->, 19<!--= sum("/etc/passwd#table-1".A) --> and 3<!--= items(file:///etc/passwd) -->.\n`;
    const files = {
      'file:///home/thesis/tallymark.json': '{"exclude": ["../../etc/*", "/etc/passwd", "file:///etc/passwd"], "$schema": "/etc/shadow"}',
      'file:///home/thesis/1.md': text,
    };
    const host = ({ readFile }: { readFile: (uri: string) => Promise<string | undefined> }) => ({
      readFile: (uri: string) => {
        asked.add(uri);
        return readFile(uri);
      },
    });
    const client = await startClient({ files, folders: ['file:///home/thesis'], showsIndex: true, host });
    await client.open('file:///home/thesis/1.md', text);
    await client.pull('file:///home/thesis/1.md');
    await client.until(() => client.announced.at(-1)?.unread === 0);
    client.stop();
    const outside = [...asked].filter((uri) => !/\/(?:tallymark\.json|\.git|\.git\/HEAD|\.gitignore|1\.md)$/.test(uri));
    assert.deepEqual(outside, []);
  });
});
