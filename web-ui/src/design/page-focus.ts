// The shell asks at each navigation; the next title that appears takes it, however long its page takes to load.
let asked = false;

export function requestTitleFocus(): void {
  asked = true;
}

export function takeFocusRequest(): boolean {
  const was = asked;
  asked = false;
  return was;
}
