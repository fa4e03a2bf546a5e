const NAMESPACE = /^[A-Z][A-Z0-9]{0,31}$/i;

/**
 * The manifest for one deployment: every development address replaced, and a <Namespace> for the functions only when asked for.
 * @param {string} source manifest.xml as in the repository
 * @param {{url: string, namespace?: string}} options address without a slash at the end; letters and digits for the namespace
 * @returns {string}
 * @throws {Error} when the address is not https or the namespace is not letters and digits
 */
function manifestFor(source, { url, namespace }) {
  if (!/^https:\/\/[^/\s"<>&]+(\/[^\s"<>&]*)?$/.test(url)) {
    throw new Error(`The address must start with https:// and be a plain web address; found "${url}".`);
  }
  const moved = source
    .replace(/<AppDomain>https:\/\/localhost:3000</g, `<AppDomain>${new URL(url).origin}<`)
    .replaceAll('https://localhost:3000', url);
  if (namespace === undefined) return moved;
  if (typeof namespace !== 'string' || !NAMESPACE.test(namespace)) {
    throw new Error(`The namespace may hold letters and digits only, starting with a letter, at most 32; found "${namespace}".`);
  }
  return moved
    .replace(/(\s*)<\/Metadata>/, (end, space) => `${end}${space}<Namespace resid="Functions.Namespace"/>`)
    .replace(/(\s*)<bt:String id="GetStarted.Title"/, (start, space) => `${space}<bt:String id="Functions.Namespace" DefaultValue="${namespace.toUpperCase()}"/>${start}`);
}

module.exports = { manifestFor };
