/** Calls back once after so many milliseconds; gives what calls that off. */
export function setTimer(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}
