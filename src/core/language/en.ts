import type { Locale } from './locale.ts';
import { enRunningText } from './running-text/en.ts';
import { words } from './words.ts';

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
    rate, ratio, age, ages, unit price, price per unit, unit cost, year, years of birth, date, rank, ranking, index, grade, zip,
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
    dr., professor, malcolm, every, each, per, last, first, next, previous, planet, chromosome, os, site, sample, condition, treatment,
    node, point, level, than
  `),
  pageWords: words('page'),
  remarkWords: words(`
    notes, note, comment, comments, remark, remarks, caveat, caveats, observation, observations, additional information, more information, details, misc, other, exceptions, footnote
  `),
  generatedSections: words(`
    references, bibliography, works cited, literature cited, references cited, contents, table of contents, toc, list of figures, list of tables, index
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
