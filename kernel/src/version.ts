/** Part of every fingerprint: raised whenever the same input may give another figure. */
export const KERNEL_VERSION = '2.0.0';
