/** One rule about imports: which files must not import which targets. `importTarget` makes the target of an import. */
export type Rail = {
  /** The files that it holds for. */
  readonly files: RegExp;
  readonly except?: RegExp;
  /** Does it hold in tests too? */
  readonly inTests: boolean;
  readonly forbids: (target: string, file: string) => boolean;
  /** The message to whoever breaks it. It names the right door. */
  readonly because: string;
};

const electron = /^electron(?:\/|$)/;
const feature = /^src\/renderer\/features\/([^/]+)\//;
const network = /^node:https?2?$/;

export const rails: readonly Rail[] = [
  {
    files: /^src\//,
    inTests: false,
    forbids: (target) => /^src\/.*\/testing\//.test(target),
    because: 'Files in a testing/ folder are for tests only.',
  },
  {
    files: /^src\/contract\//,
    inTests: false,
    forbids: (target) => target !== 'zod' && !target.startsWith('src/contract/'),
    because: 'The contract belongs to the window and the main process alike: it imports zod and itself only.',
  },
  {
    files: /^src\//,
    except: /^src\/(?:main\/(?:shell\/|ipc\/transport\.ts$|(?:start|index)\.ts$)|preload\/)/,
    inTests: true,
    forbids: (target) => electron.test(target),
    because:
      'Electron stays in src/main/shell, ipc/transport.ts, start.ts, index.ts and src/preload: pass in what is needed of it.',
  },
  {
    files: /^src\/preload\//,
    inTests: false,
    forbids: (target) => target !== 'electron' && !/^src\/(?:preload|contract)\//.test(target),
    because: 'The preload script is sandboxed: it imports electron and the contract only.',
  },
  {
    files: /^src\/renderer\//,
    inTests: true,
    forbids: (target) => /^src\/(?!renderer\/|contract\/)/.test(target) || target === 'better-sqlite3',
    because: 'The window knows the main process only through src/contract: ask for a route there.',
  },
  {
    files: /^src\/renderer\//,
    inTests: false,
    forbids: (target) => target.startsWith('node:'),
    because: 'There is no Node in the window: do it in the main process, behind a route.',
  },
  {
    files: feature,
    inTests: true,
    forbids: (target, file) => feature.test(target) && feature.exec(target)?.[1] !== feature.exec(file)?.[1],
    because: 'Features never import each other: what two of them need goes to shared/.',
  },
  {
    files: feature,
    inTests: true,
    forbids: (target) => target.startsWith('src/renderer/app/'),
    because: 'The app joins the features. It knows them, and they do not know it.',
  },
  {
    files: /^src\/renderer\/shared\//,
    inTests: true,
    forbids: (target) => /^src\/renderer\/(?:features|app)\//.test(target),
    because: 'Shared files know no feature: pass in what they need of one.',
  },
  {
    files: /^src\/renderer\/components\//,
    inTests: true,
    forbids: (target) => /^src\/(?!renderer\/(?:components|lib)\/)/.test(target),
    because: 'The kit knows nothing of the business: a file that knows the contract goes to shared/ or to its feature.',
  },
  {
    files: /^src\/renderer\/(?:lib|locales|scanner)\//,
    inTests: true,
    forbids: (target) => /^src\/renderer\/(?:features|app|shared|components)\//.test(target),
    because: 'lib/, locales/ and scanner/ lie below everything on the screen: pass in what they need of it.',
  },
  {
    files: /^src\/renderer\/kinds\//,
    inTests: true,
    forbids: (target) => /^src\/(?!renderer\/kinds\/|contract\/)/.test(target),
    because: 'A kind of the window imports only the contract, because the languages import the kinds.',
  },
  {
    files: /^src\/training-api\//,
    inTests: true,
    forbids: (target) => /^src\/(?!training-api\/)/.test(target),
    because: 'The training service is written from the API document alone: it shares no code with the till.',
  },
  {
    files: /^src\/main\//,
    except: /^src\/main\/start\.ts$/,
    inTests: false,
    forbids: (target) => target.startsWith('src/training-api/'),
    because: 'Only src/main/start.ts starts the training service; everything else meets it over HTTP.',
  },
  {
    files: /^src\/main\//,
    inTests: true,
    forbids: (target) => /^src\/(?:renderer|preload)\//.test(target),
    because: 'The main process does not know the window: tell it by an event of src/contract.',
  },
  {
    files: /^src\/main\//,
    except: /^src\/main\/capillary\/http\//,
    inTests: false,
    forbids: (target) => network.test(target),
    because: 'Only src/main/capillary/http/ speaks to the service: it knows when an answer was lost.',
  },
];
