import net from 'node:net';

/** What is said through the door, so that another program that answers there is not taken for a till. */
export const doorWord = 'tillside is here\n';

/** How a till that runs answers: it is there, it hangs, or there is nobody behind the door. */
export type Knock = 'answered' | 'silent' | 'nobody';

/** A till that is busy with a long piece of work answers after it. Nobody waits longer than this to be told so. */
const patienceMs = 5000;

/** Asks the till behind a door if it is alive. A till that is brings its window to the front. Never rejects. */
export function knock({ address }: { readonly address: string }, waitMs: number = patienceMs): Promise<Knock> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    let heard = '';
    const timer = setTimeout(() => end('silent'), waitMs);
    const end = (outcome: Knock) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(outcome);
    };
    socket.setEncoding('latin1').on('data', (text) => {
      heard += text;
      if (heard.startsWith(doorWord)) end('answered');
    });
    socket.on('error', () => end('nobody'));
    socket.on('end', () => end('nobody'));
  });
}
