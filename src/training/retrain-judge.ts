import { packBundle, unpackBundle } from '../answering/model/bundle.ts';
import { MODEL_FILES } from '../answering/models.ts';
import { decodeCrossFitted } from './cross-fitted.ts';
import { judgeParts, type JudgeTraining, trainJudge } from './judge-training.ts';

export type JudgeRetraining = Omit<JudgeTraining, 'crossFitted'> & {
  /** The file of the readers, whose judge is to be replaced. */
  readonly readers: Uint8Array;
  /** The readers that training them left beside it, with the name of their file. */
  readonly crossFitted: Uint8Array;
  readonly crossFittedFile: string;
};

/**
 * The file of the readers with a judge trained again, all else as it is: what training them with the same seed gives.
 *
 * @throws {ModelError} naming the file that is damaged or was made with other features than today's
 */
export function retrainJudge({
  readers,
  crossFitted,
  crossFittedFile,
  ...training
}: JudgeRetraining): Uint8Array {
  const honest = decodeCrossFitted(crossFitted, crossFittedFile);
  const judge = trainJudge({ ...training, crossFitted: honest });
  return packBundle(new Map([...unpackBundle(readers, MODEL_FILES.readers), ...judgeParts(judge)]));
}
