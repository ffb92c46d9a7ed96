const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Praise and blame that no article can bear out. "Good", "bad" and "best" are left out: harvests, marks and sellers are that as a matter of fact. */
export const EVALUATIONS = words(
  'great terrible awful wonderful amazing beautiful lovely horrible ugly boring fantastic brilliant stupid silly ridiculous nice ' +
    'disgusting delicious disappointing shameful outrageous absurd superb pathetic overrated underrated unfair fun awesome ' +
    'incredible marvellous magnificent gorgeous dreadful annoying hilarious inspiring adorable embarrassing disgraceful crazy insane ' +
    'weird sad tragic unacceptable terrific interesting fascinating pointless useless worthless astonishing unbelievable breathtaking ' +
    'stunning charming cute nasty foolish dumb scandalous depressing frustrating exciting',
);

/** Verbs that messages ask with. Each is one only where it begins a sentence and an object, a pronoun or a preposition follows. */
export const IMPERATIVES = words(
  'check see read look click note notice remember recall consider imagine compare tell show give send write ask go come stop try make keep bear ' +
    'take wait stay visit buy help share follow join subscribe sign watch listen find search open close add remove use let ' +
    'think forget believe trust bring put call contact avoid explain describe list name ignore correct fix feel enjoy vote',
);

/** How greetings, thanks and short replies begin. */
export const OPENERS =
  /^(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|night|day|luck|job|work|point|question)|thanks|thank you|many thanks|thx|cheers|welcome|bye|goodbye|see you|lol|ok|okay|yes|yeah|yep|no|nope|sure|well done|congratulations|congrats|sorry|wow|oh|ah|haha|(?:best|kind|warm) (?:regards|wishes)|yours|regards|sincerely|happy (?:birthday|new year|holidays)|nice (?:one|work|to)|never mind|of course|exactly|indeed|agreed|fyi|hmm|please|great|awesome|cool)\b/u;
