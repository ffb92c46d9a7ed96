/** Words that stand before four digits when they are a year all the same. */
const YEAR_BEFORE =
  /\b(?:in|since|by|until|till|from|during|to|between|and|before|after|early|late|mid|year)[ -]$/i;

/** A plural or a unit behind four digits, so that they count; not a verb or the name of an event. */
const COUNTED =
  /^ (?:(?!(?:was|is|has|does|as|plus|this|his|its|sees|marks|brings|makes|games|olympics|elections|championships|finals|sales|results|figures|levels)\b)[a-z]{3,}s|people|children|men|women|yuan|mu|sq|square|cubic|km|kg|ha)\b/;

/** Whether four digits that look like a year count what follows them: "2000 sets", "a crew of 1800 people"; not "in 2000 sets were". */
export const isCountedYear = (text: string, at: number, found: string): boolean =>
  /^\d{4}$/.test(found) &&
  COUNTED.test(text.slice(at + found.length)) &&
  !YEAR_BEFORE.test(text.slice(0, at));
