import { words } from '../words.ts';
import type { RunningText } from './running-text.ts';

const SMALL = words(
  'zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen',
);
const TENS = words('twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety');

/** English sentences. */
export const enRunningText: RunningText = {
  spell,
  thousands: ['thousand'],
  weekdays: words('Monday/Mon, Tuesday/Tue/Tues, Wednesday/Wed, Thursday/Thu/Thur/Thurs, Friday/Fri, Saturday/Sat, Sunday/Sun'),
  dayArticles: words('the'),
  existenceWords: words('exist, exists, existing, existent, invalid, valid, impossible, nonexistent, error'),
  percentWords: words('percent, per cent'),
  nounEndings: words('ies, es, s, y, e'),
  announcingNouns: words(`
    types, kinds, sorts, reasons, ways, steps, categories, parts, phases, stages, points, elements, principles, criteria, questions,
    options, aspects, components, factors, features, properties, characteristics, rules, goals, objectives, aims, areas, levels, groups,
    classes, methods, approaches, strategies, techniques, tools, things, ideas, concepts, problems, issues, challenges, limitations,
    advantages, disadvantages, benefits, drawbacks, pillars, dimensions, themes, topics, sections, chapters, cases, scenarios,
    conditions, requirements, assumptions, hypotheses, tasks, roles, values, modes, states, forms, fields, variables, parameters,
    arguments, functions, modules, layers, tiers, buckets, sources, examples, actions, activities, measures, lessons, findings,
    conclusions, contributions, recommendations, guidelines, consequences, outcomes, results, implications, differences,
    similarities, columns, files, items, documents, axes, tracks, facets, patterns, choices, pieces, ingredients, tenets,
    commandments, laws, axioms, lemmas, facts, observations, insights, trends, traits, attributes, qualities, skills, competencies,
    stakeholders, actors, teams, projects, products, services, formats, operators, operations, commands, scopes, entities,
    perspectives, viewpoints, domains, regions, countries, datasets, models, metrics, indicators, mechanisms, caveats, exceptions,
    keys, purposes, uses, motivations, paths, routes, moves, needs, barriers, gaps, risks, threats, uncertainties, priorities,
    workstreams, streams, deliverables, milestones, versions, variants, distinctions, constraints, settings, processes, procedures,
    stories, personas, profiles, interfaces, packages, libraries, controls, attacks, vectors, answers, essays, studies, papers,
    articles, interviews, subtypes, subsections, subgroups, subquestions, subproblems, avenues, camps, directives, mitigations, safeguards,
    remedies, obstacles, proposals, suggestions, solutions, responsibilities, opportunities, strengths, weaknesses, mistakes, errors,
    respects, senses, interpretations, definitions, meanings, explanations, claims, propositions, theorems, algorithms, experiments,
    strands, clusters, pathways, reports, deficiencies, stereotypes, labels, annotations, entries, terms, records, events, tests, checks, screens, tabs, messages, places
  `),
  measureNouns: words(`
    second, seconds, minute, minutes, min, mins, hour, hours, hr, hrs, day, days, week, weeks, month, months, year, years, decade,
    decades, century, centuries, quarter, quarters, fortnight, weekday, weekdays, night, nights, morning, evening, time, times, am, pm,
    percent, percentage, point, dollar, dollars, euro, euros, usd, eur, pound, pounds, cent, cents, meter, meters, metre, metres, km,
    kilometers, kilometres, mile, miles, kg, gram, grams, degree, degrees, page, pages, word, words, line, lines, character,
    characters, byte, bytes, bit, bits, kb, mb, gb, tb, mib, gib, digit, digits, dimensional, people, persons, inch, inches, px,
    pixel, pixels, million, millions, billion, thousand, hundred, fold, star, stars
  `),
  labelWords: words(`
    chapter, chapters, section, sections, figure, figures, fig, table, tables, tab, step, steps, level, levels, phase, phases, part,
    parts, article, articles, appendix, annex, version, versions, v, week, day, essay, stage, question, questions, q, no, number, nr,
    item, items, page, pages, p, pp, line, lines, case, rule, rules, group, groups, experiment, study, model, type, class, category,
    volume, vol, book, lesson, unit, module, exercise, problem, option, priority, tier, act, sprint, iteration, round, topic, theme,
    hypothesis, goal, task, python, java, release, covid, http, https, rfc, iso, ieee, utf, sha, sp, cc, gpl, session, response
  `),
  approximateWords: words(`
    about, around, approximately, approx, roughly, nearly, almost, over, more than, at least, at most, at minimum, up to, fewer than,
    less than, under, some, another, an additional, additional, no more than, no fewer than, as many as, as few as, maximum of,
    minimum of, circa, say, every, maybe, perhaps, between, a good, per, each, any, only the, one or, no less than, below, above, beyond, exceeding
  `),
  mentioningWords: words('between, across, among, amongst, within, over, during, after, every, per, than, with, before, both'),
  composingWords: words(`
    divided into, split into, composed of, made up of, made of, consists of, consist of, falls into, fall into, organised into, organized into, grouped into
  `),
  purposeWords: words('for'),
  causeNouns: words('reasons, purposes, cases, motives'),
  definiteWords: words(`
    the, these, those, both, all, its, their, his, her, our, my, your, same, other, first, last, next, previous, remaining, final, any,
    of, latter, former, initial, top, best, which, what
  `),
  followingWords: words('following, as follows, below, these are, are'),
  nextWords: words('following'),
  partitiveWords: words(`
    of, out of, in, to, or, and a half, and, x, additional, more, other, others, further, at a time, different times, per
  `),
  partialWords: words(`
    including, include, includes, included, such as, among, e.g, for example, for instance, in particular, notably, of which,
    especially, like
  `),
  quantifiers: words('several, some, many, various, multiple, certain, numerous, few'),
  andWords: words('and, plus'),
  orWords: words('or'),
  rangeWords: words('to'),
  oneWords: words('a, an, one, another, the, its'),
  countedOnce: words('one'),
  namelyWords: words('namely, i.e., that is, viz., specifically'),
  stopWords: words(`
    of, to, for, in, on, at, by, with, from, into, that, which, who, whom, whose, where, when, as, is, are, was, were, be, been, has,
    have, had, can, could, may, might, must, shall, should, will, would, do, does, did, and, or, but, if, than, then, so, we, you,
    they, it, he, she, i, a, an, the, this, these, those, there, here, following, below, above, about, during, while, because, via
  `),
  asideWords: words(`
    note, nb, n.b, optional, optionally, these, those, this, both, all, each, every, when, if, also, in addition, additionally,
    finally, remember, together, other, others, none, however
  `),
  collectiveWords: words('both, either, together'),
  complementWords: words('of, of the'),
  ofWords: words('of, out of, of the, of these, of all, of our, out of the, in, from'),
  abbreviations: words(
    'e.g, i.e, etc, cf, al, vs, dr, mr, mrs, ms, prof, fig, figs, tab, eq, no, nos, vol, pp, p, ch, sec, approx, st, inc, ed, eds',
  ),
};

function spell(number: number): readonly string[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return [belowHundred(rest)];
  const heads = hundreds === 1 ? ['one hundred', 'a hundred', 'hundred'] : [`${SMALL[hundreds] ?? ''} hundred`];
  return heads.flatMap((head) => (rest === 0 ? [head] : [`${head} and ${belowHundred(rest)}`, `${head} ${belowHundred(rest)}`]));
}

function belowHundred(number: number): string {
  if (number < 20) return SMALL[number] ?? '';
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${SMALL[number % 10] ?? ''}`;
}
