const names = ['ApiError', 'DetailedApiError', 'RetryError'];

/** What an admin key of Algolia may do, and a key made for pushing has to. */
const rights = 'addObject, deleteIndex, editSettings and search, for the index, its replicas and its _tmp_… indices';

/** What Algolia's client says of the service, in a sentence: that it refused or cannot be reached. Nothing for other errors. */
export function clientProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !names.includes(error.name)) return undefined;
  const status = 'status' in error ? error.status : undefined;
  if (status === 403) return `Algolia refuses the key: ${error.message}. It has to allow ${rights}.`;
  return `Algolia: ${error.message}`;
}
