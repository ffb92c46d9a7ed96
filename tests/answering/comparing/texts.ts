/** Made-up articles in which things can be compared: beside each other in one sentence, in two sentences, in two articles. */
export const texts: Readonly<Record<string, string>> = {
  'rivers.txt': `The Rivers of Ostravy

The Tamble is 118 km long and rises in the Grey Hills. The Wendle, its neighbour, has a length of 74 km. The Tamble carries more salmon than the Wendle.

The Orle is 9 km longer than the Wendle. At Pell Weir the Tamble is 6 m deep, while the Wendle is only 2 m deep there. The Skerry and the Marl are 31 km and 45 km long respectively.

The Corve is about 75 km long.`,
  'mill.txt': `The Ketter Mill

The Ketter Mill was founded in 1874 and employs 85 people. It paid 3.2 million pounds in wages last year. In 2020 the turnover of the Ketter Mill was 9 million pounds, an increase of 4.5%.

The mill burned down in 1901 and was built again by the Soames brothers.`,
  'foundry.txt': `The Dorran Foundry

The Dorran Foundry opened its doors late: it was founded in 1893. It employs more than 400 people. In 2020 the turnover of the Dorran Foundry was 61 million pounds.

Its new hall cost 2.5 million euros. The foundry grew by 3.1% in 2021.`,
  'towns.txt': `Two Towns on One Bay

Sallow has a population of 12,400, and Quern has a population of 9,850. Quern lies on the north shore. A bus ticket in Sallow costs £1.80; in Quern a bus ticket costs £2.10.

The tower of Sallow is 64 m high. The spire of Quern is 58 m high. Rent in Sallow is higher than in Quern, an agent said.

The new harbour of Sallow cost £40m. The new harbour of Quern cost £16m.`,
  'parks.txt': `Parks of the Coast

Linnet Park covers 120 hectares. Heron Park covers 3 square kilometres. Bramble Park has an area of 900 mu.

The lake in Linnet Park is not deeper than the pond in Heron Park.`,
};
