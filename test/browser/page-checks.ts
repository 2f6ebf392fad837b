/** Run in the page: what cannot be reached or pressed at this width. */
export function reachProblems(): string[] {
  const root = document.documentElement;
  const problems = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px wide in ${root.clientWidth} px`] : [];
  for (const control of document.querySelectorAll('button, a[href], input, textarea, summary')) {
    const { width, height, right } = control.getBoundingClientRect();
    const scrolls = control.closest('.examples') !== null;
    const name = control.textContent || control.getAttribute('aria-label') || control.id;
    const inText = control.tagName === 'A';
    if (width === 0 || control.classList.contains('skip')) continue;
    if (!inText && (width < 24 || height < 24)) problems.push(`${name}: ${Math.round(width)} × ${Math.round(height)} px`);
    if (!scrolls && right > root.clientWidth + 1) problems.push(`${name} ends at ${Math.round(right)} px`);
  }
  return problems;
}

/** Run in the page: text whose contrast with what lies behind it is below 4.5, or 3 where it is large. */
export function contrastProblems(): string[] {
  type Colour = readonly [number, number, number, number];
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const parse = (css: string): Colour => {
    if (!canvas) return [0, 0, 0, 1];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([red, green, blue]: Colour): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const behind = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const colour = parse(getComputedStyle(element).backgroundColor);
    return colour[3] > 0.99 ? colour : behind(element.parentElement);
  };
  const problems: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const [text, back] = [luminance(parse(style.color)), luminance(behind(element))];
    const contrast = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
    const large = Number.parseFloat(style.fontSize) >= 24;
    if (contrast < (large ? 3 : 4.5)) problems.push(`${contrast.toFixed(2)}: ${node.textContent.trim().slice(0, 40)}`);
  }
  return [...new Set(problems)];
}
