import type { PageDocument } from './page.ts';

/** Shows of each group of panels the one that the group's selector names. */
export function startSwitches(page: PageDocument): void {
  for (const select of page.querySelectorAll('select[data-switch]')) {
    const group = select.getAttribute('data-switch') ?? '';
    const show = (): void => {
      for (const panel of page.querySelectorAll(`[data-panel="${group}"]`)) panel.hidden = panel.getAttribute('data-key') !== select.value;
    };
    select.addEventListener('change', show);
    show();
  }
}
