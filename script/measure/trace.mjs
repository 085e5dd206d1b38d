// What a page's main thread did between two marks that the page set
// (performance.mark), read from a trace of Chromium's.

const CATEGORIES = [
  "-*",
  "devtools.timeline",
  "devtools.timeline.frame",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-devtools.timeline.frame",
  "blink.user_timing",
];

/** Events that are script at work, the browser's calls into it included. */
const SCRIPT = ["FunctionCall", "EvaluateScript", "RunMicrotasks", "EventDispatch", "v8.run", "v8.compile", "TimerFire", "FireAnimationFrame"];

/** Traces a page while `action` runs; a function that reads the trace. */
export async function trace(page, action) {
  await page.tracing.start({ categories: CATEGORIES });
  await action();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  return reader(traceEvents);
}

function reader(events) {
  const mark = (name) => {
    const found = events.find((event) => event.name === name && event.cat.includes("blink.user_timing"));
    if (!found) throw new Error(`the page never set the mark ${name}`);
    return found;
  };
  /**
   * From one mark, with the whole task it lies in, until `milliseconds` later
   * or before the task of another mark.
   */
  return (from, until) => {
    const { pid, tid, ts } = mark(from);
    const main = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X");
    const tasks = main.filter((event) => event.name === "RunTask");
    if (tasks.length === 0) throw new Error("the trace has no tasks: Chromium names them otherwise now");
    const taskAt = (time) => tasks.find((task) => task.ts <= time && time <= task.ts + task.dur)?.ts ?? time;
    const start = taskAt(ts);
    const end = typeof until === "number" ? start + until * 1000 : taskAt(mark(until).ts);
    const within = (event) => event.ts >= start && event.ts < end;
    const count = (...names) => {
      const all = main.filter((event) => names.includes(event.name));
      // A name that no longer exists would count as nothing done.
      if (all.length === 0) throw new Error(`the whole trace has no ${names.join(", ")}: Chromium names it otherwise now`);
      return all.filter(within).length;
    };
    return {
      count,
      time: (...names) => union(main.filter((event) => names.includes(event.name) && within(event))),
      script: union(main.filter((event) => SCRIPT.includes(event.name) && within(event))),
      main: union(tasks.filter(within)),
      /** The same in the thread's own processor time: what other programs take away is not in it. */
      processor: tasks.filter(within).reduce((sum, task) => sum + (task.tdur ?? 0), 0) / 1000,
      frames: events.filter((event) => event.pid === pid && event.name === "DrawFrame" && within(event)).length,
    };
  };
}

/** The milliseconds that events take, those within another counted once. */
function union(events) {
  let total = 0;
  let reached = 0;
  for (const { ts, dur } of events.toSorted((a, b) => a.ts - b.ts)) {
    total += Math.max(0, ts + dur - Math.max(ts, reached));
    reached = Math.max(reached, ts + dur);
  }
  return total / 1000;
}
