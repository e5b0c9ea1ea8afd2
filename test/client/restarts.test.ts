import assert from 'node:assert/strict';
import { loadClient, stubWindow, type StubbedWindow } from './in-stub.ts';

interface Handler {
  readonly error: (error: Error, message: undefined, count: number | undefined) => { readonly action: number; readonly handled?: boolean };
  readonly closed: () => { readonly action: number; readonly handled?: boolean; readonly message?: string };
}

interface RestartsModule {
  readonly createErrorHandler: (log: { show: () => void }, now: () => number) => Handler;
  readonly tellStopped: (log: { show: () => void }, sentence: string) => Promise<void>;
  readonly restart: (client: object, patience: number) => Promise<void>;
}

const [giveUp, restart] = [1, 2];
const sentence = 'Tallymark’s server has ended several times and is not started again.';

suite('a server that ends by itself', () => {
  let client: RestartsModule;
  let window: StubbedWindow;
  const createErrorHandler: RestartsModule['createErrorHandler'] = (...args) => client.createErrorHandler(...args);

  suiteSetup(async () => {
    client = await loadClient<RestartsModule>('restarts.ts');
  });

  setup(() => {
    window = stubWindow();
  });

  test('is started again five times in three minutes; then it is given up, and the author told in our own words', () => {
    let time = 0;
    const handler = createErrorHandler({ show: () => undefined }, () => time);
    for (let end = 0; end < 5; end += 1) {
      time += 1000;
      assert.deepEqual(handler.closed(), { action: restart });
    }
    assert.deepEqual(window.told, []);
    assert.deepEqual(handler.closed(), { action: giveUp, handled: true });
    assert.deepEqual(window.told, [sentence]);
  });

  test('may end as often as it likes over hours', () => {
    let time = 0;
    const handler = createErrorHandler({ show: () => undefined }, () => time);
    for (let end = 0; end < 50; end += 1) {
      time += 60_000;
      assert.deepEqual(handler.closed(), { action: restart });
    }
    assert.deepEqual(window.told, []);
  });

  test('is given up when messages go astray over and over', () => {
    const handler = createErrorHandler({ show: () => undefined }, () => 0);
    for (const count of [1, 2, 3]) assert.deepEqual(handler.error(new Error('lost'), undefined, count), { action: 1, handled: true });
    assert.deepEqual(window.told, []);
    assert.deepEqual(handler.error(new Error('lost'), undefined, 4), { action: 2, handled: true });
    assert.deepEqual(window.told, [sentence]);
  });

  test('may end five times more once the author has started it again', () => {
    const handler = createErrorHandler({ show: () => undefined }, () => 0);
    const actions = Array.from({ length: 12 }, () => handler.closed().action);
    const before = [restart, restart, restart, restart, restart, giveUp];
    assert.deepEqual(actions, [...before, ...before]);
  });

  test('can be started again from the message itself', async () => {
    let shown = 0;
    const log = { show: () => (shown += 1) };
    window.answer = 'Restart Server';
    await client.tellStopped(log, sentence);
    assert.deepEqual([window.offered, window.run, shown], [['Restart Server', 'Show the Output'], ['tallymark.restartServer'], 0]);
    window.answer = 'Show the Output';
    await client.tellStopped(log, sentence);
    assert.deepEqual([window.run, shown], [['tallymark.restartServer'], 1]);
    window.answer = undefined;
    await client.tellStopped(log, sentence);
    assert.deepEqual([window.run, shown], [['tallymark.restartServer'], 1]);
  });

  test('is started again where the old one hangs, and not before that is gone', async () => {
    const done: string[] = [];
    const hanging = {
      needsStop: () => true,
      stop: () => Promise.reject(new Error('Stopping the server timed out')),
      start: () => Promise.resolve(void done.push('start')),
    };
    const gone = new Promise((resolve) => setTimeout(resolve, 20)).then(() => done.push('gone'));
    await client.restart(hanging, 40);
    await gone;
    assert.deepEqual(done, ['gone', 'start']);
  });
});
