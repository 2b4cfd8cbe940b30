/** Says that the process answers. It asks nothing of the database, so a slow one does not restart the web. */
export function GET(): Response {
  return new Response('ok\n', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
