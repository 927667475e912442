// Labels as chips, without the prefix that all of ours share. Example: "询盘/A 重点跟进" -> chip "A 重点跟进" in the colour of A

interface LabelChipsProps {
  readonly labels: readonly string[];
  /** More are counted: "+2". */
  readonly most?: number;
}

export function LabelChips({ labels, most = labels.length }: LabelChipsProps) {
  const rest = labels.length - most;
  return (
    <span class="chips">
      {labels.slice(0, most).map((label) => (
        <span key={label} class={`chip ${colourOf(label)}`} title={label}>
          {shortName(label)}
        </span>
      ))}
      {rest > 0 && <span class="chip">+{rest}</span>}
    </span>
  );
}

function shortName(label: string): string {
  return label.slice(label.indexOf('/') + 1);
}

/** The quadrant label of either language begins with its letter and a blank. */
function colourOf(label: string): string {
  const letter = /^([ABCD]) /.exec(shortName(label))?.[1];
  return letter === undefined ? '' : `q-${letter}`;
}
