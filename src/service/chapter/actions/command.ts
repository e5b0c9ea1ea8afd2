import type { CodeAction } from 'vscode-languageserver-types';
import type { ClientCommands } from '../../../protocol.ts';

/** The action with a command of our extension, for an editor that has it. */
export function withCommand<Name extends keyof ClientCommands>(action: CodeAction, command: Name, args: ClientCommands[Name]): CodeAction {
  return { ...action, command: { title: action.title, command, arguments: [...args] } };
}
