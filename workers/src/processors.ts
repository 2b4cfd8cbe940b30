import type { Database } from '@heed/db/client';
import type { Sender } from '@heed/mail/message';
import type { Mailer } from '@heed/mail/transport';
import type { JobData } from '@heed/queue/catalogue';
import type { Processors } from '@heed/queue/consumer';
import { announceAlert } from '@heed/services/alerts/announce-alert';
import type { Owed } from '@heed/services/effect';
import { scanEmergence } from '@heed/services/emergence/scan-emergence';
import type { Encode } from '@heed/services/emergence/text-meanings';
import { deliverNotification } from '@heed/services/notifications/deliver-notification';
import { announceReview } from '@heed/services/reviews/announce-review';
import { evaluateIndicator } from '@heed/services/scorecard/evaluate-indicator';
import { chaseReturns } from '@heed/services/scorecard/chasing/chase-returns';
import { judgePanel } from '@heed/services/scorecard/panel/judge-panel';
import { readImport } from '@heed/services/scorecard/read-import';
import { evaluateTheme } from '@heed/services/triangulation/evaluate-theme';

export type ProcessorTools = {
  db: Database;
  mailer: Mailer;
  publicUrl: string;
  sender: Sender;
  /** Says what sentences mean; null to compare texts by their words alone. */
  encode: Encode | null;
  clock: () => Date;
};

/** Exactly one processor for each job; each is one use case. */
export function createProcessors({
  db,
  mailer,
  publicUrl,
  sender,
  encode,
  clock,
}: ProcessorTools): Processors {
  const owed = ({ partnershipId, eventId }: JobData): Owed => ({
    db,
    partnershipId,
    eventId,
    now: clock(),
  });
  return {
    'theme.evaluate': (data) => evaluateTheme(owed(data)),
    'emergence.scan': (data) => scanEmergence(owed(data), encode),
    'indicator.evaluate': (data) => evaluateIndicator(owed(data)),
    'panel.judge': (data) => judgePanel(owed(data)),
    'scorecard.read': (data) => readImport(owed(data)),
    'returns.chase': (data) => chaseReturns({ ...owed(data), publicUrl }),
    'alert.notify': (data) => announceAlert({ ...owed(data), publicUrl }),
    'review.notify': (data) => announceReview({ ...owed(data), publicUrl }),
    'mail.deliver': (data) => deliverNotification({ ...owed(data), mailer, sender, clock }),
  };
}
