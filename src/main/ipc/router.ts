import { type Envelope, fail } from '#contract/envelope.ts';
import { type ParsedInput, type RouteName, type RouteOutput, routes } from '#contract/routes.ts';
import type { StaffSession } from '#contract/routes/staff.ts';
import type { StorageTrouble } from '../db/storage-trouble.ts';
import { access, accessRefusal, type RequestContext } from './access.ts';
import { describeDefect } from '../describe-defect.ts';
import { refusedInput } from '#contract/refused-input.ts';
import { isTrusted, type Sender } from './sender.ts';

type Answer<Output> = Envelope<Output> | Promise<Envelope<Output>>;

export type Handlers = {
  readonly [Name in RouteName]: (input: ParsedInput<Name>, context: RequestContext<Name>) => Answer<RouteOutput<Name>>;
};

/** The handlers of one group of routes, e.g. `HandlersOf<typeof appRoutes>`. */
export type HandlersOf<Group> = Pick<Handlers, keyof Group & RouteName>;

export type Router = (name: unknown, input: unknown, sender: Sender) => Promise<Envelope<unknown>>;

type RouterPorts = {
  /** Takes one line without customer data. */
  readonly log: (line: string) => void;
  /** Who is signed in. */
  readonly staff: () => StaffSession | null;
  /** The disk under the till. The router looks at it before it takes new work, and tells it what failed. */
  readonly storage: {
    readonly look: () => StorageTrouble | null;
    readonly note: (cause: unknown) => StorageTrouble | null;
    /** Were the files removed or replaced under the running till? */
    readonly isReplaced?: () => boolean;
  };
};

/**
 * The compiler does not check a spread of handler groups for strays. Here a handler without a route becomes `never`.
 */
type NoStrays<Given> = { readonly [Name in Exclude<keyof Given, RouteName>]: never };

/**
 * Answers every request of the window. Never rejects.
 *
 * The sender is checked first, then who is signed in, and only then is the input looked at. Answers are not parsed,
 * because types hold the handlers to their output. If a strict check failed on a small slip after a write was
 * committed, the cashier would hear that nothing was written.
 */
export function createRouter<Given extends Handlers>(handlers: Given & NoStrays<Given>, ports: RouterPorts): Router {
  return async (name, input, sender) => {
    try {
      if (!isTrusted(sender)) return refuse(ports, 'A request from elsewhere than the window was refused');
      if (!isRouteName(name)) return fail('invalid-input', 'There is no such route');
      const staff = ports.staff();
      const refusal = accessRefusal(name, staff);
      if (refusal) return fail(refusal, `${name} is not for everyone`);
      const trouble = takesWork(name) ? ports.storage.look() : null;
      if (trouble) return fail(trouble, `${name} was not begun: nothing can be kept`);
      const parsed = routes[name].input.safeParse(input);
      if (!parsed.success) return fail('invalid-input', `${name} was asked wrongly`, refusedInput(parsed.error));
      // The schema of this route has parsed the input, and `access` has checked the context, so both fit this handler.
      const handle = handlers[name] as (input: unknown, context: unknown) => Answer<unknown>;
      const answer = await handle(parsed.data, { staff });
      // Whoever hears that it is saved must find it again.
      const replaced = takesWork(name) && ports.storage.isReplaced?.() === true;
      return replaced ? fail('storage-replaced', `The data's files were replaced during ${name}`) : answer;
    } catch (defect) {
      return failed(ports, name, defect);
    }
  };
}

/** New work is what staff ask for and the till keeps. Reading goes on, whatever becomes of the disk. */
function takesWork(name: RouteName): boolean {
  return routes[name].kind === 'command' && access[name] !== 'anyone';
}

function isRouteName(name: unknown): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(routes, name);
}

function refuse(ports: RouterPorts, line: string): Envelope<never> {
  ports.log(line);
  return fail('not-allowed', line);
}

function failed(ports: RouterPorts, name: unknown, defect: unknown): Envelope<never> {
  const trouble = ports.storage.note(defect);
  if (trouble === 'disk-full') return fail(trouble, 'The disk is full');
  ports.log(`${isRouteName(name) ? name : 'A request'} failed: ${describeDefect(defect)}`);
  if (trouble) return fail(trouble, 'The till cannot write to its disk; the log knows more');
  return fail('internal', 'A defect of this till; the log knows more');
}
