import { z } from 'zod';
import { wireList, wireNumber, wireTextMaybe } from './read.ts';

/** Errors or warnings inside an answer, about one of several customers ("Sample Response" of the bulk calls). */
export const wireMessages = wireList(z.looseObject({ code: wireNumber, message: wireTextMaybe }));
