import { version as packageVersion } from '../../package.json';

/** The version of the package, built in. */
export const version: string = packageVersion;
