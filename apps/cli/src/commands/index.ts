import type { Command } from '../command.ts';

/**
 * Every command by the words that call it. Each is loaded when it is called: a script that asks for a due date does not
 * wait for the database client.
 */
export const COMMANDS: Record<string, () => Promise<Command>> = {
  trend: () => import('./trend.ts').then((file) => file.trendCommand),
  watch: () => import('./watch.ts').then((file) => file.watchCommand),
  rebase: () => import('./rebase.ts').then((file) => file.rebaseCommand),
  deadline: () => import('./deadline.ts').then((file) => file.deadlineCommand),
  identifiers: () => import('./identifiers.ts').then((file) => file.identifiersCommand),
  triangulate: () => import('./triangulate.ts').then((file) => file.triangulateCommand),
  'review-triggers': () =>
    import('./review-triggers.ts').then((file) => file.reviewTriggersCommand),
  themes: () => import('./themes.ts').then((file) => file.themesCommand),
  emerging: () => import('./emerging.ts').then((file) => file.emergingCommand),
  import: () => import('./import.ts').then((file) => file.importCommand),
  migrate: () => import('./migrate.ts').then((file) => file.migrateCommand),
  'demo load': () => import('./demo-load.ts').then((file) => file.demoLoad),
  'demo remove': () => import('./demo-remove.ts').then((file) => file.demoRemove),
  'user invite': () => import('./user-invite.ts').then((file) => file.userInvite),
  doctor: () => import('./doctor.ts').then((file) => file.doctor),
  'audit verify': () => import('./audit-verify.ts').then((file) => file.auditVerify),
  replay: () => import('./replay.ts').then((file) => file.replay),
};
