// Presses keys and counts them.
import type { Page } from 'playwright-core';

export interface CountedKeys {
  press(key: string): Promise<void>;
  count(): number;
}

/** A combination counts as the keys it takes. */
export function pressCounted(page: Page): CountedKeys {
  let pressed = 0;
  return {
    async press(key) {
      pressed += key.split('+').length;
      await page.keyboard.press(key);
    },
    count: () => pressed,
  };
}
