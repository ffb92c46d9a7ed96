/** A model file that can't be used; the message says which, what is wrong with it, and how to get a good one. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  /**
   * @param subject what can't be used, as the start of a sentence: "models/readers.bin", "The forest"
   * @param fault the rest of that sentence, without its full stop
   */
  constructor(subject: string, fault: string, options?: ErrorOptions) {
    super(`${subject} ${fault}. Run "npm run train" to make it again.`, options);
  }
}
