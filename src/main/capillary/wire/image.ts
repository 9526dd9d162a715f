import { z } from 'zod';
import { maybe, wireBoolean, wireNumber, wireTextMaybe } from './read.ts';

/** A picture kept by the service, as setting and reading it answer ("Set Customer Image", "Get Customer Image"). */
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
  /** Signed addresses, good for a while. */
  filePath: wireTextMaybe,
  secureFilePath: wireTextMaybe,
});
