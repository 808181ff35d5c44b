/**
 * Long work in short pieces, so that the page answers meanwhile. A job is a generator that
 * yields where it can be put aside; what is finished within the first piece is there at once.
 */
export type Job<T> = Generator<void, T>;

const PIECE_MS = 10;

/** Calls `done` when the job is finished, at once if that was quick; gives what stops it. */
export function runSliced<T>(job: Job<T>, done: (result: T) => void, now: () => number = () => performance.now()): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const piece = () => {
    const end = now() + PIECE_MS;
    for (;;) {
      const step = job.next();
      if (step.done) return done(step.value);
      if (now() >= end) break;
    }
    timer = setTimeout(piece);
  };
  piece();
  return () => clearTimeout(timer);
}

const RUN = 512;

/** Stable order of 0 … count−1: short runs sorted, then merged. */
export function* sortedPlaces(count: number, compare: (a: number, b: number) => number): Job<Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, at) => at);
  for (let start = 0; start < count; start += RUN) {
    from.subarray(start, start + RUN).sort(compare);
    yield;
  }
  let to = new Uint32Array(count);
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const [middle, end] = [Math.min(start + width, count), Math.min(start + 2 * width, count)];
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        to[at] = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0) ? from[left++]! : from[right++]!;
        if (at % RUN === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
