import type { Rect } from './plan.ts';

/**
 * Numerals drawn as the middle line of one thick stroke, so that they take the proportions of any box: straight walls
 * and quarter circles, nothing else. The path of a figure inside `box`; `''` for anything but `0` to `9`.
 */
export function numeralPath(figure: string, box: Rect): string {
  const { x, y, width, height } = box;
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const r = Math.min(width / 2, height / 4);
  const arc = (toX: number, toY: number) => `A${r} ${r} 0 0 1 ${toX} ${toY}`;
  const back = (toX: number, toY: number) => `A${r} ${r} 0 0 0 ${toX} ${toY}`;
  const ring = (top: number, base: number) =>
    `M${x} ${top + r}${arc(x + r, top)}H${right - r}${arc(right, top + r)}V${base - r}${arc(right - r, base)}H${x + r}${arc(x, base - r)}Z`;
  const shapes: Readonly<Record<string, string>> = {
    0: ring(y, bottom),
    1: `M${x + width * 0.2} ${y}H${x + width * 0.65}V${bottom}`,
    2: `M${x} ${y + r}${arc(x + r, y)}H${right - r}${arc(right, y + r)}V${middle - r}${arc(right - r, middle)}H${x + r}${back(x, middle + r)}V${bottom}H${right}`,
    3: `M${x} ${y}H${right - r}${arc(right, y + r)}V${middle - r}${arc(right - r, middle)}H${x + width * 0.3}M${right - r} ${middle}${arc(right, middle + r)}V${bottom - r}${arc(right - r, bottom)}H${x}`,
    4: `M${x} ${y}V${y + height * 0.64}H${right}M${x + width * 0.72} ${y + height * 0.3}V${bottom}`,
    5: `M${right} ${y}H${x}V${middle}H${right - r}${arc(right, middle + r)}V${bottom - r}${arc(right - r, bottom)}H${x}`,
    6: `M${right} ${y}H${x + r}${back(x, y + r)}V${middle + r}${ring(middle, bottom)}`,
    7: `M${x} ${y}H${right}V${y + height * 0.2}L${x + width * 0.35} ${bottom}`,
    8: `${ring(y, middle)}${ring(middle, bottom)}`,
    9: `M${x} ${bottom}H${right - r}${back(right, bottom - r)}V${middle - r}${ring(y, middle)}`,
  };
  return shapes[figure] ?? '';
}
