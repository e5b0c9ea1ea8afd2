import { make } from './dom.ts';

/** The parts of the page, which stay where they are; what is in them comes and goes. */
export type Places = Readonly<
  Record<'title' | 'details' | 'tools' | 'counts' | 'grid' | 'choosers' | 'chart' | 'actions' | 'told', HTMLElement>
>;

/** Lays the page out, once. */
export function layPage(): Places {
  const part = (name: string, tag: 'div' | 'h1' | 'p' = 'div', live = false): HTMLElement =>
    make(tag, { class: name, attributes: live ? { role: 'status' } : {} });
  const laid = {
    title: part('title', 'h1'),
    details: part('details', 'p'),
    tools: part('tools'),
    counts: part('counts', 'p', true),
    grid: part('grid'),
    choosers: part('choosers'),
    chart: part('chart'),
    actions: part('actions'),
    told: part('told', 'p', true),
  };
  const { title, details, tools, counts, grid, choosers, chart, actions, told } = laid;
  const rows = make('section', { class: 'rows' }, tools, counts, grid);
  const picture = make('section', { class: 'picture' }, choosers, chart, actions);
  document.body.append(make('main', {}, make('header', {}, title, details), told, make('div', { class: 'sides' }, rows, picture)));
  return laid;
}
