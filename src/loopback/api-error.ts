/** One fault of a form: where it lies in the request body, Discord's code for it, and its wording. */
export type FormIssue = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
};

/** A refusal, as Discord answers it: an HTTP status and a JSON body. Thrown by a route, caught by the server. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.body = { message, code, ...(errors && { errors }) };
  }
}

/** Error codes and wordings from Discord's API reference, "JSON Error Codes"; statuses as observed. */
export const refusals = {
  unauthorised: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new ApiError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  tooManyAttachments: (maximum: number) =>
    new ApiError(400, 30015, `Maximum number of attachments in a message reached (${maximum})`),
  tooManyCommands: (maximum: number) =>
    new ApiError(400, 30032, `Maximum number of application commands reached (${maximum}).`),
  tooManyCommandsToday: (maximum: number) =>
    new ApiError(400, 30034, `Max number of daily application command creates has been reached (${maximum})`),
  tooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notYourMessage: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  notTextChannel: () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  notReachable: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  wrongChannelType: () => new ApiError(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  archivedThread: () =>
    new ApiError(
      400,
      50083,
      'Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread',
    ),
  threadExists: () => new ApiError(400, 160_004, 'A thread has already been created for this message'),
} as const;

type ErrorTree = { [key: string]: ErrorTree | { code: string; message: string }[] };

/** The nested `errors` object of an "Invalid Form Body": a key for each step of the path, `_errors` at its end. */
const nest = (issues: readonly FormIssue[]): ErrorTree => {
  const root: ErrorTree = {};
  for (const { path, code, message } of issues) {
    let node = root;
    for (const step of path) {
      const child = node[step];
      const next: ErrorTree = child && !Array.isArray(child) ? child : {};
      node[step] = next;
      node = next;
    }
    const errors = node['_errors'];
    node['_errors'] = [...(Array.isArray(errors) ? errors : []), { code, message }];
  }
  return root;
};

/** The refusal of a body whose fields are wrong: 50035 with every issue at its place. */
export const invalidForm = (issues: readonly FormIssue[]): ApiError =>
  new ApiError(400, 50035, 'Invalid Form Body', nest(issues));
