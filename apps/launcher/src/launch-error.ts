/** Something the person at the keyboard has to put right. Its message, one line, is all that is shown. */
export class LaunchError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LaunchError';
  }
}
