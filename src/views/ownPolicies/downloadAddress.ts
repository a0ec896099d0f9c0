/** The address under which a browser saves a text as a file, from a page that may fetch nothing. */
export function downloadAddress(text: string): string {
  return `data:text/yaml;charset=utf-8,${encodeURIComponent(text)}`;
}
