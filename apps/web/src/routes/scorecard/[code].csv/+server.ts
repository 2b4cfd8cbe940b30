import { redirect } from '@sveltejs/kit';

import type { RequestHandler } from './$types';

/** Where the figures of a measure were before: spreadsheets that fetch them keep working. */
export const GET: RequestHandler = ({ params }) =>
  redirect(308, `/scorecard/${encodeURIComponent(params.code)}/export.csv`);
