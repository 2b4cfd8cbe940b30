/**
 * The HTML part of a message as a document of its own, for a frame on our pages. It is shown as it was sent, with its
 * own style, and can do nothing else: no script, no form, no link out of the frame, nothing loaded from anywhere, and an
 * origin of its own. The policy travels with the document, so it holds when the address is opened by itself, too.
 */
export function mailFrame(html: string): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
    },
  });
}
