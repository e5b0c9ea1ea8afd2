import { type Locale, type RunningText, words } from './locale.ts';

const SMALL = words(
  'zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen',
);
const TENS = words('twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety');

/** English sentences. */
const enRunningText: RunningText = {
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
    hypothesis, goal, task, python, java, release, covid, http, https, rfc, iso, ieee, utf, sha, sp, cc, gpl, session, response, package
  `),
  approximateWords: words(`
    about, around, approximately, approx, roughly, nearly, almost, over, more than, at least, at most, at minimum, up to, fewer than,
    less than, under, some, another, an additional, additional, a further, further, no more than, no fewer than, as many as, as few as, maximum of,
    minimum of, circa, say, every, maybe, perhaps, between, a good, per, each, any, only the, one or, no less than, below, above, beyond, exceeding
  `),
  mentioningWords: words('between, across, among, amongst, within, over, during, after, every, per, than, with, before, both'),
  settingWords: words('by, along, according to'),
  composingWords: words(`
    divided into, split into, composed of, made up of, made of, consists of, consist of, falls into, fall into, organised into, organized into, grouped into
  `),
  purposeWords: words('for'),
  framingWords: words('to, in order to, how to, for, if, when, whenever, while, after, before, by, once, unless, suppose, given'),
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
  eachWords: words('per, each, every, everyone, everybody, apiece, respectively'),
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
    note, nb, n.b, optional, optionally, both, all, each, every, when, if, also, in addition, additionally,
    finally, remember, together, other, others, the other, the others, the rest, remaining, the remaining, none, however, everything else
  `),
  demonstratives: words('these, those, this'),
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

/** English. The signs that all languages share (dashes, ditto marks, `Σ`) stand here too. */
export const en: Locale = {
  tag: 'en',
  decimalMark: '.',
  monthFirst: true,
  monthNames: words('january, february, march, april, may, june, july, august, september, october, november, december'),
  commonWords: words('the, of, and, to, is, that, with, by, this, from, are, was, which, were, have, has, their, they'),
  summaryWords: {
    count: words('count, n =, number of rows, headcount, head count'),
    sum: words(`
      total, totals, sub-total, subtotal, sub total, subtotals, grand total, overall total, total sum, sum total, running total, total
      amount, sum, in total, σ, ∑
    `),
    mean: words('mean, average, avg, avg., arithmetic mean, mean value, average value, on average, ø'),
    median: words('median, median value'),
    'weighted-mean': words(
      'weighted score, weighted scores, weighted total, weighted sum, weighted average, weighted mean, weighted points, weighted',
    ),
    min: words('minimum, min, min., lowest, smallest, shortest'),
    max: words('maximum, max, max., highest, largest, longest'),
    difference: words('net, net position, net result, net income, net profit, net cash flow, balance, closing balance, difference'),
  },
  subtotalWords: words('subtotal, sub-total, sub total, subtotals'),
  resultWords: words(
    'result, results, operating result, surplus, deficit, surplus/deficit, profit, loss, profit/loss, remaining, remainder, left over, variance',
  ),
  looseSummaryWords: words('overall, all, all groups, all together, altogether, combined, pooled'),
  excludingWords: words('excluding, excl, without, before, after, except, net, hors, remaining, less'),
  optionalWords: words('optional, option'),
  partWords: words('of which, including, incl, thereof'),
  grandWords: words('grand, overall, general, final'),
  durationUnits: {
    s: 1,
    sec: 1,
    'sec.': 1,
    secs: 1,
    second: 1,
    seconds: 1,
    min: 60,
    'min.': 60,
    mins: 60,
    minute: 60,
    minutes: 60,
    h: 3600,
    hr: 3600,
    hrs: 3600,
    hour: 3600,
    hours: 3600,
    d: 86400,
    day: 86400,
    days: 86400,
    wk: 604800,
    wks: 604800,
    week: 604800,
    weeks: 604800,
  },
  durationWords: words('duration, durations, time spent, running time, elapsed time, length of interview, recording time'),
  groupWords: words('group, focus group, session, cohort, panel, wave, batch, block'),
  identifierWords: words('#, no, no., nr, nr., id, ids, identifier, serial number, item no., ref. no.'),
  nonAdditiveWords: words(`
    rate, ratio, cagr, age, ages, unit price, price per unit, unit cost, year, years of birth, date, rank, ranking, index, grade, zip,
    zip code, postcode, phone, telephone, temperature, density, version, page, level, chapter, mean, average, median, minimum, maximum, max, max.,
    standard deviation, std, sd, variance, coefficient, p-value, latitude, longitude, speed, percentile, start, end, start time, end
    time, step, floor, rates, ratios, avg, avg., score, scores, rating, ratings, percent, percentage, pct, unit prices, unit costs, largest,
    smallest, highest, lowest, longest, shortest, peak, best, worst, efficiency, growth, speedup, throughput, fps, accuracy, precision,
    recall, f1, f1-score, f-score, auc, kappa, completion, progress, cumulative, running total, balance, probability, correlation, stdev,
    std dev, standard error, iqr, p50, p90, p95, p99, priority, severity, confidence, humidity, arrival, departure, gpa, bmi
  `),
  boundWords: words('start, end'),
  periodWords: words('month, mo, mth, year, yr, quarter, week, wk, day, night'),
  derivedWords: words(
    'difference, diff, diff., delta, change, gap, growth, variance, variation, deviation, increase, decrease, share, shares, percentage, percent, proportion, ratio, rate, improvement, reduction, saving, savings, remaining, balance, net, profit, margin, speedup, weighted, weighted score, subtotal, amount, line total, coverage, completion, average, per unit, utilization, yield, efficiency',
  ),
  selectingPhrases: words(
    'best two, best three, best four, two best, three best, best of, best scores, best results, highest two, top two count, worst result, lowest score, lowest result, is dropped, are dropped, is excluded, are excluded, excludes, excluding, without option, without the option, is not counted, are not counted, does not count, do not count, counts only once, counted once, only one of, whichever',
  ),
  runningTotalWords: words('cumulative, running total, cumulated'),
  closingWords: words('closing balance, balance at end, closing, ending balance, balance carried forward, closing stock'),
  reductionWords: words(
    'less, minus, withdrawals, withdrawal, outflows, disposals, deductions, reductions, expenses, payments, repayments, departures',
  ),
  weightWords: words('weight, weights, weighting, criteria weight, coefficient, credits, share, shares, allocation, contribution'),
  absentWords: words(`
    n/a, na, n.a., none, nil, null, nan, not applicable, not available, no data, unknown, missing, -, --, ---, –, —, −, /, ., ∅, ⁄, off, day off
  `),
  roughlyWords: words('approximately, approx, about, around, roughly, c, ca, circa, est, estimated, up to'),
  rangeWords: words('to'),
  outOfWords: words('of, out of'),
  dittoWords: words(`
    ditto, do., idem, same, same as above, as above, see above, ", ″, '', 〃, ”, “, „, », « », ^
  `),
  placeholders: words(`
    todo, to-do, to do, tbd, tba, tbc, tbw, fixme, to be completed, to be determined, to be done, to be written, to be added, to be
    announced, to be confirmed, to be defined, to be filled in, coming soon
  `),
  stateWords: words('todo, to-do, to do, to be done, tbc, to be confirmed, coming soon'),
  stateHeaders: words('status, state, progress, stage'),
  captionWords: words('table, tab.'),
  figureWords: words(`
    figure, fig., fig, chart, graph, map, photo, picture, image, plate, box, listing, diagram, illustration, exhibit
  `),
  numberedWords: words('figure, figures, fig., figs., Table, Tables'),
  countedWords: words(`
    sequences, interviews, participants, pages, words, minutes, hours, days, weeks, months, years, people, persons, respondents, informants,
    interviewees, documents, articles, papers, observations, workshops, examples, steps, questions, questionnaires, chapters, answers,
    responses, sessions, visits, focus groups, experts, students
  `),
  letteredWords: words(`
    generation, gen, axis, axes, type, class, category, group, company, firm, project, product, platform, twitter, network, variable,
    factor, model, version, chapter, section, part, volume, book, appendix, annex, article, title, act, line, column, phase, stage, step,
    option, case, scenario, team, school, city, village, country, person, patient, subject, participant, mr, mr., mrs, mrs., ms, ms., dr,
    dr., professor, malcolm, every, each, per, last, past, first, next, previous, planet, chromosome, os, site, sample, condition, treatment,
    node, point, level, than
  `),
  pageWords: words('page'),
  remarkWords: words(`
    notes, note, comment, comments, remark, remarks, caveat, caveats, observation, observations, additional information, more information, details, misc, other, exceptions, footnote
  `),
  generatedSections: words(`
    reference, references, bibliography, works cited, literature cited, references cited, contents, table of contents, toc, list of figures, list of tables, index
  `),
  partialWords: words(`
    extract, excerpt, excerpts, top, selected, selection, including, such as, among others, among which, of which, for example, e.g.,
    example, examples, partial, main, not exhaustive, non-exhaustive, incomplete, truncated, etc.
  `),
  mergeVerbs: words('gather, merge, combine, aggregate, sum, sum up, add up, total up'),
  totalVerbs: words('compute, recompute, calculate, recalculate, count, recount, check, update, add, correct, fix, work out'),
  verbsLast: false,
  consentWords: words(`
    i have read, i have understood, i have been, i understand, i agree, i consent, i confirm, i accept, i acknowledge, i am aware,
    i am over, i authorise, i authorize, i give, i certify, i declare, i was, my code, my change, my changes
  `),
  answerWords: words(`
    yes, no, maybe, not applicable, don't know, prefer not to say, male, female, other, agree, disagree, neutral, not started,
    in progress, completed, complete, done, to do, todo, pending, blocked, low, medium, high, pass, fail
  `),
  degreeWords: words(
    'more, less, fewer, few, many, most, least, high, higher, highest, low, lower, lowest, faster, slower, better, worse, cheaper, longer, shorter, greater, smaller, stronger, weaker',
  ),
  priorityWords: words('priority'),
  priorityLevels: {
    highest: words('highest'),
    high: words('high'),
    medium: words('medium'),
    low: words('low'),
    lowest: words('lowest'),
  },
  labelMark: ': ',
  perWords: words('per'),
  inWords: words('in'),
  andWords: words('and'),
  ordinalEndings: words('st, nd, rd, th'),
  runningText: enRunningText,
};
