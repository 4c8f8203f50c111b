import type { ActionControl, ActionOptions } from "@fairlead/sandbox";

export type RunOptions = Partial<ActionOptions>;

/** The actions of a place that still run: what hangs must not outlive its case. */
export function runningActions() {
  const controls = new Set<ActionControl>();
  return {
    add(control: ActionControl) {
      controls.add(control);
      void control.ended.then(() => controls.delete(control));
    },
    killAll() {
      for (const control of controls) control.kill("SIGKILL");
    },
  };
}

/** A run that is stopped with its place. */
export function withControl(
  { onStart, ...options }: RunOptions,
  running: ReturnType<typeof runningActions>,
): RunOptions {
  return {
    ...options,
    onStart: (control) => {
      running.add(control);
      onStart?.(control);
    },
  };
}
