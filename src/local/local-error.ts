/** The local channel can't be opened; the message is one sentence that says what to set right. */
export class LocalError extends Error {
  override readonly name = 'LocalError';
}
