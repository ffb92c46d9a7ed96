/** A note of a news wire that the text goes on or has ended: "(over)", "(End)", "[more]", "-30-". */
export const WIRE_NOTE =
  /^(?:[([](?:over|more|ends?|the end|finish(?:ed)?|-\s*30\s*-|end of text)[)\]]|-\s*30\s*-|-+\s*ends?\s*-+)$/i;
