import { evidence } from './routers/evidence.ts';
import { createCallerFactory, router } from './trpc.ts';

/** Everything the product can be asked: pages, browser, command line and HTTP all come through here. */
export const appRouter = router({ evidence });

export type AppRouter = typeof appRouter;
/** Calls the router inside the process, as pages and the command line do. */
export const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;
