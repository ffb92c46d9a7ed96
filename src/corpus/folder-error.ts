/** A folder gives no article; the message names the folder and says what to do, for whoever named it. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}
