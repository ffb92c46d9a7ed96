/** Whether a token is or ends in a possessive: "Ardle's", "workers'", a lone "'s". */
export const isPossessive = (token: string): boolean => /(?:['’]s|s['’])$|^['’]s?$/i.test(token);
