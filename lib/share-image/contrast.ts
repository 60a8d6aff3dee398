/** The relative luminance of `#rrggbb`: 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Whichever of two colours reads better on the ground; all are `#rrggbb`. */
export function contrastOn(ground: string, first: string, second: string): string {
  const on = luminance(ground);
  return ratio(on, luminance(first)) >= ratio(on, luminance(second)) ? first : second;
}
