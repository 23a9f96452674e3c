import Toast from 'lightning/toast';

// lightning/toast uses the same name inside.
const SHOW_TOAST = 'lightning__showtoast';

export class ShowToastEvent extends CustomEvent {
  constructor(toast) {
    super(SHOW_TOAST, { bubbles: true, composed: true, cancelable: true, detail: toast });
  }
}

/**
 * Stands in for Lightning Experience's toast manager. It listens in the capture phase because the toast container listens
 * for the same event on the body and refuses one that carries no toast class.
 */
export function forwardToasts() {
  window.addEventListener(SHOW_TOAST, show, true);
}

function show(event) {
  if (event.detail?.toast) return;
  event.stopImmediatePropagation();
  const { title, message, variant = 'info', mode = 'dismissible', messageData } = event.detail;
  const text = title ? { label: title, message } : { label: message };
  Toast.show({ ...text, variant, mode, messageLinks: messageData });
}
