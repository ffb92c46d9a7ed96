import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** A corner to stand at, in pixels of the window: below `bottom` if there is room, else above `top`. */
export type Anchor = { readonly left: number; readonly top: number; readonly bottom: number };

/** Pixels between a popup and its anchor, or the edge of the window. */
const GAP = 4;

const place = (popup: HTMLElement, anchor: Anchor): void => {
  const { width, height } = popup.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(anchor.left, innerWidth - width - GAP));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const top = below + height > innerHeight - GAP && above >= GAP ? above : below;
  popup.style.left = `${left}px`;
  popup.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
};

/** Stands above all else with the focus in its menu or list, and closes with a press beside it, when what is below scrolls, or with Escape. */
export const Popup = ({
  anchor,
  class: kind,
  onClose,
  children,
}: {
  anchor: Anchor;
  class?: string;
  onClose: () => void;
  children: ComponentChildren;
}) => {
  const popup = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!popup.current) return;
    popup.current.showPopover();
    place(popup.current, anchor);
    popup.current.querySelector<HTMLElement>('[role=menuitem], [role=listbox]')?.focus();
  }, [anchor]);

  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const closeOutside = (event: Event): void => {
      if (!(event.target instanceof Node) || popup.current?.contains(event.target) !== true) onClose();
    };
    addEventListener('pointerdown', closeOutside, { capture: true, signal });
    addEventListener('scroll', closeOutside, { capture: true, signal });
    addEventListener('resize', onClose, { signal });
    return () => closing.abort();
  }, [onClose]);

  return (
    <div
      ref={popup}
      popover="manual"
      class={`popup ${kind ?? ''}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
};
