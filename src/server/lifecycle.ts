import { ErrorCodes, Message, type MessageReader, type MessageWriter, type RequestMessage } from 'vscode-languageserver';

/** How far a client has come: it introduces itself first, once, and says goodbye last. */
type Phase = 'new' | 'open' | 'over';

/** Why a request is not answered. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * A reader that passes on only what the protocol allows at its time, and what has the shape that the protocol asks for. Requests that it
 * does not pass on are refused; notifications are dropped, but for the last one.
 */
export function inOrder(reader: MessageReader, writer: MessageWriter): MessageReader {
  let phase: Phase = 'new';
  const admit = (message: Message): boolean => {
    if (Message.isNotification(message)) return phase === 'open' || message.method === 'exit';
    if (!Message.isRequest(message)) return true;
    const refusal = refusalOf(message, phase);
    if (refusal) {
      // Where the client is gone there is nobody left to tell.
      writer.write({ jsonrpc: '2.0', id: message.id, error: refusal } as Message).catch(() => undefined);
      return false;
    }
    if (message.method === 'initialize') phase = 'open';
    if (message.method === 'shutdown') phase = 'over';
    return true;
  };
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        if (admit(message)) callback(message);
      }),
    dispose: () => {
      reader.dispose();
    },
  };
}

function refusalOf({ method, params }: RequestMessage, phase: Phase): Refusal | undefined {
  const isFirst = method === 'initialize';
  if (phase === 'over') return { code: ErrorCodes.InvalidRequest, message: 'the server has been shut down' };
  if (phase === 'new' && !isFirst) return { code: ErrorCodes.ServerNotInitialized, message: 'the server waits for initialize' };
  if (phase === 'open' && isFirst) return { code: ErrorCodes.InvalidRequest, message: 'the server is initialized' };
  const given: unknown = (Array.isArray(params) ? params[0] : params) ?? {};
  const isWellFormed = isRecord(given) && (isFirst ? isRecord(given['capabilities']) : hasPlaces(given, method));
  return isWellFormed ? undefined : { code: ErrorCodes.InvalidParams, message: `the parameters of ${method} are malformed` };
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a place is given by, and how it has to look. */
const places: Readonly<Record<string, (value: unknown) => boolean>> = {
  textDocument: (value) => isRecord(value) && typeof value['uri'] === 'string',
  position: isPosition,
  range: isRange,
  ranges: (value) => Array.isArray(value) && value.every(isRange),
};

const pointed = ['hover', 'definition', 'references', 'documentHighlight', 'completion', 'prepareRename', 'rename'];

/** What a request cannot do without, beside the document; others that name places may do so. */
const needed: ReadonlyMap<string, string> = new Map<string, string>([
  ...pointed.map((name) => [`textDocument/${name}`, 'position'] as const),
  ...['codeAction', 'inlayHint'].map((name) => [`textDocument/${name}`, 'range'] as const),
]);

/** Whether a request names the places that it is about, and each as places are written. */
function hasPlaces(params: Fields, method: string): boolean {
  const required = [method.startsWith('textDocument/') ? 'textDocument' : undefined, needed.get(method)];
  if (required.some((name) => name !== undefined && params[name] === undefined)) return false;
  return Object.entries(places).every(([name, isWritten]) => params[name] === undefined || isWritten(params[name]));
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && [value['line'], value['character']].every((at) => Number.isInteger(at) && Number(at) >= 0);
}
