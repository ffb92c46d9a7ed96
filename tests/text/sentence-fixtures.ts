/** For each phenomenon of splitting, texts with `|` where one sentence ends and the next begins. The bar itself is no part of the text. */
export const sentenceFixtures: Readonly<Record<string, readonly string[]>> = {
  'plain sentences': ['The mill opened. |It closed again. |Why?', 'Stop! |Is it true? |Yes.'],
  'no mark at the end': ['The mill opened. |It employs ninety people'],
  'abbreviation before a name': [
    'Mr. Brown met Dr. Lee and Prof. Kim. |They talked.',
    'He lives on Main St. |The street is long. |St. Helens has mills, e.g. Brown and Sons.',
    'Gen. Ray spoke vs. Col. Hart.',
  ],
  'company suffixes': [
    'Northern Glass Co., Ltd. (hereinafter "Northern") is one of them. |It grows.',
    'Harbour Tools Co., Ltd. annual output is 2000 sets.',
    'Harbour Tools Co., Ltd. New Energy makes pumps.',
    'She runs Harbour Tools Inc. |The firm makes pumps.',
  ],
  'countries with full stops': ['The U.S. Army left. |It was over.', 'He lives in the U.S. |He likes it.'],
  'abbreviation before a number': [
    'It was built c. 1850 in Paris. |It stands.',
    'See No. 3 and Fig. 12. |Then go on.',
    'The "No. 1 Project" began on Jan. 5.',
    'The answer was no. |Nobody moved.',
  ],
  'times of day': ['It opens at 9 a.m. |The gate is green.', 'At 9 p.m. Monday it closes.'],
  initials: [
    'J. K. Rowling and George R. R. Martin met. |They wrote.',
    'They chose plan B. |The other was dear.',
  ],
  decimals: ['Output rose 3.8% to 33.265 billion. |Costs fell 0.5%.', 'Version 2.0.1 runs.'],
  'missing space after a full stop': [
    'Roads serve development.|Economic growth follows.',
    'He looked at the ground.|The rain fell.',
    'It was built in 2016.|The second came later.',
    'More cells, more circuits...|More and more come.',
  ],
  addresses: [
    'See www.Example.com and info@example.org or read Node.js pages. |Then ask.',
    'The file is report.Final.txt today.',
  ],
  'quotation marks without spaces': [
    "It was said to be'in bloom everywhere', but we called it a'losing mill'. |The gains were low.",
  ],
  'end mark inside a closing quotation mark': [
    '"We must go on." |The mayor left.',
    '“Is it over?” |Nobody knew.',
    'They call it "progress." |Others do not.',
  ],
  'speaker in lower case after the quotation': [
    '"The mills are down to 30." said Ann Lee, head of the town. |She left.',
  ],
  'speaker alone after the quotation': [
    '"The town must grow." Ann Lee, acting mayor, said.',
    '"We went first. |We left last." The person in charge of the office said. |More came.',
  ],
  'speaker with news of his own after the quotation': [
    '"The mills were poor." |Manager Ann Lee told reporters that the goal is growth.',
    '"We will go on." |As Ann Lee said, the town grows.',
  ],
  'stray full stop before lower case': [
    'It is nearly an increase from the original. half. |More came.',
    'They favour energy, health, and tools. and other trades. |More came.',
  ],
  'stray full stop before another mark': [
    'They help young trades. , To ensure growth, they pay.',
    'The spirit is of high quality. .',
    'From three vats (wine vat, dye vat). ) to three pieces.',
  ],
  'stray full stop between a year and a figure': [
    'They were the first to pay it out in 2022. 4.03 billion will be paid this year.',
    'They set up a team. |23 offices took part.',
  ],
  'stray full stop inside not only … but also': [
    'The town is not only the "pole" of growth. "And" its mills also give a sample.',
    'It is not only large, but also old. |And it grows.',
  ],
  ellipses: [
    'One, two, three... and so on. |Then four.',
    'The ground is ready first, the rest later... |In the north they wait.',
    'The rest comes later… |Nobody waits.',
  ],
  brackets: [
    'The five lacks (not built. Not used.) are many. |More came.',
    'It closed. |(It had been open for years.) |Then it fell.',
    'A bracket (that never closes. |It goes on.',
  ],
  'et cetera': [
    'They make pumps, taps, etc. |The list is long.',
    'They spoke of "growth", etc. Require.',
    'Pumps, taps, etc. are made.',
  ],
  enumerators: ['1. Apply in time. |2. Wait.', 'a. Fill in the form.'],
  'notes of a news wire': ['It was paid out in 2023. |(over)', 'It was paid out. |(End)'],
  'question marks in a row': ['Really?! |Yes.', 'What?? |No!!'],
  'names that begin in lower case': ['They sell phones. |iPhone sales rose.'],
  'no capitals at all': ['it closed. |then it fell. |nobody knew node.js pages.'],
  'Chinese full stops': ['It grew。|Then it fell。'],
};
