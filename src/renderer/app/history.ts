import { createHashHistory } from '@tanstack/react-router';

/** Where the window is. An address names a customer by the key only, never by a name or a number. */
export const history = createHashHistory();
