import { z } from 'zod';
import { maybe, wireBoolean, wireNumber, wireTextMaybe } from './read.ts';

/** A picture kept by the service. "Set Customer Image" and "Get Customer Image" answer the same shape. */
export const wireImage = z.looseObject({
  code: wireNumber,
  status: wireBoolean,
  message: wireTextMaybe,
  file: maybe(
    z.looseObject({
      fileHandle: wireTextMaybe,
      name: wireTextMaybe,
      lastModified: wireTextMaybe,
      version: wireNumber,
      latestVersion: wireNumber,
    }),
  ),
  /** Signed addresses; they work for a while. */
  filePath: wireTextMaybe,
  secureFilePath: wireTextMaybe,
});
