/** A request that cannot be answered, told as Algolia tells it: its status is 400 or 404, its content `{ message, status }`. */
export class Refusal extends Error {
  readonly status: 400 | 404;

  constructor(message: string, status: 400 | 404 = 400) {
    super(message);
    this.status = status;
  }
}
