/** The module returns as if all were well, but no test was run. */
export async function run(): Promise<void> {
  return Promise.resolve();
}
