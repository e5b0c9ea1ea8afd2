import type { ClientCommands } from '../protocol.ts';

/** The address by which a link in VS Code runs one of our commands. */
export function commandAddress<Name extends keyof ClientCommands>(command: Name, args: ClientCommands[Name]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}
