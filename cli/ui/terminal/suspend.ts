export interface Sleeper {
  /** puts the whole job to sleep, as the terminal itself does at Ctrl-Z */
  suspend: () => string | undefined;
  /** to be called on SIGCONT */
  wake: () => void;
}

/** Where nobody could wake the program, the system ignores the stop: then it simply goes on after this time. */
const notStoppedAfter = 100;

/** `before` gives the terminal back, `after` takes it again. */
export function createSleeper(before: () => void, after: () => void): Sleeper {
  let timer: NodeJS.Timeout | undefined;
  function wake(): void {
    clearTimeout(timer);
    timer = undefined;
    after();
  }
  return {
    wake,
    suspend() {
      if (process.platform === 'win32') return 'this system cannot put programs to sleep';
      before();
      timer = setTimeout(wake, notStoppedAfter);
      process.kill(0, 'SIGTSTP');
      return undefined;
    },
  };
}
