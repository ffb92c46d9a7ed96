const counts = (tokens: readonly string[]): Map<string, number> => {
  const result = new Map<string, number>();
  for (const token of tokens) result.set(token, (result.get(token) ?? 0) + 1);
  return result;
};

/**
 * Harmonic mean of precision and recall over two bags of tokens, 0–1; 0 when either is empty.
 * Source: the evaluation script of SQuAD (Rajpurkar et al., EMNLP 2016).
 */
export const tokenF1 = (said: readonly string[], expected: readonly string[]): number => {
  const left = counts(expected);
  let common = 0;
  for (const token of said) {
    const remaining = left.get(token) ?? 0;
    if (remaining === 0) continue;
    left.set(token, remaining - 1);
    common += 1;
  }
  if (common === 0) return 0;
  const precision = common / said.length;
  const recall = common / expected.length;
  return (2 * precision * recall) / (precision + recall);
};
