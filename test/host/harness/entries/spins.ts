/** The extension host is busy for ever, and does not hear that it is to end. */
export async function run(): Promise<void> {
  await Promise.resolve();
  for (;;);
}
