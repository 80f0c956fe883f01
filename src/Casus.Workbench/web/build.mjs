// Bundles the page into ../wwwroot and writes down what it was made of.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "wwwroot");
const watch = process.argv.includes("--watch");

const files = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

// Line ends are told apart by no one, so that a checkout on another system has the same hash.
const hash = (path) => createHash("sha256").update(readFileSync(path, "utf8").replaceAll("\r\n", "\n")).digest("hex");

function manifest() {
  const sources = [...files(join(here, "src")), ...["build.mjs", "package.json", "package-lock.json", "tsconfig.json"].map((f) => join(here, f))];
  const entries = sources.map((path) => [relative(here, path).split(sep).join("/"), hash(path)]).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ sources: Object.fromEntries(entries) }, null, 2) + "\n";
}

// The names that the bundler gave to the entry points go into the one page.
function page(outputs) {
  const named = (entry) => {
    const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
    return relative(target, join(here, found[0])).split(sep).join("/");
  };
  // What the script imports is asked for with it, and not after it has come.
  const [main] = Object.entries(outputs).find(([, output]) => output.entryPoint === "src/main.tsx");
  const needed = new Set();
  const follow = (name) => {
    for (const { path, kind } of outputs[name].imports)
      if (kind === "import-statement" && !needed.has(path)) {
        needed.add(path);
        follow(path);
      }
  };
  follow(main);
  const ahead = [...needed].map((path) => `<link rel="modulepreload" href="/${relative(target, join(here, path)).split(sep).join("/")}" />`);
  return readFileSync(join(here, "src", "index.html"), "utf8")
    .replace("{{ahead}}", ahead.join("\n    "))
    .replace("{{script}}", "/" + named("src/main.tsx"))
    .replace("{{style}}", "/" + named("src/styles/page.css"));
}

// Each package that went in, with its licence.
function licences(inputs) {
  const packages = new Set(
    Object.keys(inputs).flatMap((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []),
  );
  return [...packages].sort().map((name) => {
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
    const text = file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : about.license;
    return `${name} ${about.version}\n\n${text}\n`;
  }).join(`\n${"-".repeat(80)}\n\n`);
}

const writer = {
  name: "page",
  setup(building) {
    building.onStart(() => rmSync(target, { recursive: true, force: true }));
    building.onEnd((result) => {
      if (result.errors.length > 0) return;
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, "index.html"), page(result.metafile.outputs));
      writeFileSync(join(target, "manifest.json"), manifest());
      writeFileSync(join(target, "licences.txt"), licences(result.metafile.inputs));
      cpSync(join(here, "src", "icon.svg"), join(target, "icon.svg"));
      const size = Object.values(result.metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
      console.log(`${Object.keys(result.metafile.outputs).length} files, ${Math.round(size / 1024)} kB`);
    });
  },
};

const options = {
  absWorkingDir: here,
  entryPoints: [
    { in: "src/main.tsx", out: "main" },
    { in: "src/styles/page.css", out: "page" },
  ],
  outdir: join(target, "assets"),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2023",
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: !watch,
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  plugins: [writer],
};

if (watch) await (await context(options)).watch();
else await build(options);
