// The page: sends the newest text to the worker, one at a time, and marks what comes back.
const text = document.querySelector('#text');
const view = document.querySelector('#view');
const worker = new Worker('worker.js');

let isWorking = false;
let isWaiting = false;
function read() {
  isWaiting = isWorking;
  if (isWorking) return;
  isWorking = true;
  worker.postMessage(text.value);
}
worker.addEventListener('message', ({ data: sheet }) => {
  isWorking = false;
  show(sheet);
  if (isWaiting) read();
});

/** Text nodes and marks, never HTML: whatever was pasted stays text. */
function show({ text, entities, dates, quantities }) {
  const finds = [...entities, ...dates, ...quantities].sort((a, b) => a.start - b.start || b.end - a.end);
  view.replaceChildren();
  let at = 0;
  for (const find of finds) {
    if (find.start < at) continue; // a find within another
    const mark = document.createElement('mark');
    mark.textContent = find.text;
    mark.title = find.name ?? `${find.value} ${find.unit ?? ''}`;
    view.append(text.slice(at, find.start), mark);
    at = find.end;
  }
  view.append(text.slice(at));
}

text.addEventListener('input', read);
read();
