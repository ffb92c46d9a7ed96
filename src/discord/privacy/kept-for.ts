/** Days for which a server's articles, notebooks and settings are kept after the bot has left it: whoever takes it out by mistake, or only for a while, finds all again. */
export const DAYS_AFTER_LEAVING = 30;
