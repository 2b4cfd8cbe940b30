import { DomainError, type ErrorCode } from '@heed/domain/errors';
import { may, type Permission } from '@heed/domain/permissions';
import type { Action } from '@heed/services/action';
import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import * as devalue from 'devalue';

/** What a request brings: its action if someone is signed in, a reference for its errors, and where faults are logged. */
export type Context = {
  action: Action | null;
  requestId: string;
  reportFault(error: unknown, requestId: string): void;
};

type Meta = { permission: Permission };

const CODES = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  RULE: 'UNPROCESSABLE_CONTENT',
  INVALID: 'BAD_REQUEST',
} as const satisfies Record<ErrorCode, TRPC_ERROR_CODE_KEY>;

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    transformer: { serialize: devalue.stringify, deserialize: devalue.parse },
    // A fault's own words may hold addresses or data: the caller gets a reference to quote instead.
    errorFormatter({ shape, error, ctx }) {
      const fault = error.code === 'INTERNAL_SERVER_ERROR';
      const { stack: _stack, ...data } = shape.data as typeof shape.data & { stack?: string };
      return {
        ...shape,
        message: fault ? faultMessage(ctx?.requestId) : shape.message,
        data: {
          ...data,
          field: error.cause instanceof DomainError ? error.cause.field : undefined,
          details: error.cause instanceof DomainError ? error.cause.details : undefined,
        },
      };
    },
  });

function faultMessage(requestId: string | undefined): string {
  return `Something went wrong on our side. Quote reference ${requestId ?? 'unknown'}.`;
}

const mapErrors = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) return result;
  const cause = result.error.cause;
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: CODES[cause.code], message: cause.message, cause });
  }
  if (result.error.code === 'INTERNAL_SERVER_ERROR') ctx.reportFault(cause, ctx.requestId);
  return result;
});

/**
 * The only way to make a procedure: it names its permission. Someone who is not signed in gets UNAUTHORIZED, someone
 * whose role lacks the permission FORBIDDEN, before the input is looked at.
 */
export function procedure(permission: Permission) {
  return t.procedure
    .meta({ permission })
    .use(mapErrors)
    .use(({ ctx, next }) => {
      const { action } = ctx;
      if (!action) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' });
      if (!may(action.actor.roles, permission)) {
        throw new TRPCError({ code: 'FORBIDDEN', message: 'Your role does not allow this.' });
      }
      return next({ ctx: { ...ctx, action } });
    });
}

export const { router, createCallerFactory } = t;
