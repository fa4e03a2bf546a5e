import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack, { type Configuration } from 'webpack';
import createConfig from '../webpack.config.js';

const ROOT = path.resolve(__dirname, '..');
/** Where bundles for measuring go; nothing in it is kept. */
export const OUTPUT = path.join(ROOT, 'node_modules', '.cache', 'scrutiny-bench');

/** The production build, and the local workbook host beside it to run it in. The host is not what is measured: it is built as for development. */
export async function buildSite(): Promise<string> {
  const folder = path.join(OUTPUT, 'site');
  const shipped = createConfig({}, { mode: 'production' }) as Configuration;
  await build({ ...shipped, output: { ...shipped.output, path: folder } });
  const host = createConfig({ host: true }, { mode: 'development' }) as Configuration;
  const entry = host.entry as Record<string, string>;
  await build({
    ...host,
    devtool: false,
    entry: { host: entry.host },
    output: { path: folder, filename: 'host-[name].js', chunkFilename: 'host-[name].[contenthash:8].js', uniqueName: 'host', clean: false },
    plugins: host.plugins?.filter((plugin) => plugin instanceof MiniCssExtractPlugin || (plugin instanceof HtmlPlugin && plugin.userOptions.filename === 'host.html')),
  });
  return folder;
}

/** One measurement as a script for Node, bundled like the product: as source it would run slower than what officers get. */
export async function buildMeasure(name: string): Promise<string> {
  const folder = path.join(OUTPUT, 'measures');
  const { resolve } = createConfig({}, { mode: 'production' }) as Configuration;
  await build({
    mode: 'production',
    target: 'node20',
    entry: { [name]: path.join(ROOT, 'bench', 'measures', `${name}.ts`) },
    output: { path: folder, filename: '[name].cjs' },
    resolve,
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } } }] },
    // What the measurement stands on is not what is measured: the host's own packages stay outside.
    externals: [({ request }, done) => (request && /^[@a-z]/i.test(request) && !path.isAbsolute(request) ? done(undefined, `commonjs ${request}`) : done())],
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return path.join(folder, `${name}.cjs`);
}

async function build(config: Configuration): Promise<void> {
  const compiler = webpack({ ...config, stats: 'none' });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else compiler.close(() => resolve());
    });
  });
}
