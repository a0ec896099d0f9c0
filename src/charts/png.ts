import type { FigureFile, Measure } from './vector';

/** How wide a text is, as this browser writes it. */
export function measureHere(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('unreachable: every browser that runs this app draws on a canvas');
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

/** A figure as the address of a picture that needs no network: for `<img>`, in the app and in a saved file. */
export function figureAddress({ svg }: Pick<FigureFile, 'svg'>): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** A figure as PNG, so many pixels for each of its own; fails where the browser cannot draw its own SVG. */
export async function figurePng(file: FigureFile, scale: number): Promise<Blob> {
  const picture = new Image();
  picture.src = figureAddress(file);
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(file.width * scale);
  canvas.height = Math.round(file.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is empty'))), 'image/png'),
  );
}
