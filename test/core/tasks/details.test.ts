import assert from 'node:assert/strict';
import { analyse, type TaskDetails } from '../../../src/core/index.ts';
import { readDetails } from '../../../src/core/tasks/details.ts';

/** A text and what it says; what is left out here must be absent. */
const cases: readonly (readonly [string, Partial<TaskDetails>])[] = [
  ['Ring the mayor', {}],
  ['Ring the mayor #phone', { tags: ['phone'] }],
  ['#phone #écrit/lettre (#two-words) #2nd_round #phone', { tags: ['phone', 'écrit/lettre', 'two-words', '2nd_round'] }],
  ['#e\u0301crit.', { tags: ['\u00e9crit'] }],
  ['See #12, C#, F#m, page.md#part, https://a.example/#part and &#x;', {}],
  ['Colour it #ff0000, #fff, #aabbcc or #1a2b3c4d', {}],
  ['#bad #face #decade', { tags: ['bad', 'face', 'decade'] }],
  ['`#code` and `@code`', {}],
  ['# not a tag, ## nor this', {}],
  ['Ask @ana and @Jean-Luc, (@léa) @ana', { people: ['ana', 'Jean-Luc', 'léa'] }],
  ['@bo: ring @c.d.', { people: ['bo', 'c.d'] }],
  ['Write to ana@example.org, a.b+c@d.example or mailto:ana@b.example', {}],
  ['As [@smith] says, see [@smith2020, p. 3; -@doe] and [see @li]', {}],
  ['@smith2020 @smith2020a @doe-1998 @liRoads2021b @van_der_1999 wrote', {}],
  ['@fig:map and @tbl:visits, @fig-map, @sec-method', {}],
  ['Install @types/node, https://a.example/@ana, www.b.example/@bo', {}],
  ['@dueño @duet', { people: ['dueño', 'duet'] }],
  ['@ 12 @@ana @12', {}],
  ['Hand in 📅 2026-12-01', { due: '2026-12-01' }],
  ['Hand in 🗓️2026-12-01 #now', { due: '2026-12-01', tags: ['now'] }],
  ['Hand in due:2026-12-01', { due: '2026-12-01' }],
  ['Hand in Due: 2026-12-01', { due: '2026-12-01' }],
  ['Hand in [due:: 2026-12-01]', { due: '2026-12-01' }],
  ['Hand in @due(2026-12-01)', { due: '2026-12-01' }],
  ['Hand in {2026-12-01}', { due: '2026-12-01' }],
  ['The interview of 2026-12-01 {2026-12-01: 5} {2026-12-012} overdue:2026-12-01', {}],
  ['due:2026-02-30 📅 2024-02-29', { due: '2024-02-29' }],
  ['📅 2025-02-29', {}],
  ['📅 2026-13-01 {2026-00-10} {2026-04-31}', {}],
  ['Hand in ⏫', { priority: 'high' }],
  ['🔺 Hand in', { priority: 'highest' }],
  ['a 🔼', { priority: 'medium' }],
  ['a 🔽', { priority: 'low' }],
  ['a ⏬', { priority: 'lowest' }],
  ['priority: high', { priority: 'high' }],
  ['[priority:: Lowest]', { priority: 'lowest' }],
  ['priorité : très haute', { priority: 'highest' }],
  ['priorité\u00a0: basse', { priority: 'low' }],
  ['Priorität: hoch', { priority: 'high' }],
  ['优先级：最高', { priority: 'highest' }],
  ['优先级：高的', {}],
  ['priority: higher; the priority is high', {}],
  ['Ask @ana #phone 📅 2026-12-01 ⏫', { tags: ['phone'], people: ['ana'], due: '2026-12-01', priority: 'high' }],
];

suite('details of tasks', () => {
  for (const [text, details] of cases) {
    test(text, () => {
      assert.deepEqual(readDetails(text), { tags: [], people: [], due: undefined, priority: undefined, ...details });
    });
  }

  test('are read of tasks in lists and cells, as a reader sees them', () => {
    const source =
      '- [ ] **Ask** @ana\\_b &#35;12 [the map](map.md#part)\n\n| Who | State |\n|---|---|\n| Bo | [ ] copy due:2026-12-01 |\n';
    const [listed, inCell] = analyse(source).chapter.tasks;
    assert.deepEqual(listed?.details, { tags: [], people: ['ana_b'], due: undefined, priority: undefined });
    assert.equal(inCell?.details.due, '2026-12-01');
  });

  test('of a long text take little time', () => {
    const started = process.cpuUsage();
    for (const part of [
      '#',
      '#1',
      '#a',
      '#-',
      '@',
      '@a',
      '@a.',
      '@a-',
      '@a@',
      '[',
      '[@',
      '`',
      '`a',
      'due:',
      '📅 ',
      '{',
      '{2026',
      'http://',
      'www.',
      'priority: ',
      'a',
      '@due(',
    ])
      readDetails(part.repeat(50_000));
    assert.ok(process.cpuUsage(started).user < 3_000_000);
  });
});
