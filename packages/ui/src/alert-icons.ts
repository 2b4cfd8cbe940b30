/** What an alert is about. */
export type AlertVariant = 'information' | 'success' | 'warning' | 'error';

/** Simple shapes on a 30 by 30 field; each differs in outline, not only in colour. */
export const ALERT_ICONS: Readonly<Record<AlertVariant, string>> = {
  information:
    'M15 2.5a12.5 12.5 0 1 0 0 25 12.5 12.5 0 0 0 0-25Zm-1.4 5.6h2.8v2.8h-2.8V8.1Zm0 4.9h2.8v9.5h-2.8V13Z',
  success: 'M11.3 24.7 2 15.4l2.6-2.6 6.7 6.6L25.4 5.3 28 8 11.3 24.7Z',
  warning: 'M15 2.5 28.8 26.2H1.2L15 2.5Zm-1.5 7 .2 8.3h2.6l.2-8.3h-3Zm.1 10.5v3.2h2.8V20h-2.8Z',
  error:
    'M20.2 2.5H9.8L2.5 9.8v10.4l7.3 7.3h10.4l7.3-7.3V9.8l-7.3-7.3Zm-9.3 6.4L15 13l4.1-4.1 2 2L17 15l4.1 4.1-2 2L15 17l-4.1 4.1-2-2L13 15l-4.1-4.1 2-2Z',
};
