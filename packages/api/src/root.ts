import { admin } from './routers/admin.ts';
import { alerts } from './routers/alerts.ts';
import { entry } from './routers/entry.ts';
import { evidence } from './routers/evidence.ts';
import { exports } from './routers/exports.ts';
import { reviews } from './routers/reviews.ts';
import { scorecard } from './routers/scorecard.ts';
import { self } from './routers/self.ts';
import { trends } from './routers/trends.ts';
import { triage } from './routers/triage.ts';
import { createCallerFactory, router } from './trpc.ts';

/** Everything the product can be asked: pages, browser, command line and HTTP all come through here. */
export const appRouter = router({
  admin,
  alerts,
  entry,
  evidence,
  exports,
  reviews,
  scorecard,
  self,
  trends,
  triage,
});

export type AppRouter = typeof appRouter;
/** Calls the router inside the process, as pages and the command line do. */
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
