import type { Location, Position } from 'vscode-languageclient';

/*
 * Links in hovers and in the report run commands of ours. What they are to do is read as if anybody had written it: a chapter is a text from
 * elsewhere.
 */

/**
 * The places that a command is to select; undefined for anything else.
 * @param isOurs whether an address is that of a chapter that the author works on
 */
export function readPlaces(given: unknown, isOurs: (uri: string) => boolean): readonly Location[] | undefined {
  const isPlace = (place: unknown): place is Location => {
    const { uri, range } = fieldsOf(place);
    const { start, end } = fieldsOf(range);
    return typeof uri === 'string' && isOurs(uri) && isPosition(start) && isPosition(end);
  };
  return Array.isArray(given) && given.length > 0 && given.every(isPlace) ? given : undefined;
}

/** The id of a rule whose page is to be shown; undefined for anything else, and for what leads elsewhere. */
export function readRule(given: unknown): string | undefined {
  return typeof given === 'string' && /^[a-z]+(?:-[a-z]+)*$/.test(given) ? given : undefined;
}

function isPosition(value: unknown): value is Position {
  const { line, character } = fieldsOf(value);
  return [line, character].every((at) => Number.isSafeInteger(at) && Number(at) >= 0);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
