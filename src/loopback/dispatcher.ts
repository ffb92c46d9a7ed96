/**
 * Sends one event to every connected session. `data` gets a session's intents and gives what that session is told, or `undefined`
 * when it isn't told of the event.
 */
export type Dispatch = (event: string, data: (intents: number) => unknown) => void;
