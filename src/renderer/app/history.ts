import { createHashHistory } from '@tanstack/react-router';

/** Where the window is. Customers stand in it by their key only, never by a name or a number. */
export const history = createHashHistory();
