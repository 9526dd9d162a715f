import type { Envelope } from '#contract/envelope.ts';
import type { RouteInput, RouteName, RouteOutput } from '#contract/routes.ts';
import type { TillApp } from '../fixtures/till-app.ts';

type Bridge = { readonly till: { readonly request: (name: string, input: unknown) => Promise<Envelope<unknown>> } };

/** The window's own door to the main process. It is the same in every language. */
export class TillWindow {
  readonly #till: TillApp;

  constructor(till: TillApp) {
    this.#till = till;
  }

  async ask<Name extends RouteName>(name: Name, input: RouteInput<Name>): Promise<RouteOutput<Name>> {
    const answer = await this.#till.page.evaluate(
      ([route, value]) => (globalThis as unknown as Bridge).till.request(route, value),
      [name, input] as const,
    );
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
    return answer.data as RouteOutput<Name>;
  }
}
