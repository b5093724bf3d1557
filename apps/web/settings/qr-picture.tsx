import encodeQR from 'qr';

/** Drawn here: what it says leaves the browser for no other place. Black on white in both schemes, as cameras need it. */
export const QrPicture = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = code.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${code.length} ${code.length}`} width={220} height={220} shapeRendering="crispEdges">
      <rect width={code.length} height={code.length} fill="#fff" /><path d={path} fill="#000" />
    </svg>
  );
};
