// What is timed, the same in node and in a page. Each step gives milliseconds of wall time; the caller reads the CPU's clock.

let library;
const memories = new Set();

/** Remembers the memory of every WebAssembly module that is loaded from here on. */
function watchMemory() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original(...given);
      for (const exported of Object.values((made.instance ?? made).exports)) {
        if (exported instanceof WebAssembly.Memory) memories.add(exported);
      }
      return made;
    };
  }
}

/** Loads a library and reads the first article. */
export async function cold(script, base, article) {
  watchMemory();
  const start = performance.now();
  library = await import(script);
  await library.load(base);
  await library.run(article);
  return performance.now() - start;
}

/** Reads texts one after the other. */
export async function read(texts) {
  const start = performance.now();
  for (const text of texts) await library.run(text);
  return performance.now() - start;
}

/** Bytes of WebAssembly memory. */
export const wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
