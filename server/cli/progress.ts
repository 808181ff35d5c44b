/** Progress of long work on standard error: a bar in a terminal, a line a stage elsewhere. */
import { Presets, SingleBar } from 'cli-progress';
import { say } from './context.ts';

export interface ProgressReport { stage: string; done: number; total: number | null }

export interface ProgressLine {
  update(progress: ProgressReport): void;
  stop(): void;
}

export function progressLine(quiet: boolean): ProgressLine {
  if (quiet) return { update: () => undefined, stop: () => undefined };
  let stage = '';
  if (!process.stderr.isTTY) {
    return {
      update(progress) {
        if (progress.stage !== stage) say(`${progress.stage}…`);
        stage = progress.stage;
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: '{stage} {bar} {percentage}% {value}/{total}', hideCursor: true, clearOnComplete: true, stream: process.stderr }, Presets.shades_classic);
  let started = false;
  return {
    update({ stage: name, done, total }) {
      if (!started) bar.start(total ?? 0, done, { stage: name });
      else {
        bar.setTotal(total ?? 0);
        bar.update(done, { stage: name });
      }
      started = true;
    },
    stop: () => bar.stop(),
  };
}
