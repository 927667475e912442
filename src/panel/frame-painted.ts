// Waits until what was just drawn is on the screen, so that work for later does not hold up the frame of the verdict.
// Example: state.set({ screened }); await framePainted(); -> the labels of the mail are asked for

/** Milliseconds: a page out of sight paints no frame, and must not wait for one. */
const longest = 200;

export function framePainted(): Promise<void> {
  return new Promise((resolve) => {
    const end = setTimeout(resolve, longest);
    requestAnimationFrame(() =>
      // The task behind the frame: until then it is computed, but not painted.
      setTimeout(() => {
        clearTimeout(end);
        resolve();
      }),
    );
  });
}
