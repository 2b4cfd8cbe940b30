import { appRouter, createCaller } from '@heed/api/root';
import { DomainError } from '@heed/domain/errors';
import { may, PERMISSIONS, type Permission } from '@heed/domain/permissions';
import { Role } from '@heed/domain/vocabulary';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';
import { learning } from '../../support/learning.ts';

/** Where a procedure takes input it is not this: who is refused is refused before it is looked at. */
const NOT_AN_INPUT = { unheardOf: true };

// The router keeps its procedures by path; its type gives them as they are nested.
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<
    string,
    { _def: { meta?: { permission: Permission } } }
  >,
);
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});

afterAll(() => partnership.close());

type Asked = { code: string; faults: unknown[] };

/** Calls a procedure by its path, as HTTP does, and says how it ended. */
async function ask(path: string, role: Role | null): Promise<Asked> {
  const faults: unknown[] = [];
  const caller: unknown = createCaller({
    action: role && partnership.as(role),
    requestId: 'r-1',
    reportFault: (error) => void faults.push(error),
  });
  const procedure = path
    .split('.')
    .reduce((at, key) => (at as Record<string, unknown>)[key], caller);
  try {
    await (procedure as (input: unknown) => Promise<unknown>)(NOT_AN_INPUT);
    return { code: 'OK', faults };
  } catch (error) {
    return { code: error instanceof TRPCError ? error.code : String(error), faults };
  }
}

test('there are procedures to ask, and each names a permission that exists', () => {
  expect(procedures.length).toBeGreaterThan(25);
  const permissions = procedures.map(
    ([path, { _def }]) => `${path} ${Object.hasOwn(PERMISSIONS, _def.meta?.permission ?? '')}`,
  );
  expect(permissions).toEqual(procedures.map(([path]) => `${path} true`));
});

test('each permission is asked for by some procedure', () => {
  const asked = new Set(procedures.map(([, { _def }]) => _def.meta?.permission));
  expect(Object.keys(PERMISSIONS).filter((one) => !asked.has(one as Permission))).toEqual([]);
});

describe.each(procedures.map(([path, { _def }]) => ({ path, meta: _def.meta })))(
  '$path',
  ({ path, meta }) => {
    test('asks someone who is not signed in to sign in', async () => {
      expect(await ask(path, null)).toEqual({ code: 'UNAUTHORIZED', faults: [] });
    });

    test.each(Role.options)(
      'lets %s in exactly if the role carries its permission',
      async (role) => {
        const { code, faults } = await ask(path, role);
        const allowed = meta !== undefined && may([role], meta.permission);
        expect({ path, refused: code === 'FORBIDDEN', faults }).toEqual({
          path,
          refused: !allowed,
          faults: [],
        });
      },
    );
  },
);

describe('the words of an error', () => {
  const SECRET = 'secret-3f9a in postgresql://heed:hunter2@db';

  function shapeOf(error: TRPCError) {
    return appRouter._def._config.errorFormatter({
      error,
      type: 'query',
      path: 'triage.board',
      input: undefined,
      ctx: { action: null, requestId: 'r-7', reportFault: () => undefined },
      shape: { message: error.message, code: -32603, data: { code: error.code, httpStatus: 500 } },
    });
  }

  test('of a fault stay with us: the caller gets a reference', () => {
    const fault = new TRPCError({
      code: 'INTERNAL_SERVER_ERROR',
      message: SECRET,
      cause: new Error(SECRET),
    });
    const shape = shapeOf(fault);
    expect(JSON.stringify(shape)).not.toContain('secret');
    expect(shape.message).toBe('Something went wrong on our side. Quote reference r-7.');
  });

  test('of a refusal reach the person, with the field they belong to', () => {
    const cause = new DomainError('INVALID', 'There is no theme NEW.X', 'themeCodes');
    const shape = shapeOf(new TRPCError({ code: 'BAD_REQUEST', message: cause.message, cause }));
    expect(shape).toMatchObject({
      message: 'There is no theme NEW.X',
      data: { field: 'themeCodes' },
    });
  });

  test('of a real fault are reported once, with the reference', async () => {
    const reported: unknown[] = [];
    const broken = partnership.as('executive');
    const caller = createCaller({
      action: { ...broken, actor: { ...broken.actor, partnershipId: SECRET } },
      requestId: 'r-8',
      reportFault: (error, requestId) => void reported.push([requestId, error instanceof Error]),
    });
    await expect(caller.triage.board()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(reported).toEqual([['r-8', true]]);
  });

  test('of a rule come through a procedure with the code of their kind', async () => {
    const caller = createCaller({
      action: partnership.as('reviewer'),
      requestId: 'r-9',
      reportFault: () => undefined,
    });
    const unknown = learning({ point: { themeCodes: ['NEW.X'] } });
    await expect(caller.evidence.recordLearning(unknown)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'There is no theme NEW.X',
    });
  });
});
