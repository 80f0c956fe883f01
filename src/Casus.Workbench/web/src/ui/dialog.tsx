import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { texts } from "../texts";

interface Asked {
  title: string;
  onClose: () => void;
  onSubmit?: () => void;
  submit?: string;
  disabled?: boolean;
  wide?: boolean;
  children: ComponentChildren;
  extra?: ComponentChildren;
}

/** A dialog over the page: the browser keeps the focus in it and gives it back. */
export function Dialog({ title, onClose, onSubmit, submit, disabled, wide, children, extra }: Asked) {
  const shown = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const dialog = shown.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      dialog?.close();
      before?.focus?.();
    };
  }, []);
  return (
    <dialog
      ref={shown}
      class={wide ? "wide" : ""}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onSubmit?.();
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div class="dialog-body">{children}</div>
        <div class="buttons">
          {extra}
          <button type="button" class="quiet" onClick={onClose}>{texts.actions.cancel}</button>
          {onSubmit && <button type="submit" class="primary" disabled={disabled}>{submit ?? texts.actions.save}</button>}
        </div>
      </form>
    </dialog>
  );
}
