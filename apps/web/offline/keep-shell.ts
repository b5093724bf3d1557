/** Lets the workplace open without a connection. Asked for once somebody is signed in, after the page has come. */
export const keepShell = (): void => {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const register = (): void => { navigator.serviceWorker.register('/service-worker.js').catch(() => undefined); };
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
};
