/** A regular expression as it was sent: it need not be one of JavaScript, and its text stays as it is. */
export class StoredPattern extends RegExp {
  override readonly source: string;
  override readonly flags: string;

  constructor(source: string, options: string) {
    super('');
    this.source = source;
    // MongoDB stores the options in alphabetical order
    this.flags = [...new Set(options)].sort().join('');
  }
}
