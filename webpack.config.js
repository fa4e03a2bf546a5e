const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const FunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { functionSources } = require('./scripts/functionSources.cjs');
const { manifestFor } = require('./scripts/manifest.cjs');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Local copy of the same script, served from node_modules by the development server. */
const OFFICE_LOCAL = '/lib/office/office.js';

/**
 * Content rules for the pane. Griffel (Fluent UI's styling) needs style elements; scripts come only from the
 * add-in itself and Microsoft's Office.js; nothing else is ever fetched.
 */
const contentPolicy = (development) => [
  "default-src 'none'",
  `script-src 'self'${development ? '' : ' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com'}`,
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  `connect-src 'self'${development ? '' : ' https://appsforoffice.microsoft.com'}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The metadata plugin writes functions.json from the sources, whose help links point at the development server,
 * and writes it again for the HTML plugin's inner compilations: here the links are moved, and the copies dropped.
 */
class FunctionsJsonPlugin {
  constructor(rewrite) {
    this.rewrite = rewrite;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap('FunctionsJsonPlugin', (compilation) => {
      if (compilation.compiler.isChild()) {
        delete compilation.assets['functions.json'];
        return;
      }
      compilation.hooks.processAssets.tap({ name: 'FunctionsJsonPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        compilation.updateAsset('functions.json', (source) => new sources.RawSource(this.rewrite(source.source())));
      });
    });
  }
}

/**
 * env.url: address the add-in will be served from (default https://scrutiny.example.gov.uk).
 * env.namespace: prefix for the functions, for councils where a name clashes (=COUNCIL.RISKRAG(...)).
 * env.host: also build the local workbook host (npm start and the browser tests; never in dist).
 */
module.exports = (env = {}, argv = {}) => {
  const development = argv.mode !== 'production';
  const url = development ? 'https://localhost:3000' : (env.url ?? 'https://scrutiny.example.gov.uk').replace(/\/$/, '');
  const rewrite = (content) => Buffer.from(String(content).replaceAll('https://localhost:3000', url));
  const page = { office: development ? OFFICE_LOCAL : OFFICE_CDN, policy: contentPolicy(development) };

  return {
    mode: development ? 'development' : 'production',
    // Not an eval source map: the pane's content rules refuse eval in development too.
    devtool: development ? 'cheap-module-source-map' : false,
    entry: {
      functions: './src/functions/index.ts',
      // The pane's page runs the functions before it: what both need is sent once.
      taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
      ...(env.host ? { host: './src/host/page/index.ts' } : {}),
    },
    output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        // Fluent UI's list of tokens, of which few are used, in short; a test holds the two against each other.
        { test: /[\\/]@fluentui[\\/]tokens[\\/]/, resolve: { alias: { './tokens.js$': path.resolve(__dirname, 'src/taskpane/app/fluentTokens.ts') } } },
        // The XML parser can also be one of Node's streams, which browsers do not have.
        { test: /[\\/]sax[\\/]/, resolve: { fallback: { stream: false } } },
        // The spreadsheet engine reads typed dates in American order unless its number reader is replaced.
        ...(env.host ? [{ test: /[\\/]@univerjs[\\/]/, resolve: { alias: { numfmt$: path.resolve(__dirname, 'src/host/page/grid/numfmtGb.ts') } } }] : []),
      ],
    },
    // One runtime and shared chunks: otherwise each entry would hold its own copy of shared state.
    // The functions stay one script, so that they wait for nothing else.
    optimization: { runtimeChunk: 'single', splitChunks: { chunks: ({ name }) => name !== 'functions' } },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      new FunctionsMetadataPlugin({ output: 'functions.json', input: functionSources() }),
      new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: '[name].[contenthash:8].css' }),
      new HtmlPlugin({ filename: 'taskpane.html', template: './src/taskpane/taskpane.html', chunks: ['functions', 'taskpane'], chunksSortMode: 'manual', scriptLoading: 'defer', templateParameters: page }),
      ...(env.host ? [new HtmlPlugin({ filename: 'host.html', template: './src/host/page/host.html', chunks: ['host'], scriptLoading: 'defer' })] : []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'assets/help', to: 'assets/help', transform: rewrite },
          { from: 'manifest.xml', transform: (content) => manifestFor(String(content), { url, namespace: env.namespace }) },
        ],
      }),
      new FunctionsJsonPlugin(rewrite),
    ],
  };
};
