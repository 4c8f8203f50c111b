/** The values that the runner replaces by `***` in every line that it shows from then on. */
export class Masks {
  readonly values: string[] = [];
  readonly #forms = new Set<string>();

  constructor(values: readonly string[] = []) {
    for (const value of values) this.add(value);
  }

  /**
   * Adds a value. As in actions/runner each line of it is masked by itself too, and so are the
   * forms in which it commonly turns up: in JSON, in a URL, and in base64.
   */
  add(value: string): void {
    if (value.trim() === "" || this.values.includes(value)) return;
    this.values.push(value);
    for (const part of [value, ...value.split(/[\r\n]+/)]) {
      if (part.trim() === "") continue;
      this.#forms.add(part);
      this.#forms.add(JSON.stringify(part).slice(1, -1));
      this.#forms.add(encodeURIComponent(part));
      this.#forms.add(Buffer.from(part).toString("base64"));
    }
  }

  /** The text with each masked stretch as `***`; stretches that touch or overlap become one. */
  apply(text: string): string {
    const hidden = new Uint8Array(text.length);
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        hidden.fill(1, at, at + form.length);
      }
    }
    let shown = "";
    for (let at = 0; at < text.length; at++) {
      if (hidden[at] === 0) shown += text.charAt(at);
      else if (at === 0 || hidden[at - 1] === 0) shown += "***";
    }
    return shown;
  }
}
