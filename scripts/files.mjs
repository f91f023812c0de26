// The files of a built page.
import { readdirSync } from "node:fs";
import { join } from "node:path/posix";

/** What a visit may load: paths from the folder, in order. All but the headers for the host, the types and the licences. */
export function filesOf(folder) {
  const below = (path) => readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(join(path, entry.name)) : [join(path, entry.name)]);
  return below("").filter((path) => !/^_|\.d\.ts$|LICENSE$/.test(path)).sort();
}
