import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, requestChannel, type TillBridge } from '#contract/bridge.ts';
import { fail } from '#contract/envelope.ts';
import { type TillEvent, tillEvents } from '#contract/events.ts';

const bridge: TillBridge = {
  // Rejects only if the input cannot be sent at all or if nobody listens. The page gets that as an answer like any
  // other.
  request: (name, input) =>
    ipcRenderer.invoke(requestChannel, name, input).catch(() => fail('internal', 'The request did not get through')),
  on: (listener) => {
    const relay = (_event: unknown, event: unknown) => {
      if (isTillEvent(event)) listener(event);
    };
    ipcRenderer.on(eventChannel, relay);
    return () => {
      ipcRenderer.off(eventChannel, relay);
    };
  },
};

function isTillEvent(event: unknown): event is TillEvent {
  return tillEvents.some((known) => known === event);
}

contextBridge.exposeInMainWorld('till', Object.freeze(bridge));
