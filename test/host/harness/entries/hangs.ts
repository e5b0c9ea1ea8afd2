/** The tests never end. */
export async function run(): Promise<void> {
  return new Promise(() => undefined);
}
