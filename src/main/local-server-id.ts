/** Id of the server of the channel in the browser, the same each time, so that it finds again what it kept. Discord has none of it. */
export const LOCAL_SERVER_ID = '100000000000000001';
