import { createClaimChecker } from '../../src/claims/create-claim-checker.ts';
import type { ClaimChecker } from '../../src/claims/claim-checker.ts';
import { readClaimModel } from '../../src/claims/deciding/claim-model.ts';
import { collectionFrom, models } from '../answering/fixture.ts';

/** Two made-up articles: a mill with figures, posts and dates, and a harbour. */
export const texts = {
  'mill.txt': `The Paper Mill of Ardle

The paper mill of Ardle was founded in 1874. It employs 85 people and makes 12,000 tons of paper a year.

In 2020 the turnover of the mill was 9.2 million pounds, an increase of 15%. Nora Bell, the deputy manager of the mill, said that it supplies Tidemark and Oriel. In May 2021 the mill moved its store from Ardle to Selmouth.

The new boiler has been completed and is currently in operation.`,
  'harbour.txt': `Brackwater Harbour Opens Again

The harbour of Brackwater opened again in May 2019 after a storm had closed it. The repair cost more than 14.5 million pounds. About a third of the 320 boats returned.

In 2017 Denner was listed in Oakport; Colme was listed in Ravenby.`,
};

export const model = await readClaimModel('models');

export const checker: ClaimChecker = createClaimChecker({
  collections: [collectionFrom(texts)],
  models,
  model,
});
