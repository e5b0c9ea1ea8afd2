/* What the suites use of `node:assert/strict`, for the worker host, which has no Node. */

function ok(value: unknown, message = 'not true'): void {
  if (!value) throw new Error(message);
}

function equal(actual: unknown, expected: unknown): void {
  ok(Object.is(actual, expected), `${String(actual)} is not ${String(expected)}`);
}

function notEqual(actual: unknown, expected: unknown): void {
  ok(!Object.is(actual, expected), `${String(actual)} is what it should not be`);
}

/** Compares what JSON keeps, which is enough for ranges, texts and lists of them. */
function deepEqual(actual: unknown, expected: unknown): void {
  equal(JSON.stringify(actual), JSON.stringify(expected));
}

function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `${text} does not match ${String(pattern)}`);
}

export default { ok, equal, notEqual, deepEqual, match };
