// Takes files and folders that are dropped anywhere on the page. Example: a folder with 40 .eml files -> onFiles([40 files])

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { droppedFiles } from './dropped-files.ts';
import type { WorkbenchWords } from './workbench-words.ts';

interface DropZoneProps {
  readonly words: WorkbenchWords;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

export function DropZone({ words, onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  // Every child fires its own enter and leave: only the balance tells whether the drag is still over the page.
  const depth = useRef(0);
  const count = (step: number) => {
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the import button is the one for all
    <div
      class="page"
      onDragEnter={(event) => hasFiles(event) && count(1)}
      onDragLeave={(event) => hasFiles(event) && count(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (event.dataTransfer !== null)
          void droppedFiles(event.dataTransfer).then(onFiles, () => onFiles([]));
      }}
    >
      {children}
      {over && <div class="drop-here">{words.dropHere}</div>}
    </div>
  );
}
