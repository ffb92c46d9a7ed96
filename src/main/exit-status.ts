/** Exit statuses of `npm start`: ended as asked; ended by a fault; not begun, because something has to be set right first. */
export const DONE = 0;
export const FAULT = 1;
export const WRONG_SETTINGS = 2;
