import { trainingStaff } from '#main/staff/training-staff.ts';
import { en } from '#renderer/locales/en/index.ts';
import { fillEverySection } from '../fixtures/every-section.ts';
import { OutboxPage } from '../pages/outbox-page.ts';
import { TillWindow } from '../pages/till-window.ts';
import { closeDialogs, type Stop } from './stop.ts';

const dialogOf = (name: string, open: (page: OutboxPage) => Promise<void>): Stop => ({
  name,
  go: async (till) => {
    await closeDialogs(till.page);
    await open(new OutboxPage(till));
    await till.page.getByRole('dialog').waitFor();
  },
});

/** The Sync screen of a training till: empty, with all sections filled, with every dialog, paused, and done today. */
export const outboxWalk: readonly Stop[] = [
  {
    name: 'outbox, empty',
    go: async (till) => {
      const manager = trainingStaff.find(({ role }) => role === 'manager');
      if (!manager) throw new Error('Training mode has no manager');
      await new TillWindow(till).ask('staff.sign-in', { code: manager.code, pin: manager.pin });
      await till.shows('search');
      await OutboxPage.open(till);
    },
  },
  {
    name: 'outbox',
    go: async (till) => {
      await fillEverySection(till);
      await new OutboxPage(till).rows.first().waitFor();
    },
  },
  dialogOf('story', (page) => page.refused('Emil').openStory()),
  dialogOf('correct', (page) => page.refused('Emil').correct()),
  dialogOf('correct a registration', (page) => page.refused('Ingrid').correct()),
  dialogOf('compare', (page) => page.refused('Ingrid').compare()),
  dialogOf('discard', (page) => page.refused('Ingrid').discard()),
  {
    name: 'outbox, paused',
    go: async (till) => {
      await closeDialogs(till.page);
      await new OutboxPage(till).pause();
    },
  },
  {
    name: 'outbox, done today',
    go: async (till) => {
      await new OutboxPage(till).showDone();
      await new OutboxPage(till).rows.first().waitFor();
      await till.page.getByText(en.outbox.blocked.manager).first().waitFor();
    },
  },
];
