/**
 * Area under the ROC curve: how likely a right row has a higher score than a wrong one, ties counting half. .5 is chance, 1 is perfect.
 *
 * @param scores a NaN counts as the lowest
 * @param labels right when above .5
 * @returns NaN when all rows are right or none is
 */
export const areaUnderCurve = (scores: ArrayLike<number>, labels: ArrayLike<number>): number => {
  const known = Float64Array.from(scores, (score) => (Number.isNaN(score) ? -Infinity : score));
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row).sort(
    (a, b) => Math.sign((known[a] ?? 0) - (known[b] ?? 0)) || a - b,
  );
  let wins = 0;
  let right = 0;
  let wrong = 0;
  for (let first = 0; first < order.length;) {
    const score = known[order[first] ?? 0];
    let rightHere = 0;
    let end = first;
    for (; end < order.length && known[order[end] ?? 0] === score; end += 1)
      if ((labels[order[end] ?? 0] ?? 0) > 0.5) rightHere += 1;
    const wrongHere = end - first - rightHere;
    wins += rightHere * (wrong + wrongHere / 2);
    right += rightHere;
    wrong += wrongHere;
    first = end;
  }
  return wins / (right * wrong);
};
