// When the pane has reason to look whether another mail is open: it gets the focus, becomes visible, or time has passed.
// Example: the client lost its event, the user clicks into the pane -> a look is due

import type { WatchSigns } from './item-watch.ts';

/** Milliseconds between looks of a visible pane. A look reads one id and asks nobody. */
const pulse = 1_500;

export function pageSigns(): WatchSigns {
  return {
    onLook(look) {
      const whenVisible = () => {
        if (document.visibilityState === 'visible') look();
      };
      window.addEventListener('focus', look);
      document.addEventListener('visibilitychange', whenVisible);
      const timer = setInterval(whenVisible, pulse);
      return () => {
        window.removeEventListener('focus', look);
        document.removeEventListener('visibilitychange', whenVisible);
        clearInterval(timer);
      };
    },
    later(work, milliseconds) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
