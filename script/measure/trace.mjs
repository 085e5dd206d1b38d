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
const SCRIPT = [
  "FunctionCall",
  "EvaluateScript",
  "RunMicrotasks",
  "EventDispatch",
  "v8.run",
  "v8.compile",
  "TimerFire",
  "FireAnimationFrame",
];

/** How far marks and tasks may differ in their clocks, in µs. */
const CLOCK = 200;

/** Traces a page while `action` runs; a function that reads the trace. */
export async function trace(page, action) {
  await page.tracing.start({ categories: CATEGORIES });
  await action();
  // A task is in the trace once it has ended: the last mark's has, when another answers.
  await page.evaluate("0");
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
   * From the task of one mark until that of another, which is left out unless
   * it is to be the `last`; or the given milliseconds after the task of one mark.
   */
  return (from, until, { last = false } = {}) => {
    const { pid, tid } = mark(from);
    const main = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X");
    const tasks = main.filter((event) => event.name === "RunTask").sort((a, b) => a.ts - b.ts);
    const taskOf = (name) => {
      const { ts } = mark(name);
      const task = tasks.findLast((task) => task.ts <= ts + CLOCK);
      if (!task || task.ts + task.dur < ts - CLOCK)
        throw new Error(`the mark ${name} lies in no task: Chromium names them otherwise now`);
      return { start: task.ts, end: task.ts + task.dur };
    };
    const first = taskOf(from);
    const start = typeof until === "number" ? first.end : first.start;
    const end = typeof until === "number" ? start + until * 1000 : taskOf(until)[last ? "end" : "start"];
    const within = (event) => event.ts >= start && event.ts < end;
    const count = (...names) => {
      const all = main.filter((event) => names.includes(event.name));
      // A name that no longer exists would count as nothing done.
      if (all.length === 0)
        throw new Error(`the whole trace has no ${names.join(", ")}: Chromium names it otherwise now`);
      return all.filter(within).length;
    };
    return {
      count,
      time: (...names) => union(main.filter((event) => names.includes(event.name) && within(event))),
      script: union(main.filter((event) => SCRIPT.includes(event.name) && within(event))),
      main: union(tasks.filter(within)),
      /** The same in the thread's own processor time: what other programs take away is not in it. */
      processor: tasks.filter(within).reduce((sum, task) => sum + (task.tdur ?? 0), 0) / 1000,
      frames: events.filter((event) => event.pid === pid && event.name === "DrawFrame" && within(event))
        .length,
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
