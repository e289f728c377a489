/** Brings the first field at fault into view and gives it the focus, once its fault is shown. */
export function focusFirstFault(within: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = within.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-invalid] textarea');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}
