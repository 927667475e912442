// Puts a text on the clipboard of the page. Example: await copyText('+47 22 55 01 80') -> true when it is there

/** Frames may be kept from the clipboard; the button then goes on saying "copy". */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
