/** Something the person at the keyboard has to put right. Its message, one line, is all that is shown. */
export class LaunchError extends Error {
  /** The end of a failed command's output, for a log that is all there will be to look at. */
  readonly detail: string;

  constructor(message: string, detail = '') {
    super(message);
    this.name = 'LaunchError';
    this.detail = detail;
  }
}
