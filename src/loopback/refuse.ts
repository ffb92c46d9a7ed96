/** For what Discord's client wouldn't let a person do: an error for whoever drives the people. @throws always. */
export const refuse = (what: string): never => {
  throw new Error(what);
};
