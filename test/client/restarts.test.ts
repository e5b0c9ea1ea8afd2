import assert from 'node:assert/strict';
import { loadClient } from './in-stub.ts';

interface Handler {
  readonly error: (error: Error, message: undefined, count: number | undefined) => { readonly action: number; readonly handled?: boolean };
  readonly closed: () => { readonly action: number; readonly handled?: boolean; readonly message?: string };
}

interface RestartsModule {
  readonly createErrorHandler: (log: { show: () => void }, now: () => number) => Handler;
}

const [giveUp, restart] = [1, 2];
const sentence = 'Tallymark’s server has ended several times and is not started again. “Restart Server” starts it.';

suite('a server that ends by itself', () => {
  let createErrorHandler: RestartsModule['createErrorHandler'];
  const told: string[] = [];

  suiteSetup(async () => {
    ({ createErrorHandler } = await loadClient<RestartsModule>('restarts.ts'));
  });

  setup(() => {
    told.length = 0;
    Object.assign(globalThis, { tellAuthor: (words: string) => told.push(words) });
  });

  suiteTeardown(() => {
    Object.assign(globalThis, { tellAuthor: undefined });
  });

  test('is started again five times in three minutes; then it is given up, and the author told in our own words', () => {
    let time = 0;
    const handler = createErrorHandler({ show: () => undefined }, () => time);
    for (let end = 0; end < 5; end += 1) {
      time += 1000;
      assert.deepEqual(handler.closed(), { action: restart });
    }
    assert.deepEqual(told, []);
    assert.deepEqual(handler.closed(), { action: giveUp, handled: true });
    assert.deepEqual(told, [sentence]);
  });

  test('may end as often as it likes over hours', () => {
    let time = 0;
    const handler = createErrorHandler({ show: () => undefined }, () => time);
    for (let end = 0; end < 50; end += 1) {
      time += 60_000;
      assert.deepEqual(handler.closed(), { action: restart });
    }
    assert.deepEqual(told, []);
  });

  test('is given up when messages go astray over and over', () => {
    const handler = createErrorHandler({ show: () => undefined }, () => 0);
    for (const count of [1, 2, 3]) assert.deepEqual(handler.error(new Error('lost'), undefined, count), { action: 1, handled: true });
    assert.deepEqual(told, []);
    assert.deepEqual(handler.error(new Error('lost'), undefined, 4), { action: 2, handled: true });
    assert.deepEqual(told, [sentence]);
  });
});
