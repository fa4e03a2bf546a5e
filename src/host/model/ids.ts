/** A new id as Excel on the web gives them: "{8F3A…}". */
export function newId(): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(Math.random() * 256).toString(16).padStart(2, '0').toUpperCase());
  return `{${[4, 2, 2, 2, 6].map((count) => bytes.splice(0, count).join('')).join('-')}}`;
}
