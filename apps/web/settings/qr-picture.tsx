import { qrCode } from './qr-code.js';

const quiet = 4;

/** Drawn here: what it says leaves the browser for no other place. Black on white in both schemes, as cameras need it. */
export const QrPicture = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = qrCode(text);
  const size = code.length + 2 * quiet;
  const path = code.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : []))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={220} height={220} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" />
    </svg>
  );
};
