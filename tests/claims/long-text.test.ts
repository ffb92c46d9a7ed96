import { expect, it } from 'vitest';
import { createClaimChecker } from '../../src/claims/create-claim-checker.ts';
import { readPackageClaimModel, readPackageModels } from '../../src/main/package-models.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { english } from '../../src/text/english/english.ts';
import { articleOf } from '../corpus/in-memory-article.ts';

it('lets others have their turn between the sentences of a long text', async () => {
  const mill = articleOf('The mill at Wendover opened in 1874. It closed in 1931.', 'mill.md');
  const checker = createClaimChecker({
    collections: [collectionOf([mill], english)],
    models: await readPackageModels(),
    model: await readPackageClaimModel(),
  });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const sentences = await checker.checkText('The mill opened in 1874. '.repeat(20));
  clearInterval(timer);
  expect(sentences).toHaveLength(20);
  expect(turns).toBeGreaterThan(0);
});
