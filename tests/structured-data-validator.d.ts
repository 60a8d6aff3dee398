declare module '@adobe/structured-data-validator' {
  /** The package has no types of its own. */
  class Validator {
    constructor(vocabulary: unknown);
    /** `data` is what `@marbec/web-auto-extractor` gives: lists of things by type, by format. */
    validate(data: Readonly<Record<string, unknown>>): Promise<{ issueMessage: string; severity: string }[]>;
  }

  export = Validator;
}
